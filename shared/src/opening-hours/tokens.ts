/** A piece of written opening hours: a number, a word, or one sign; behind the last one, the end. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
  /** Where it starts and ends in the rule. */
  readonly start: number;
  readonly end: number;
}

/** Each sign of the text is read once, whatever it is, so that a hostile text costs no more than its length. */
const TOKEN = /(?<number>[0-9]+)|(?<word>t\/m|\p{L}+)|(?<sign>[^\s])/giu;

/** The pieces of one rule, without the spaces between them. */
export function tokensOf(rule: string): readonly Token[] {
  return Array.from(rule.matchAll(TOKEN), ({ 0: text, index, groups }): Token => {
    const kind = groups?.['number'] !== undefined ? 'number' : groups?.['word'] !== undefined ? 'word' : 'sign';
    return { kind, text, start: index, end: index + text.length };
  });
}
