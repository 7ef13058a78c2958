import type { Translator } from '../../../i18n/create-translator.ts';

/** So many numbers that follow each other are written as a row. */
const SHORTEST_ROW = 3;

/** The numbers of the questions on paper, from 1, by the key of the item. */
export const questionNumbers = (items: readonly { readonly key: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ key }, index) => [key, index + 1]));

/** Some questions inside a sentence, in the order of the paper: "vragen 1, 3 en 5 tot en met 8". */
export function questionList(numbers: readonly number[], { t, formatList }: Translator): string {
  const rows: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row && number === (row.at(-1) ?? 0) + 1) row.push(number);
    else rows.push([number]);
  }
  const parts = rows.flatMap((row) => {
    const [from = 0] = row;
    const to = row.at(-1) ?? 0;
    return row.length < SHORTEST_ROW ? row.map(String) : [t('selfTestPaper.questionRun', { from, to })];
  });
  return t('selfTestPaper.questionList', { count: numbers.length, list: formatList(parts) });
}
