import { CONTENT_TYPES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { EntryVersions } from '../../src/content/store/content-state.ts';
import { asRecord, asText, type RawContent } from '../../src/content/store/raw-content.ts';

type RawEntry = Readonly<Record<string, unknown>>;

/** A fixed sequence of numbers from 0 to 1 for each seed (mulberry32, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const EDIT_KINDS = [
  'title',
  'slug',
  'body',
  'themes',
  'menu',
  'settings',
  'announcement',
  'unpublish',
  'republish',
  'new entry',
  'one language only',
  'media text',
  'order',
  'service',
  'organization',
  'theme',
  'programme module',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** Types that editors change most, and that nothing else names. */
const WRITTEN: readonly ContentTypeName[] = ['article', 'testimonial', 'page'];

const keyOf = (raw: unknown): string => asText(asRecord(raw)?.['documentId']) ?? '';

/** Edits content as editors do, one change at a time, the same for the same seed. */
export class RandomEditor {
  readonly #random: () => number;
  readonly #unpublished: EntryVersions[] = [];
  #count = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** A kind of edit. */
  kind(): EditKind {
    return this.#one(EDIT_KINDS);
  }

  /** An edit of this kind; undefined when the content has nothing that could be edited so. */
  edit(content: RawContent, kind: EditKind): EntryVersions | undefined {
    this.#count += 1;
    const word = `w${Math.floor(this.#random() * 1e9).toString(36)}`;
    switch (kind) {
      case 'title':
        return this.#fields(content, this.#one(WRITTEN), {
          title: `${word} ${this.#one(['Aan', 'Zee', 'Één', 'Oud'])}`,
        });
      case 'slug':
        return this.#fields(
          content,
          this.#one(['article', 'testimonial', 'page', 'intervention', 'service', 'theme', 'instrument']),
          {
            slug: `adres-${word}`,
          },
        );
      case 'body':
        return this.#fields(
          content,
          this.#one(['article', 'testimonial']),
          {
            body: `## Kop ${word}\n\nEen tekst met een [link](/themas).`,
          },
          'nl',
        );
      case 'themes':
        return this.#relation(content, this.#one(['article', 'testimonial', 'intervention', 'service']));
      case 'menu':
        return this.#flip(content, 'page', ['inMenu', 'inFooter', 'menu']);
      case 'settings':
        return this.#fields(content, 'site-settings', {
          description: `Een beschrijving met ${word} erin, voor wie zoekt.`,
        });
      case 'announcement':
        return this.#fields(content, 'announcement', {
          message: `Bericht ${word}`,
          endsOn: this.#one(['2026-11-21', '2026-12-31']),
        });
      case 'unpublish':
        return this.#unpublish(content);
      case 'republish':
        return this.#unpublished.pop();
      case 'new entry':
        return this.#added(content, word);
      case 'one language only':
        return this.#inOneLanguage(content);
      case 'media text':
        return this.#mediaText(content, word);
      case 'order':
        return this.#fields(content, this.#one(['article', 'theme', 'intervention', 'testimonial']), {
          order: Math.floor(this.#random() * 50),
        });
      case 'service':
        return this.#fields(content, 'service', {
          [this.#one(['name', 'summary'])]: `Dienst ${word} voor iedereen`,
        });
      case 'organization':
        return this.#fields(content, 'organization', { name: `Organisatie ${word}` });
      case 'theme':
        return this.#fields(content, 'theme', { title: `Thema ${word}` });
      case 'programme module':
        return this.#fields(content, 'programme-module', { title: `Module ${word}` });
    }
  }

  #one<T>(values: readonly T[]): T {
    const one = values[Math.floor(this.#random() * values.length)];
    if (one === undefined) throw new RangeError('There is nothing to choose from.');
    return one;
  }

  #versions(content: RawContent, type: ContentTypeName, documentId: string): EntryVersions {
    const byLocale = Object.fromEntries(
      LOCALE_CODES.flatMap((locale) => {
        const raw = content[type][locale].find((entry) => keyOf(entry) === documentId);
        return raw === undefined ? [] : [[locale, raw]];
      }),
    );
    return { type, documentId, byLocale };
  }

  #someEntry(content: RawContent, type: ContentTypeName): EntryVersions | undefined {
    const entries = content[type].nl;
    return entries.length === 0 ? undefined : this.#versions(content, type, keyOf(this.#one(entries)));
  }

  /** Some fields of some entry, in one language or in both. */
  #fields(content: RawContent, type: ContentTypeName, fields: RawEntry, only?: Locale): EntryVersions | undefined {
    const found = this.#someEntry(content, type);
    const where = only ?? this.#one([...LOCALE_CODES, 'both' as const]);
    return (
      found &&
      this.#with(found, (raw, locale) => {
        if (where !== 'both' && where !== locale) return raw;
        const own = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            name === 'slug' || name === 'title' ? `${String(value)}${name === 'slug' ? `-${locale}` : ''}` : value,
          ]),
        );
        return { ...raw, ...own };
      })
    );
  }

  /** A new time of change for what changed, as the CMS gives it. */
  #with(versions: EntryVersions, change: (raw: RawEntry, locale: Locale) => RawEntry): EntryVersions {
    const updatedAt = new Date(Date.UTC(2026, 10, 22, 12) + this.#count * 1000).toISOString();
    const byLocale = Object.fromEntries(
      Object.entries(versions.byLocale).map(([locale, raw]) => {
        const before = asRecord(raw) ?? {};
        const after = change(before, locale as Locale);
        return [locale, after === before ? before : { ...after, updatedAt }];
      }),
    );
    return { ...versions, byLocale };
  }

  #relation(content: RawContent, type: ContentTypeName): EntryVersions | undefined {
    const found = this.#someEntry(content, type);
    const themes = [this.#one(content.theme.nl), this.#one(content.theme.nl)].map((theme) =>
      String(asRecord(theme)?.['key']),
    );
    return found && this.#with(found, (raw) => ({ ...raw, themes: [...new Set(themes)].map((key) => ({ key })) }));
  }

  #flip(content: RawContent, type: ContentTypeName, names: readonly string[]): EntryVersions | undefined {
    const found = this.#someEntry(content, type);
    return (
      found &&
      this.#with(found, (raw) => {
        const name = names.find((one) => typeof raw[one] === 'boolean');
        return name === undefined
          ? { ...raw, order: Math.floor(this.#random() * 20) }
          : { ...raw, [name]: raw[name] !== true };
      })
    );
  }

  #unpublish(content: RawContent): EntryVersions | undefined {
    const type = this.#one<ContentTypeName>(['article', 'testimonial', 'announcement', 'service']);
    if (content[type].nl.length < 3 && type !== 'announcement') return undefined;
    const found = this.#someEntry(content, type);
    if (!found) return undefined;
    this.#unpublished.push(found);
    return { ...found, byLocale: {} };
  }

  #added(content: RawContent, word: string): EntryVersions | undefined {
    const found = this.#someEntry(content, this.#one(WRITTEN));
    const documentId = `new${word}`.padEnd(24, '0').slice(0, 24);
    const made =
      found &&
      this.#with(found, (raw, locale) => ({
        ...raw,
        documentId,
        key: `new-${word}`,
        slug: `nieuw-${word}-${locale}`,
        title: `Nieuw ${word}`,
      }));
    return made && { ...made, documentId };
  }

  #inOneLanguage(content: RawContent): EntryVersions | undefined {
    const found = this.#someEntry(content, this.#one(['article', 'testimonial', 'theme', 'service', 'intervention']));
    if (!found || Object.keys(found.byLocale).length < 2) return undefined;
    this.#unpublished.push(found);
    const { en: _, ...byLocale } = found.byLocale;
    return { ...found, byLocale };
  }

  #mediaText(content: RawContent, word: string): EntryVersions | undefined {
    const [found] = (Object.keys(CONTENT_TYPES) as ContentTypeName[])
      .flatMap((type) => content[type].nl.map((raw) => ({ type, raw })))
      .filter(({ raw }) => typeof asRecord(asRecord(raw)?.['image'])?.['url'] === 'string');
    if (!found) return undefined;
    return this.#with(this.#versions(content, found.type, keyOf(found.raw)), (raw) => ({
      ...raw,
      image: { ...asRecord(raw['image']), alternativeText: `Foto ${word}` },
    }));
  }
}
