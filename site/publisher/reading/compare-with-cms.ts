import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { StrapiClient } from '../../src/content/store/strapi-client.ts';
import { withoutRepeated, type EntryName } from './entry-name.ts';
import type { SeenVersions } from './seen-versions.ts';

/** A list that lost more entries than is likely. */
export interface SuddenRemoval {
  readonly type: ContentTypeName;
  readonly locale: Locale;
  readonly before: number;
  readonly now: number;
}

/** What is not as it was seen last. */
export interface Difference {
  readonly changed: readonly EntryName[];
  /** Lists whose missing entries are not among `changed`: that many are rather a CMS that does not know what it has. */
  readonly suddenRemovals: readonly SuddenRemoval[];
}

/** How many entries may be gone at once before somebody must have said so: a tenth of a list, and nine in a short one. */
const MOST_GONE = { share: 0.1, count: 9 } as const;
/** A list that is empty all of a sudden is suspicious from this length on. */
const NEVER_EMPTIED = 3;

function isSudden(before: number, gone: number): boolean {
  const isMany = gone > MOST_GONE.count && gone > before * MOST_GONE.share;
  return isMany || (gone === before && before >= NEVER_EMPTIED);
}

/**
 * Finds out what the CMS has that was not seen: without reading an entry, and without reading a list that looks from afar as it did.
 * @param options `everyList`: look into every list, whatever it looks like from afar. `acceptRemovals`: take whatever is gone for removed.
 * @throws ContentSourceError when the CMS does not answer as it should
 */
export async function compareWithCms(
  client: Pick<StrapiClient, 'lastChange' | 'changeTimes'>,
  seen: SeenVersions,
  { everyList = false, acceptRemovals = false } = {},
): Promise<Difference> {
  const changed: EntryName[] = [];
  const suddenRemovals: SuddenRemoval[] = [];
  // One after the other: this is asked again and again, beside an editor who is working.
  for (const type of CONTENT_TYPE_NAMES) {
    for (const locale of LOCALE_CODES) {
      if (!everyList) {
        const [mark, known] = [await client.lastChange(type, locale), seen.mark(type, locale)];
        if (mark.count === known.count && mark.newest === known.newest) continue;
      }
      const times = await client.changeTimes(type, locale);
      const known = seen.list(type, locale);
      for (const [documentId, updatedAt] of times)
        if (known.get(documentId)?.updatedAt !== updatedAt) changed.push({ type, documentId });
      const gone = [...known.keys()].filter((documentId) => !times.has(documentId));
      if (!acceptRemovals && isSudden(known.size, gone.length))
        suddenRemovals.push({ type, locale, before: known.size, now: times.size });
      else changed.push(...gone.map((documentId) => ({ type, documentId })));
    }
  }
  return { changed: withoutRepeated(changed), suddenRemovals };
}
