import type { Locale } from '@moodspace/shared';
import { asRecord, type RawContent } from '../../src/content/store/raw-content.ts';

type RawEntry = Readonly<Record<string, unknown>>;

const keyed = (key: string) => (entry: unknown) => asRecord(entry)?.['key'] === key;

function edited(entries: readonly unknown[], key: string, changes: RawEntry): readonly unknown[] {
  return entries.map((entry) => (keyed(key)(entry) ? { ...asRecord(entry), ...changes } : entry));
}

/**
 * What editors do in an afternoon: another title, another address, other themes, a theme with another name, a new entry, an entry
 * taken offline, a translation taken offline, another announcement.
 */
export function editContent(content: RawContent): RawContent {
  const article = (locale: Locale) => {
    const [first, second, third, fourth, fifth] = content.article[locale]
      .map((entry) => String(asRecord(entry)?.['key']))
      .toSorted();
    if (!first || !second || !third || !fourth || !fifth) throw new RangeError('The edit needs five articles.');
    let entries = edited(content.article[locale], first, {
      title: 'Een titel van vandaag',
      themes: [{ key: 'sleep' }],
    });
    entries = edited(entries, second, { slug: `nieuw-adres-${locale}` });
    const added = {
      ...asRecord(entries[0]),
      documentId: 'added0000000000000000000',
      key: 'added',
      slug: `erbij-${locale}`,
      title: 'Erbij',
    };
    return [...entries, added].filter((entry) => !keyed(third)(entry) && !(locale === 'en' && keyed(fourth)(entry)));
  };
  return {
    ...content,
    article: { nl: article('nl'), en: article('en') },
    theme: {
      nl: edited(content.theme.nl, 'sleep', { title: 'Slapen en wakker liggen', order: 900 }),
      en: content.theme.en.filter((entry) => !keyed('grief')(entry)),
    },
    announcement: {
      nl: content.announcement.nl.map((entry) => ({ ...asRecord(entry), message: 'Een ander bericht.' })),
      en: content.announcement.en,
    },
  };
}
