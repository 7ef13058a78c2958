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
        message: `The score "${score.key}" looks up the score "${of[0]}", which can have any value between ${range.lowest} and ${range.highest}; round that score first.`,
      },
    ];
  const lacking: number[] = [];
  const step = range.step ?? 1;
  const steps = Math.round((range.highest - range.lowest) / step);
  for (let number = 0; number <= steps && lacking.length <= MOST_NAMED; number += 1) {
    const value = settled(range.lowest + number * step);
    if (!table.has(value)) lacking.push(value);
  }
  const more = lacking.length > MOST_NAMED ? ' and further ones' : '';
  return lacking.length === 0
    ? []
    : [
        {
          path: ['table'],
          message: `The table of the score "${score.key}" has no line for ${quoted(lacking.slice(0, MOST_NAMED))}${more}; "${of[0]}" goes from ${range.lowest} to ${range.highest}.`,
        },
      ];
}
