import { DEFAULT_LOCALE, LOCALES, type Locale } from '@moodspace/shared';
import { writtenElement, xmlDocument, type Element, type WrittenElement } from './xml.ts';

/** A page in all its languages. */
export interface SitemapPage {
  /** Its path in each language in which it stands in the sitemap. */
  readonly paths: Readonly<Partial<Record<Locale, string>>>;
  /** The path for visitors of any other language; that of the default language when it is not given. */
  readonly defaultPath?: string | undefined;
  /** When what it shows last changed. ISO 8601. */
  readonly modified?: string | undefined;
}

/** The most addresses that one file may have, by the protocol of sitemaps.org. */
const MAX_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function alternates(page: SitemapPage, absolute: (path: string) => string): readonly Element[] {
  const entries = Object.entries(page.paths) as [Locale, string][];
  // A page in one language has no other languages to tell of.
  if (entries.length < 2) return [];
  const link = (hreflang: string, path: string): Element => ({
    name: 'xhtml:link',
    attributes: { rel: 'alternate', hreflang, href: absolute(path) },
  });
  const fallback = page.defaultPath ?? page.paths[DEFAULT_LOCALE];
  return [
    ...entries.map(([locale, path]) => link(LOCALES[locale].tag, path)),
    ...(fallback ? [link('x-default', fallback)] : []),
  ];
}

/** The elements that were written last, by the page that they tell of: after an edit, nearly all of them are the same. */
let known: ReadonlyMap<string, readonly WrittenElement[]> = new Map();

function addressElements(pages: readonly SitemapPage[], origin: URL): readonly WrittenElement[] {
  const now = new Map<string, readonly WrittenElement[]>();
  for (const page of pages) {
    const name = `${origin.href} ${JSON.stringify(page)}`;
    now.set(name, known.get(name) ?? elementsOf(page, origin));
  }
  known = now;
  return [...now.values()].flat();
}

function elementsOf(page: SitemapPage, origin: URL): readonly WrittenElement[] {
  const absolute = (path: string): string => new URL(path, origin).href;
  const shared = [
    ...(page.modified ? [{ name: 'lastmod', children: page.modified }] : []),
    ...alternates(page, absolute),
  ];
  return Object.values(page.paths).map((path) =>
    writtenElement({ name: 'url', children: [{ name: 'loc', children: absolute(path) }, ...shared] }),
  );
}

/** The files of a sitemap: `parts` is empty when everything fits in the first one. */
export interface SitemapFiles {
  readonly root: string;
  readonly parts: readonly string[];
}

/** How many addresses the sitemap has for these pages. */
export const addressCount = (pages: readonly SitemapPage[]): number =>
  pages.reduce((count, { paths }) => count + Object.keys(paths).length, 0);

/** How many parts the sitemap has; none when everything fits in its first file. */
export const partCount = (addresses: number, limit = MAX_ADDRESSES): number =>
  addresses <= limit ? 0 : Math.ceil(addresses / limit);

/**
 * Writes the sitemap. With more than `limit` addresses the root is an index of the parts, whose paths `partPath` gives,
 * counted from 1.
 */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  { origin, partPath, limit = MAX_ADDRESSES }: { origin: URL; partPath: (part: number) => string; limit?: number },
): SitemapFiles {
  const count = partCount(addressCount(pages), limit);
  const addresses = addressElements(pages, origin);
  const urlset = (children: readonly WrittenElement[]): string =>
    xmlDocument({
      name: 'urlset',
      attributes: { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      children,
    });
  if (count === 0) return { root: urlset(addresses), parts: [] };
  const parts = Array.from({ length: count }, (_, index) =>
    urlset(addresses.slice(index * limit, (index + 1) * limit)),
  );
  const root = xmlDocument({
    name: 'sitemapindex',
    attributes: { xmlns: NAMESPACE },
    children: parts.map((_, index) => ({
      name: 'sitemap',
      children: [{ name: 'loc', children: new URL(partPath(index + 1), origin).href }],
    })),
  });
  return { root, parts };
}
