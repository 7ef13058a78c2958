import { CONTENT_TYPES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { asRecord, type RawContent } from '../src/content/store/raw-content.ts';

type RawEntry = Readonly<Record<string, unknown>>;

/** The content with some entries of one type and language put in the place of those that are there. */
export function withEntries(
  content: RawContent,
  type: ContentTypeName,
  locale: Locale,
  change: (entries: readonly RawEntry[]) => readonly unknown[],
): RawContent {
  return {
    ...content,
    [type]: { ...content[type], [locale]: change(content[type][locale].map((entry) => asRecord(entry) ?? {})) },
  };
}

/** The content with some fields of one entry changed. */
export function withFields(
  content: RawContent,
  type: ContentTypeName,
  locale: Locale,
  key: string,
  fields: RawEntry,
): RawContent {
  const isSingle = CONTENT_TYPES[type].kind === 'single';
  return withEntries(content, type, locale, (entries) => {
    const isMeant = (entry: RawEntry) => isSingle || entry['key'] === key;
    if (!entries.some(isMeant)) throw new RangeError(`There is no ${type} "${key}" in ${locale} to change.`);
    return entries.map((entry) => (isMeant(entry) ? { ...entry, ...fields } : entry));
  });
}
