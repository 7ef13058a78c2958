import { stripVTControlCharacters } from 'node:util';

/** Strapi draws a frame around an error, and breaks the lines in it. */
const FRAME = /[│┌┐└┘─]/g;

/** What tells an operator most, best first. */
const TELLING = [
  /(Environment variable \S+ .*?)(?= Environment variable | at \S|$)/,
  /\bError: (.*?)(?= at \S|$)/,
  /\b(listen EADDRINUSE.*?)(?= at \S|$)/,
  /\[\s*ERROR\s*\]\s*(.*?)(?= at \S|$)/i,
  /\berror:? (.*?)(?= at \S|$)/,
];

/** The reason of a failure in what Strapi printed, without a full stop at the end. */
export function strapiFailure(output: string): string {
  const lines = stripVTControlCharacters(output)
    .replaceAll(FRAME, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  // A framed error is one text over many lines, or one very long line: both are looked through as one.
  const text = lines.join(' ');
  for (const pattern of TELLING) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && found !== '') return found.slice(0, 600).replace(/\.$/, '');
  }
  return (lines.at(-1) ?? 'it said nothing').replace(/\.$/, '');
}
