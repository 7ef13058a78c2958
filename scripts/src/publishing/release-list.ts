import type { Release } from '../../../site/publisher/release/release-store.ts';

/** The releases as lines for the operator, newest first, in columns. Times are those of this machine. */
export function releaseList(releases: readonly Release[]): string {
  const rows = releases.map(({ id, at, why, kind, shows, changed }, index) => [
    id,
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }).format(at),
    `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`,
    kind === 'rollback' ? `${why} (shows ${shows})` : why,
    index === 0 ? 'live' : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([id = '', at = '', files = '', why = '', live = '']) =>
      `  ${id.padStart(widths[0] ?? 0)}  ${at.padEnd(widths[1] ?? 0)}  ${files.padStart(widths[2] ?? 0)}  ${why}${live && `  ← ${live}`}`.trimEnd(),
    )
    .join('\n');
}
