/** Shortened words whose full stop ends no sentence. */
const SHORTENED =
  /\b(?:bv|bijv|d\.w\.z|m\.a\.w|o\.a|nl|nr|blz|prof|dr|mevr|dhr|st|ca|incl|excl|tel|e\.g|i\.e|etc|vs|mr|mrs|ms|no|approx)\.(?=\s)/giu;

/** What stands for the full stop of a shortened word while sentences are told apart. */
const NO_END = '\u2024';

/**
 * The sentences of a text, without the signs of Markdown. A point of a list is a sentence of its own; headings, tables, quotes of code and bare addresses are no
 * prose and are left out.
 */
export function sentencesOf(text: string, isMarkdown: boolean): readonly string[] {
  const prose = isMarkdown ? withoutMarkdown(text) : text;
  return prose
    .replaceAll(SHORTENED, (word) => `${word.slice(0, -1)}${NO_END}`)
    .split(/(?<=[.!?…][”’"')\]]*)\s+(?=[\p{Lu}\p{N}“‘"'(])|\n+/u)
    .map((sentence) => sentence.replaceAll(NO_END, '.').trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence: letters, with apostrophes and hyphens inside. Numbers are none, as they have no syllables to count. */
export const wordsOf = (sentence: string): readonly string[] => sentence.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];

function withoutMarkdown(text: string): string {
  const lines = text
    .replaceAll(/```[\s\S]*?(?:```|$)/gu, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/<https?:[^>]*>|https?:\/\/\S+/gu, '')
    .split(/\r?\n/u);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const written = line.trim();
    const isPoint = /^(?:[-*+]|\d+[.)])\s/u.test(written);
    if (written === '' || /^(?:#|\||-{3,}|={3,})/u.test(written)) {
      isOpen = false;
      continue;
    }
    const plain = written.replace(/^(?:[-*+]|\d+[.)]|>)\s*/u, '').replaceAll(/[*_`]{1,3}/gu, '');
    // A sentence may be broken over lines; a point of a list begins a new one.
    paragraphs.push(isOpen && !isPoint ? `${paragraphs.pop() ?? ''} ${plain}` : plain);
    isOpen = true;
  }
  return paragraphs.join('\n');
}
