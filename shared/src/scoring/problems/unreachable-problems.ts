import type { Criterion, Score } from '../../content/instrument/score.ts';
import { itemValues } from '../item-value.ts';
import { isAtLeast, isWithin } from '../numbers.ts';
import { possibleRange } from '../score-range.ts';
import { scoreRule } from '../score-rule.ts';
import type { ScoredQuestions } from '../structure.ts';
import type { ContentProblem } from '../../content/content-problem.ts';

/** Cuts, counts and criteria that no answers can reach, or all do: feedback that depends on them would never be shown, or always. */
export function unreachableProblems(structure: ScoredQuestions, score: Score): readonly ContentProblem[] {
  const read = scoreRule(score);
  if (read.kind !== 'rule') return [];
  const { rule } = read;
  switch (rule.operation) {
    case 'quadrant':
      return rule.of.flatMap((source, place) => cutProblems(structure, score, source, rule.cuts[place] ?? 0));
    case 'count':
      return rule.items.some((item) => canLieWithin(structure, score, item, rule))
        ? []
        : [
            {
              path: ['countLowest'],
              message: {
                nl: `De score "${score.key}" (count) telt waarden van ${rule.lowest} tot ${rule.highest}, die geen enkel antwoord op haar vragen heeft.`,
                en: `The score "${score.key}" (count) counts values from ${rule.lowest} to ${rule.highest}, which no answer to its items has.`,
              },
            },
          ];
    case 'criteria':
      return rule.lines.flatMap((line, place) => lineProblems(structure, score, line, place));
    default:
      return [];
  }
}

function cutProblems(
  structure: ScoredQuestions,
  { key }: Score,
  source: string,
  cut: number,
): readonly ContentProblem[] {
  const range = possibleRange(structure, source);
  if (range?.kind !== 'number') return [];
  const { lowest, highest } = range;
  if (!isAtLeast(lowest, cut) && isAtLeast(highest, cut)) return [];
  return [
    {
      path: ['cuts'],
      message: {
        nl: `De grens ${cut} van de score "${key}" voor "${source}" verdeelt niets, want "${source}" gaat van ${lowest} tot ${highest}; schrijf een getal boven ${lowest} en hoogstens ${highest}.`,
        en: `The cut ${cut} of the score "${key}" for "${source}" divides nothing, for "${source}" goes from ${lowest} to ${highest}; write a number above ${lowest} and at most ${highest}.`,
      },
    },
  ];
}

function lineProblems(
  structure: ScoredQuestions,
  score: Score,
  line: Criterion,
  place: number,
): readonly ContentProblem[] {
  const { category, items, atLeast, lowest, highest } = line;
  const reaching = items.filter((item) => canLieWithin(structure, score, item, line)).length;
  // That it asks for more items than it names is another problem, and told as such.
  if (reaching >= Math.min(atLeast, items.length)) return [];
  return [
    {
      path: ['criteria', place, 'lowest'],
      message: {
        nl: `Een regel voor "${category}" van de score "${score.key}" vraagt ${atLeast} van haar vragen van ${lowest} tot ${highest}, maar slechts ${reaching} kunnen zo’n waarde hebben; ze kan nooit gelden.`,
        en: `A line for "${category}" of the score "${score.key}" asks for ${atLeast} of its items from ${lowest} to ${highest}, but only ${reaching} can have such a value; it can never hold.`,
      },
    },
  ];
}

/** Tells whether the item can have a value in the range; also when it does not exist, which is another problem. */
function canLieWithin(
  { items, scales }: ScoredQuestions,
  { hidden }: Score,
  name: string,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): boolean {
  const item = items.find(({ key }) => key === name);
  const scale = scales.find(({ key }) => key === item?.scale);
  if (!item || !scale) return true;
  const isZeroWhenHidden = hidden === 'count_as_zero' && item.showIf !== null;
  return [...itemValues(item, scale), ...(isZeroWhenHidden ? [0] : [])].some((value) =>
    isWithin(value, lowest, highest),
  );
}
