import { indexWords } from './index-words.ts';
import { SERVICE_TEXT_WEIGHT, type WORD_WEIGHTS } from './ranking.ts';

/** A page as the index takes it in: its text, or, for pages that only list others, nothing but what its head says. */
export type IndexedPage =
  | { readonly language: string; readonly extent: 'text'; readonly html: string }
  | {
      readonly language: string;
      readonly extent: 'head';
      readonly title: string;
      readonly description: string;
      readonly words: string;
    };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(html: string): string {
  return html.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** The value of an attribute of the first tag that a pattern finds. */
function attribute(html: string, tag: RegExp, name: string): string | undefined {
  const [found] = tag.exec(html) ?? [];
  const value = found && new RegExp(`\\s${name}="([^"]*)"`).exec(found)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

const wordsTag = (name: keyof typeof WORD_WEIGHTS, words: readonly string[]): string =>
  words.length === 0
    ? ''
    : `<meta name="search" content="${escaped(words.join(' '))}" data-pagefind-meta="${name}[content]">`;

const KIND_TAG = /<meta[^>]*data-pagefind-filter="kind\[content\]"[^>]*>/;
const WORDS_TAG = /<meta[^>]*data-pagefind-meta="(?:words|contact)\[content\]"[^>]*>/;

const FACT_TAGS = /<meta[^>]*\sdata-pagefind-[^>]*>/g;

/** The main element, without styles and scripts, which are long and have no text. */
function mainElement(html: string): string {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main>', start);
  return start === -1 || end === -1
    ? ''
    : `${html.slice(start, end)}</main>`.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
}

/**
 * Reads a built page for the index, or gives `undefined` when the page does not ask to be found. Forms and parts of its
 * words are added here, so that they cost no visitor a byte.
 *
 * @throws Error when the page asks to be found and lacks what the index needs.
 */
export function readIndexedPage(html: string): IndexedPage | undefined {
  const extent = attribute(html, KIND_TAG, 'data-extent');
  if (extent === undefined) return undefined;
  const language = attribute(html, /<html[^>]*>/, 'lang');
  if (!language) throw new Error('it has no lang attribute.');
  const title = attribute(html, /<meta[^>]*property="og:title"[^>]*>/, 'content');
  const description = attribute(html, /<meta[^>]*name="description"[^>]*>/, 'content');
  const words = attribute(html, WORDS_TAG, 'content') ?? '';
  if (extent === 'head') {
    if (!title || !description) throw new Error('it has no title or description.');
    return { language, extent, title, description, words };
  }
  const main = mainElement(html);
  if (!/^<main[^>]*\sdata-pagefind-body/.test(main)) throw new Error('its main element has no data-pagefind-body.');
  const text = unescaped(main.replace(/<[^>]*>/g, ' '));
  const { about, mentioned } = indexWords(`${title ?? ''} ${words}`, text, language.slice(0, 2));
  const isService = attribute(html, KIND_TAG, 'content') === 'service';
  const facts = [...(html.match(FACT_TAGS) ?? []), wordsTag('about', about), wordsTag('mentioned', mentioned)].join('');
  const weighted = isService
    ? main.replace(' data-pagefind-body', `$& data-pagefind-weight="${String(SERVICE_TEXT_WEIGHT)}"`)
    : main;
  // Header, foot and menus are the same everywhere: a page is indexed without them.
  return {
    language,
    extent: 'text',
    html: `<!doctype html><html lang="${escaped(language)}"><head>${facts}</head><body>${weighted}</body></html>`,
  };
}
