import { ENTRY_FIELDS } from './entry-builder.ts';
import type { EntryNames } from './entry-names.ts';
import { ENTRY_KINDS, type EntryLink, type ImportedEntry } from './imported-entry.ts';
import type { ImportLine } from './import-report.ts';
import { quoted } from './source-object.ts';
import type { Stored } from './stored-entry.ts';

/** The links of a record as keys, by field, and what was left out. */
export interface LinkKeys {
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly ImportLine[];
}

/** Turns what a record links to into keys; what does not exist in its language is left out, by name. */
export function linkKeys(
  { kind, links, locale }: ImportedEntry,
  names: EntryNames,
  themes: Stored['themes'],
): LinkKeys {
  const found: Record<string, readonly string[]> = {};
  const lines: ImportLine[] = [];
  for (const [field, wanted] of Object.entries(links)) {
    const target = ENTRY_FIELDS[kind].get(field)?.facts.target ?? '';
    const keys = new Set<string>();
    for (const link of wanted) {
      const key = keyOf(target, link);
      if (key !== undefined) keys.add(key);
      else
        lines.push({
          outcome: 'refused',
          field,
          message: `There is no ${target} ${quoted('id' in link ? link.id : link.key)} here${target === 'theme' ? '' : ' or in these files'}; the link was left out.`,
        });
    }
    if (keys.size > 0) found[field] = [...keys].toSorted();
  }
  return { keys: found, lines };

  function keyOf(target: string, link: EntryLink): string | undefined {
    if (target === 'theme') return 'key' in link && themes.has(link.key) ? link.key : undefined;
    const targetKind = ENTRY_KINDS.find((one) => one === target);
    return targetKind && names.keyOfLink(targetKind, link, locale);
  }
}
