/** A piece of an excerpt; `isMatch` when it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const plainText = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Takes Pagefind's excerpt apart, which marks matches with `<mark>` and escapes nothing but `<` and `>`. The page shows the
 * parts as text, so that nothing in an excerpt can become markup. A title at the beginning is left off: it stands above.
 */
export function excerptParts(excerpt: string, title: string): readonly ExcerptPart[] {
  const parts = excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => ({ text: plainText(piece.replace(/^<mark>|<\/mark>$/g, '')), isMatch: piece.startsWith('<mark>') }))
    .filter(({ text }) => text !== '');
  const opening = `${title}.`;
  const whole = parts.map(({ text }) => text).join('');
  return whole.startsWith(opening) ? withoutStart(parts, opening.length) : parts;
}

function withoutStart(parts: readonly ExcerptPart[], length: number): readonly ExcerptPart[] {
  let left = length;
  const rest = parts.flatMap((part) => {
    const text = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    return text === '' ? [] : [{ ...part, text }];
  });
  return rest
    .map((part, index) => (index === 0 ? { ...part, text: part.text.trimStart() } : part))
    .filter(({ text }) => text !== '');
}
