import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { EntryVersions } from '../../src/content/store/content-state.ts';
import { asRecord, asText, type RawContent } from '../../src/content/store/raw-content.ts';
import type { ListMark } from '../../src/content/store/strapi-client.ts';

/** What was read of an entry in one language. */
export interface SeenVersion {
  readonly updatedAt: string;
  /** By which other entries name it; absent in a type of one entry. */
  readonly key: string | undefined;
}

/**
 * Which versions were read from the CMS last, whether they went live or were refused: what the CMS has beyond them is news. Told
 * apart by the moment at which the CMS says that they were changed.
 */
export class SeenVersions {
  readonly #lists = new Map<string, Map<string, SeenVersion>>();

  constructor(content: RawContent) {
    for (const type of CONTENT_TYPE_NAMES) {
      for (const locale of LOCALE_CODES) {
        const list = this.#list(type, locale);
        for (const raw of content[type][locale]) {
          const documentId = asText(asRecord(raw)?.['documentId']);
          if (documentId !== undefined) list.set(documentId, seen(raw));
        }
      }
    }
  }

  /** Takes note of what was read of an entry. */
  note({ type, documentId, byLocale }: EntryVersions): void {
    for (const locale of LOCALE_CODES) {
      const raw = byLocale[locale];
      if (raw === undefined) this.#list(type, locale).delete(documentId);
      else this.#list(type, locale).set(documentId, seen(raw));
    }
  }

  /** The entries of a type that are published in a language, by document id. */
  list(type: ContentTypeName, locale: Locale): ReadonlyMap<string, SeenVersion> {
    return this.#list(type, locale);
  }

  /** What the CMS says of a list of which nothing has changed. */
  mark(type: ContentTypeName, locale: Locale): ListMark {
    const list = this.#list(type, locale);
    let newest: string | undefined;
    for (const { updatedAt } of list.values()) if (newest === undefined || updatedAt > newest) newest = updatedAt;
    return { count: list.size, newest };
  }

  #list(type: ContentTypeName, locale: Locale): Map<string, SeenVersion> {
    const name = `${locale}/${type}`;
    const list = this.#lists.get(name) ?? new Map<string, SeenVersion>();
    this.#lists.set(name, list);
    return list;
  }
}

function seen(raw: unknown): SeenVersion {
  const { updatedAt, key } = asRecord(raw) ?? {};
  return { updatedAt: asText(updatedAt) ?? '', key: asText(key) };
}
