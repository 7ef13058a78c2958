import type { Locale } from '@moodspace/shared';
import { entriesByKeys, listEntries } from '../content/queries.ts';
import { entryHref, pageHref } from '../routing/routes.ts';
import type { PageEntry } from '../search/search-facts.ts';

/**
 * The pages that are kept together with a page of a programme: the programme, and all its modules with their papers. Always all of them, so that neither
 * what is fetched nor what is kept tells which module somebody chose. None for other entries.
 */
export async function pagesOfProgramme(entry: PageEntry, locale: Locale): Promise<readonly string[]> {
  const key = programmeOf(entry);
  if (key === undefined) return [];
  const [programmes, modules] = await Promise.all([
    entriesByKeys('programme', [key], locale),
    listEntries('programme-module', locale),
  ]);
  return [
    ...programmes.map((programme) => entryHref(programme, locale)),
    ...modules
      .filter(({ data }) => data.programme === key)
      .flatMap((module) => [entryHref(module, locale), pageHref(locale, 'module-paper', module.slugs[locale])]),
  ];
}

function programmeOf(entry: PageEntry): string | undefined {
  if (entry.type === 'programme') return entry.key;
  return entry.type === 'programme-module' ? entry.data.programme : undefined;
}
