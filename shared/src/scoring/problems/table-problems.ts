import type { Score } from '../../content/instrument/score.ts';
import { settled } from '../numbers.ts';
import { possibleRange } from '../score-range.ts';
import { scoreRule } from '../score-rule.ts';
import type { ScoredQuestions } from '../structure.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

/** An editor needs to see the first few lines that lack, not all. */
const MOST_NAMED = 5;

/** Values for which a lookup has no line. */
export function tableProblems(structure: ScoredQuestions, score: Score): readonly ContentProblem[] {
  const read = scoreRule(score);
  if (read.kind !== 'rule' || read.rule.operation !== 'lookup') return [];
  const { of, table } = read.rule;
  const range = possibleRange(structure, of[0]);
  if (range?.kind !== 'number') return [];
  if (range.step === null && range.lowest < range.highest)
    return [
      {
        path: ['of'],
        message: {
          nl: `De score "${score.key}" zoekt de score "${of[0]}" op, en die kan elke waarde tussen ${range.lowest} en ${range.highest} hebben; rond die score eerst af.`,
          en: `The score "${score.key}" looks up the score "${of[0]}", which can have any value between ${range.lowest} and ${range.highest}; round that score first.`,
        },
      },
    ];
  const lacking: number[] = [];
  const step = range.step ?? 1;
  const steps = Math.round((range.highest - range.lowest) / step);
  for (let number = 0; number <= steps && lacking.length <= MOST_NAMED; number += 1) {
    const value = settled(range.lowest + number * step);
    if (!table.has(value)) lacking.push(value);
  }
  const hasMore = lacking.length > MOST_NAMED;
  return lacking.length === 0
    ? []
    : [
        {
          path: ['table'],
          message: {
            nl: `De tabel van de score "${score.key}" heeft geen regel voor ${quoted(lacking.slice(0, MOST_NAMED)).nl}${hasMore ? ' en verdere' : ''}; "${of[0]}" gaat van ${range.lowest} tot ${range.highest}.`,
            en: `The table of the score "${score.key}" has no line for ${quoted(lacking.slice(0, MOST_NAMED)).en}${hasMore ? ' and further ones' : ''}; "${of[0]}" goes from ${range.lowest} to ${range.highest}.`,
          },
        },
      ];
}
