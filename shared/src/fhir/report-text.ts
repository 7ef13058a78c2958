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
    ...grouped(openTasks),
  ];
}

/** The same task at several parts of a list is one line. */
function grouped(openTasks: ImportReport['openTasks']): readonly string[] {
  const groups = Map.groupBy(
    openTasks,
    ({ instrument, locale, field, message }) =>
      `  ${instrument} (${locale}) ${field.replace(/(?<=\.)\d+(?=\.|$)/g, '*')}: ${message}`,
  );
  return [...groups].flatMap(([line, [first, ...others]]) => {
    if (!first || others.length > 0) return [`${line} (${others.length + 1} times)`];
    return [`  ${first.instrument} (${first.locale}) ${first.field}: ${first.message}`];
  });
}
