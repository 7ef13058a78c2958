import type { WorkedExample } from '../../content/instrument/worked-example.ts';
import type { NoScoreReason, ScoreResult } from '../score-result.ts';
import { shownItems } from '../shown-items.ts';
import type { InstrumentStructure } from '../structure.ts';
import { answersOf, checkExamples, NO_SCORE, type CheckedScore } from '../worked-examples.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

type Exemplified = Pick<InstrumentStructure, 'scales' | 'items' | 'scores' | 'examples'>;

const FEWEST_EXAMPLES = 3;

/** Too few worked examples, or examples that do not compute. */
export function exampleProblems(structure: Exemplified): readonly ContentProblem[] {
  const { examples } = structure;
  return [
    ...(examples.length < FEWEST_EXAMPLES
      ? [
          {
            path: ['examples'],
            message: `There ${examples.length === 1 ? 'is 1 worked example' : `are ${examples.length} worked examples`}; write at least ${FEWEST_EXAMPLES}, computed by hand.`,
          },
        ]
      : []),
    ...examples.flatMap((example, index) => answerProblems(structure, example, index)),
    ...checkExamples(structure).flatMap(({ name, scores }, index) =>
      scores
        .filter(({ ok }) => !ok)
        .map((checked) => ({
          path: ['examples', index, 'expected'],
          message: comparison(name, checked),
        })),
    ),
    ...unprovenScores(structure),
    ...unprovenRisks(structure),
  ];
}

function answerProblems({ items, scales }: Exemplified, { name, answers }: WorkedExample, index: number) {
  return answers.flatMap(([key, code]): readonly ContentProblem[] => {
    const path = ['examples', index, 'answers'];
    const item = items.find((one) => one.key === key);
    if (!item) return [{ path, message: `The example "${name}" answers the item "${key}", which does not exist.` }];
    const codes = scales.find((scale) => scale.key === item.scale)?.points.map((point) => point.code) ?? [];
    return codes.includes(code)
      ? []
      : [
          {
            path,
            message: `The example "${name}" answers the item "${key}" with "${code}", which is no code of its scale; it has ${quoted(codes)}.`,
          },
        ];
  });
}

function comparison(name: string, { score, expected, computed }: CheckedScore): string {
  if (!computed) return `The example "${name}" expects something of the score "${score}", which does not exist.`;
  const expectation = expected === NO_SCORE ? 'no score' : expected;
  return `The example "${name}" expects ${expectation} for "${score}", but its answers give ${spoken(computed)}.`;
}

function spoken(result: ScoreResult): string {
  if (result.kind === 'number') return String(result.value);
  return result.kind === 'category' ? result.category : `no score (${why(result.reason)})`;
}

function why(reason: NoScoreReason): string {
  switch (reason.code) {
    case 'too_many_missing':
      return `no answer to ${quoted(reason.missing)}, ${reason.allowed} may lack one`;
    case 'nothing_answered':
      return 'none of its items is answered';
    case 'nothing_shown':
      return 'none of its items is shown';
    case 'depends_on':
      return `there is none for ${quoted(reason.scores)}`;
    case 'not_in_table':
      return `its table has no line for ${reason.value}`;
  }
}

/** An example without a result of the score says nothing of how it is computed. */
function unprovenScores({ scores, examples }: Exemplified): readonly ContentProblem[] {
  return scores.flatMap(({ key, role }, index) =>
    role === 'internal' ||
    examples.some(({ expected }) => expected.some(([name, result]) => name === key && result !== NO_SCORE))
      ? []
      : [
          {
            path: ['scores', index, 'key'],
            message: `The score "${key}" has a result in no worked example; add what it must be to one.`,
          },
        ],
  );
}

/** A sign of suicidality must have been tried out: an example in which the item is shown and such an answer is given. */
function unprovenRisks(structure: Exemplified): readonly ContentProblem[] {
  return structure.items.flatMap((item, index) =>
    item.riskAnswers.length === 0 ||
    structure.examples.some((example) => {
      const answers = answersOf(example);
      return item.riskAnswers.includes(answers[item.key] ?? '') && shownItems(structure, answers).includes(item);
    })
      ? []
      : [
          {
            path: ['items', index, 'riskAnswers'],
            message: `No worked example gives a risk answer to the item "${item.key}"; add one with ${item.riskAnswers.length === 1 ? '' : 'one of '}${quoted(item.riskAnswers)}.`,
          },
        ],
  );
}
