import type { ImportReport, ReportLine } from './import-report.ts';

const OUTCOMES: Readonly<Record<ReportLine['outcome'], string>> = {
  taken: 'taken  ',
  kept: 'kept   ',
  refused: 'REFUSED',
};

/**
 * A report as lines of text for a terminal. Without `isWhole` it leaves out the lines that say no more than that a value was taken, or kept because the platform has no use
 * for it, and counts them instead; and it says what is the same at several places once.
 */
export function reportText({ lines, openTasks }: ImportReport, isWhole = false): readonly string[] {
  const shown = isWhole ? lines : lines.filter(({ isPlain }) => isPlain !== true);
  const listed = isWhole ? shown.map((line) => ({ line, others: 0 })) : withoutRepetition(shown);
  const count = (outcome: ReportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return [
    ...listed.map(
      ({ line: { path, outcome, message }, others }) =>
        `${OUTCOMES[outcome]}  ${path === '' ? 'file' : path}${others > 0 ? ` and ${others} more like it` : ''}: ${message}`,
    ),
    `${count('taken')} parts taken, ${count('kept')} kept, ${count('refused')} refused${isWhole || shown.length === lines.length ? '' : `; ${lines.length - shown.length} plain ones are not listed (--all lists them)`}.`,
    ...(openTasks.length > 0 ? ['', 'Before it can be published:'] : []),
    ...grouped(openTasks),
  ];
}

/** Fewer lines that say the same are no burden, and each has its place. */
const FEW = 3;

/** The first of the lines that say the same, with the number of the others. */
function withoutRepetition(
  lines: readonly ReportLine[],
): readonly { readonly line: ReportLine; readonly others: number }[] {
  const groups = Map.groupBy(lines, ({ outcome, message }) => `${outcome} ${message}`);
  return lines.flatMap((line) => {
    const group = groups.get(`${line.outcome} ${line.message}`) ?? [];
    if (group.length <= FEW) return [{ line, others: 0 }];
    return group[0] === line ? [{ line, others: group.length - 1 }] : [];
  });
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
