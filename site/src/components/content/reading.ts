import { measured } from '../../content/measured.ts';

const WORDS_PER_MINUTE = 200;

/** How long it takes to read a text in Markdown, in whole minutes, at least one. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round(text.split(/\s+/).length / WORDS_PER_MINUTE));

/** How long it takes to read an entry. */
export const minutesToRead = (entry: { readonly body: string }): number =>
  measured(entry, 'minutesToRead', ({ body }) => readingMinutes(body));
