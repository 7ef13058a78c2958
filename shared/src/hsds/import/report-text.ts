import { countsOf, type RecordReport, type RunReport } from './import-report.ts';

/** Records with the same line are many in a large source; so many of a kind are written out. */
const MOST_LINES = 400;
const LONGEST_NAME = 120;

const OUTCOMES: Readonly<Record<RecordReport['outcome'], string>> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  refused: 'REFUSED',
};

/**
 * What an import did, as lines for a terminal.
 * @param isWhole also lists records that are unchanged and of which there is nothing to say, and all lines however many
 */
export function reportText(report: RunReport, isWhole: boolean): readonly string[] {
  const lines: string[] = report.notes.map(({ outcome, message }) => `${outcome === 'refused' ? '✗' : '·'} ${message}`);
  for (const record of report.records) {
    const isQuiet = record.outcome === 'unchanged' && record.lines.length === 0;
    if (!isQuiet || isWhole) lines.push(...recordText(record));
  }
  const more = lines.length - MOST_LINES;
  const shown =
    isWhole || more <= 0
      ? lines
      : [...lines.slice(0, MOST_LINES), `… and ${more} more lines; --all shows them, --report FILE writes them.`];
  return [
    ...shown,
    ...(report.unknown.length > 0
      ? ['', `Without a meaning here, and kept as far as there is room: ${report.unknown.join(', ')}`]
      : []),
    '',
    summary(report),
  ].map(printable);
}

function recordText({ kind, id, name, outcome, key, changed, lines }: RecordReport): readonly string[] {
  const fields = outcome === 'changed' && changed.length > 0 ? `: ${changed.join(', ')}` : '';
  const known = [key, id].flatMap((one) => (one === undefined ? [] : short(one))).join(', ');
  const title = `${OUTCOMES[outcome].padEnd(9)} ${kind} “${short(name)}” (${known})${fields}`;
  return [
    title,
    ...lines.map(
      ({ outcome: what, field, message }) =>
        `    ${what === 'refused' ? '✗' : '·'} ${field === undefined ? '' : `${field}: `}${message}`,
    ),
  ];
}

/** Names and ids come from elsewhere: a long one does not fill the screen. */
const short = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : text;

// eslint-disable-next-line no-control-regex -- they are what is taken away
const OBEYED = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Without signs that a terminal would obey. */
const printable = (line: string): string => line.replaceAll(OBEYED, '�');

function summary(report: RunReport): string {
  const { read, new: added, changed, unchanged, refused } = countsOf(report);
  const kinds = [...Map.groupBy(report.records, ({ kind }) => kind)].map(
    ([kind, records]) => `${records.length} ${kind}${records.length === 1 ? '' : 's'}`,
  );
  const parts = report.records.filter(
    ({ outcome, lines }) => outcome !== 'refused' && lines.some((line) => line.outcome === 'refused'),
  ).length;
  return [
    `${read} ${read === 1 ? 'record' : 'records'} read${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`,
    ...(parts > 0 ? [`Of ${parts} of the others, a part was refused (✗).`] : []),
  ].join(' ');
}
