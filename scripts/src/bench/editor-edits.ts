import type { ListedEntry, StrapiAdmin } from '../platform/strapi-admin.ts';

/** The language in which is edited. */
export const LOCALE = 'en';
export const LIBRARY = '/en/library/';
/** What is the same in every language is edited in this one, and where its pages lie. */
export const SHARED_LOCALE = 'nl';
const SHARED_PAGES = { article: '/nl/infotheek/', theme: '/nl/themas/' } as const;

export interface Served {
  readonly status: number;
  readonly text: string;
}

/** What must be so once an edit is live: an address, and whether its answer fits. */
export type Expectation = readonly [address: string, fits: (answer: Served) => boolean];

/** One edit of an editor, and how a visitor sees that it is live. */
export interface Edit {
  readonly isRefused: () => Promise<boolean>;
  readonly publish: () => Promise<void>;
  /** The page of the entry comes first: when it fits, everything else must. */
  readonly expected: readonly Expectation[];
  /** What a search finds then. */
  readonly found?: { readonly query: string; readonly page: string };
  /** What no search finds any more. */
  readonly gone?: { readonly query: string; readonly page: string };
  /** Brings the entry back. */
  readonly undo?: () => Promise<void>;
}

/** What an edit is made of. */
export interface EditOccasion {
  readonly admin: StrapiAdmin;
  readonly entry: ListedEntry;
  /** A word that stands nowhere else. */
  readonly mark: string;
  /** An entry in the language in which links between entries are edited, and a theme that it is not about. */
  readonly linking: { readonly entry: ListedEntry; readonly otherTheme: ListedEntry };
}

export const pageOf = ({ slug = '' }: ListedEntry): string => `${LIBRARY}${slug}/`;
export const sharedPageOf = (type: keyof typeof SHARED_PAGES, { slug = '' }: ListedEntry): string =>
  `${SHARED_PAGES[type]}${slug}/`;

const shows =
  (text: string) =>
  ({ status, text: page }: Served): boolean =>
    status === 200 && page.includes(text);
const hides =
  (text: string) =>
  ({ text: page }: Served): boolean =>
    !page.includes(text);
export const isGone = ({ status }: Served): boolean => status === 404;
const isThere = ({ status }: Served): boolean => status === 200;

const changing = (
  { admin, entry }: EditOccasion,
  type: 'article' | 'page',
  changes: Readonly<Record<string, unknown>>,
): Pick<Edit, 'isRefused' | 'publish'> => ({
  isRefused: () => admin.isRefused(type, entry.key, LOCALE),
  publish: () => admin.publish(type, entry.key, LOCALE, changes),
});

/** Every kind of edit. */
export const EDITS = {
  title: (occasion: EditOccasion): Edit => {
    const { entry, mark } = occasion;
    const page = pageOf(entry);
    return {
      ...changing(occasion, 'article', { title: `${(entry.title ?? '').slice(0, 60)} ${mark}` }),
      expected: [
        [page, shows(mark)],
        [LIBRARY, shows(mark)],
      ],
      found: { query: mark, page },
    };
  },
  body: (occasion: EditOccasion): Edit => {
    const { entry, mark } = occasion;
    const page = pageOf(entry);
    return {
      ...changing(occasion, 'article', { body: `## What is new\n\nA sentence ${mark}.` }),
      expected: [[page, shows(mark)]],
      found: { query: mark, page },
    };
  },
  relation: (occasion: EditOccasion): Edit => {
    const { admin, linking } = occasion;
    const { entry, otherTheme } = linking;
    const linked = { documentId: otherTheme.documentId, locale: SHARED_LOCALE };
    const [page, topic] = [sharedPageOf('article', entry), sharedPageOf('theme', otherTheme)];
    return {
      isRefused: () => admin.isRefused('article', entry.key, SHARED_LOCALE),
      publish: () =>
        admin.publish('article', entry.key, SHARED_LOCALE, { themes: { connect: [linked], disconnect: [] } }),
      expected: [
        [page, shows(`href="${topic}"`)],
        [topic, shows(`href="${page}"`)],
      ],
      undo: () => admin.publish('article', entry.key, SHARED_LOCALE, { themes: { connect: [], disconnect: [linked] } }),
    };
  },
  slug: (occasion: EditOccasion): Edit => {
    const { admin, entry, mark } = occasion;
    const page = pageOf(entry);
    const slug = `${entry.key}-${mark}`;
    const moved = pageOf({ ...entry, slug });
    const query = entry.title ?? '';
    return {
      ...changing(occasion, 'article', { slug }),
      expected: [
        [moved, isThere],
        [page, isGone],
        [LIBRARY, shows(moved)],
        ['/sitemap.xml', shows(moved)],
      ],
      found: { query, page: moved },
      gone: { query, page },
      undo: () => admin.publish('article', entry.key, LOCALE, { slug: entry.slug }),
    };
  },
  menu: (occasion: EditOccasion): Edit => {
    const { admin, entry, mark } = occasion;
    return {
      ...changing(occasion, 'page', { title: `${(entry.title ?? '').slice(0, 40)} ${mark}` }),
      // Every page shows the names of these pages.
      expected: [
        [LIBRARY, shows(mark)],
        ['/en/', shows(mark)],
        ['/en/help-now/', shows(mark)],
      ],
      undo: () => admin.publish('page', entry.key, LOCALE, { title: entry.title }),
    };
  },
  unpublish: (occasion: EditOccasion): Edit => {
    const { admin, entry } = occasion;
    const page = pageOf(entry);
    return {
      isRefused: () => admin.isRefused('article', entry.key, LOCALE),
      publish: () => admin.unpublish('article', entry.key, LOCALE),
      // The text in the other language takes its place, at the address that it has there.
      expected: [
        [page, isGone],
        ['/sitemap.xml', hides(`${page}<`)],
      ],
      gone: { query: entry.title ?? '', page },
      undo: () => admin.publish('article', entry.key, LOCALE, {}),
    };
  },
} as const satisfies Readonly<Record<string, (occasion: EditOccasion) => Edit>>;

export type EditKind = keyof typeof EDITS;
