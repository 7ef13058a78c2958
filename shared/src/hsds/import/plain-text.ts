import { Parser } from 'htmlparser2';

const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'ul',
  'ol',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const LINES: ReadonlySet<string> = new Set(['br', 'li', 'tr', 'dt', 'dd']);
/** What stands between these tags is not for reading. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'title',
]);

/** Signs without a shape, save for the line break: they hide in text or turn it around, and databases refuse some of them. */
// eslint-disable-next-line no-control-regex -- they are what is taken away
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Tells whether a text is written in HTML. */
const isHtml = (text: string): boolean =>
  /<(?:[a-z][^<>]*|\/[a-z][^<>]*|!--)|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});/i.test(text);

/**
 * A text without markup: HTML becomes paragraphs, lines and list items with a hyphen, its entities become signs, and its scripts disappear. Paragraphs are parted by an empty
 * line.
 */
export function plainText(text: string): string {
  return tidy(isHtml(text) ? withoutMarkup(text) : text);
}

/** The same on one line. */
export const plainLine = (text: string): string => plainText(text).replaceAll(/\s+/g, ' ');

function withoutMarkup(html: string): string {
  const parts: string[] = [];
  let silent = 0;
  let link: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent += 1;
        if (PARAGRAPHS.has(name)) parts.push('\n\n');
        else if (LINES.has(name)) parts.push(name === 'li' ? '\n- ' : '\n');
        if (name === 'a') link = /^https?:\/\//i.test(attributes['href'] ?? '') ? attributes['href'] : undefined;
      },
      ontext(data) {
        if (silent === 0) parts.push(data.replaceAll(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (PARAGRAPHS.has(name)) parts.push('\n\n');
        if (name === 'a' && link !== undefined) {
          if (silent === 0 && !parts.slice(-3).some((part) => part.includes(link ?? ''))) parts.push(` (${link})`);
          link = undefined;
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts.join('');
}

const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\t\u00A0]/g, ' ')
    .replaceAll(CONTROL, '')
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** As many sentences from the beginning of a text as fit; undefined when not even the first one does. */
export function firstSentences(text: string, maxLength: number): string | undefined {
  const line =
    text
      .split(/\n\s*\n/)[0]
      ?.replaceAll(/\s+/g, ' ')
      .trim() ?? '';
  if (line !== '' && line.length <= maxLength) return line;
  let end = 0;
  for (const { index } of line.slice(0, maxLength + 1).matchAll(/[.!?…](?=\s)/g)) end = index + 1;
  return end === 0 ? undefined : line.slice(0, end);
}
