import type { ImportReport, ReportLine } from './import-report.ts';

const OUTCOMES: Readonly<Record<ReportLine['outcome'], string>> = {
  taken: 'taken  ',
  kept: 'kept   ',
  refused: 'REFUSED',
};

/**
 * A report as lines of text for a terminal. Without `isWhole` it leaves out the lines that say no more than that a value was taken, or kept because the platform has no use
 * for it, and counts them instead.
 */
export function reportText({ lines, openTasks }: ImportReport, isWhole = false): readonly string[] {
  const shown = isWhole ? lines : lines.filter(({ isPlain }) => isPlain !== true);
  const count = (outcome: ReportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return [
    ...shown.map(({ path, outcome, message }) => `${OUTCOMES[outcome]}  ${path === '' ? 'file' : path}: ${message}`),
    `${count('taken')} parts taken, ${count('kept')} kept, ${count('refused')} refused${isWhole || shown.length === lines.length ? '' : `; ${lines.length - shown.length} plain ones are not listed (--all lists them)`}.`,
    ...(openTasks.length > 0 ? ['', 'Before it can be published:'] : []),
    ...openTasks.map(({ instrument, locale, field, message }) => `  ${instrument} (${locale}) ${field}: ${message}`),
  ];
}
