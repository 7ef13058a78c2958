import type { Locale } from '@moodspace/shared';
import MarkdownIt from 'markdown-it';
import { currentStore } from './store/current-store.ts';
import { sitePathHref } from './store/site-links.ts';

export interface MarkdownOptions {
  /** The language of the page: links to this site lead to its pages. */
  readonly locale: Locale;
  /** The language of the text, when it is not that of the page. */
  readonly contentLocale?: Locale;
  /** How many levels deeper the headings stand than written. `##` is a heading of level 2 when this is 0. */
  readonly headingOffset?: number;
  /** Sets the headings' anchors apart when a page shows several texts. */
  readonly idPrefix?: string;
}

/** Anchors of headings in content begin so, and thus never equal an id of a template. */
const HEADING_ID_PREFIX = 'h-';

/** What a link in a text may be. Anything else is shown as it was written. */
const ALLOWED_LINK = /^(?:https?:\/\/[^\s/]|mailto:|tel:|\/(?!\/)|#)/i;

/** A text as HTML, with its headings for a table of contents. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly MarkdownHeading[];
}

export interface MarkdownHeading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
}

interface RenderState {
  readonly options: MarkdownOptions;
  readonly usedIds: Map<string, number>;
  readonly headings: MarkdownHeading[];
}

type MarkdownParser = InstanceType<typeof MarkdownIt>;
export type MarkdownToken = ReturnType<MarkdownParser['parse']>[number];

/** Markdown as this site understands it. */
function siteMarkdown(): MarkdownParser {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.validateLink = (address) => ALLOWED_LINK.test(address.trim());

  // A picture in a text would be fetched from wherever its address points, and has no sizes; pictures have blocks of their own.
  markdown.renderer.rules['image'] = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');

  markdown.core.ruler.push('site', (state) => {
    const { options, usedIds, headings } = state.env as unknown as RenderState;
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === 'heading_open' || token.type === 'heading_close') {
        token.tag = headingTag(token.tag, options.headingOffset ?? 0);
        if (token.type === 'heading_open') {
          const text = plainText(state.tokens[index + 1]?.children ?? []);
          const id = headingId(text, options, usedIds);
          token.attrSet('id', id);
          headings.push({ id, text, level: Number(token.tag.slice(1)) });
        }
      }
      // The alignment of a table column comes as a style attribute, which the content security policy forbids.
      if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
      token.children = withLinksSet(token.children, options);
    }
  });
  return markdown;
}

const markdown = siteMarkdown();
/** For what has no place for tables: there they stand as they were written. */
const withoutTables = siteMarkdown().disable('table');

function headingTag(tag: string, offset: number): string {
  const level = Number(tag.slice(1));
  // The page has the only heading of level 1.
  return `h${Math.min(6, Math.max(2, level) + offset)}`;
}

function plainText(tokens: readonly MarkdownToken[]): string {
  return tokens.map((token) => (token.children ? plainText(token.children) : token.content)).join('');
}

/** An anchor of small letters, digits and hyphens, once per text. */
function headingId(text: string, { idPrefix = '' }: MarkdownOptions, used: Map<string, number>): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const words =
    plain
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'x';
  const seen = (used.get(words) ?? 0) + 1;
  used.set(words, seen);
  return `${HEADING_ID_PREFIX}${idPrefix}${words}${seen > 1 ? `-${seen}` : ''}`;
}

/** Links never stand in each other, so the next end belongs to the last beginning. A link to nowhere, `[text]()`, is text. */
function withLinksSet(tokens: MarkdownToken['children'], options: MarkdownOptions): MarkdownToken['children'] {
  let isOpen = false;
  return (
    tokens?.filter((token) => {
      if (token.type === 'link_open') isOpen = setLink(token, options);
      return token.type === 'link_open' || token.type === 'link_close' ? isOpen : true;
    }) ?? null
  );
}

/** Sets the address of a link; false when it has none. */
function setLink(token: MarkdownToken, options: MarkdownOptions): boolean {
  const href = String(token.attrGet('href') ?? '');
  if (/^https?:/i.test(href)) token.attrSet('rel', 'noopener noreferrer');
  else if (href.startsWith('/') || href.startsWith('#')) token.attrSet('href', linkHref(href, options));
  return href !== '';
}

/**
 * The address of a link that an editor wrote: a path of this site gets the language of the page, and an address elsewhere stays
 * as it is.
 */
export function linkHref(
  target: string,
  { locale, contentLocale = locale }: Pick<MarkdownOptions, 'locale' | 'contentLocale'>,
): string {
  if (target.startsWith('#')) return target.replace('#', `#${HEADING_ID_PREFIX}`);
  if (!target.startsWith('/')) return target;
  // Paths were checked when the content was read: one that is unknown here belongs to no entry.
  return sitePathHref(currentStore(), target, contentLocale, locale) ?? target;
}

/**
 * Turns the Markdown of an editor into HTML. HTML in it is shown as text; no script, event handler, style or picture can come
 * out of it.
 */
export function renderMarkdown(source: string, options: MarkdownOptions): RenderedMarkdown {
  const state = newState(options);
  return { html: markdown.render(source, { ...state }), headings: state.headings };
}

/** The parts of a text as `renderMarkdown` would write them, for what makes something else than HTML of them. Without tables. */
export const markdownTokens = (source: string, options: MarkdownOptions): readonly MarkdownToken[] =>
  withoutTables.parse(source, { ...newState(options) });

const newState = (options: MarkdownOptions): RenderState => ({ options, usedIds: new Map(), headings: [] });
