import type { Score } from '../../content/instrument/score.ts';
import { isCategoryOperation, scoreRule } from '../score-rule.ts';
import type { ScoredQuestions } from '../structure.ts';
import { criteriaProblems } from './criteria-problems.ts';
import { missingRuleProblems } from './missing-rule-problems.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';
import { circleProblems } from './score-circle-problems.ts';
import { tableProblems } from './table-problems.ts';
import { unreachableProblems } from './unreachable-problems.ts';

/** Scores that name what is not there, lack what their operation needs, lead back to themselves, or have numbers without a source. */
export function scoreProblems(structure: ScoredQuestions): readonly ContentProblem[] {
  const { scores } = structure;
  const hasMain = scores.some(({ role }) => role === 'main');
  return [
    ...(hasMain
      ? []
      : [
          {
            path: ['scores'],
            message: {
              nl: 'Geen enkele score staat bovenaan het resultaat; geef er een de plaats “main”.',
              en: 'No score stands at the top of the result; give one the role "main".',
            },
          },
        ]),
    ...scores.flatMap((score, index) =>
      [
        ...formProblems(score),
        ...nameProblems(structure, score),
        ...missingRuleProblems(structure, score),
        ...criteriaProblems(structure, score),
        ...tableProblems(structure, score),
        ...unreachableProblems(structure, score),
      ].map(({ path, message }) => ({ path: ['scores', index, ...path], message })),
    ),
    ...circleProblems(scores),
  ];
}

const FIELDS_OF_OPERATION: Readonly<Record<Score['operation'], readonly (keyof Score)[]>> = {
  sum: ['items', 'of'],
  mean: ['items', 'of'],
  difference: ['of'],
  linear: ['of', 'factor', 'offset'],
  lookup: ['of', 'table'],
  quadrant: ['of', 'cuts'],
  criteria: ['criteria', 'otherwise'],
  count: ['items', 'countLowest', 'countHighest'],
};

const FIELDS_OF_SOME = [...new Set(Object.values(FIELDS_OF_OPERATION).flat())];

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/** What the operation lacks, what it does not use, and numbers of which nobody says where they come from. */
function formProblems(score: Score): readonly ContentProblem[] {
  const { key, operation } = score;
  const read = scoreRule(score);
  const unused = FIELDS_OF_SOME.filter(
    (field) => isFilled(score[field]) && !FIELDS_OF_OPERATION[operation].includes(field),
  );
  const hasOwnNumbers = !['sum', 'mean', 'difference'].includes(operation);
  return [
    ...(read.kind === 'problems' ? read.problems.map(({ field, message }) => ({ path: [field], message })) : []),
    ...unused.map((field) => ({
      path: [field],
      message: {
        nl: `De score "${key}" (${operation}) gebruikt "${field}" niet; maak dat leeg, of kies een andere berekening.`,
        en: `The score "${key}" (${operation}) does not use "${field}"; empty it, or choose another operation.`,
      },
    })),
    ...(hasOwnNumbers && score.source === null
      ? [
          {
            path: ['source'],
            message: {
              nl: `De score "${key}" (${operation}) heeft eigen getallen zonder bron; zeg waar ze vandaan komen.`,
              en: `The score "${key}" (${operation}) has numbers of its own without a source; say where they come from.`,
            },
          },
        ]
      : []),
  ];
}

/** Items and scores that do not exist or stand twice, categories taken for numbers. */
function nameProblems({ items, scores }: ScoredQuestions, score: Score): readonly ContentProblem[] {
  const unknownItems = score.items.filter((name) => !items.some(({ key }) => key === name));
  return [
    ...unknownItems.map((name) => ({
      path: ['items'],
      message: {
        nl: `De score "${score.key}" noemt de vraag "${name}", en die is er niet.`,
        en: `The score "${score.key}" names the item "${name}", which does not exist.`,
      },
    })),
    ...(['items', 'of'] as const).flatMap((field) =>
      repeated(score[field]).map(({ name }) => ({
        path: [field],
        message: {
          nl: `De score "${score.key}" noemt "${name}" twee keer; laat er een staan.`,
          en: `The score "${score.key}" names "${name}" twice; keep it once.`,
        },
      })),
    ),
    ...score.of.flatMap((name) => {
      const source = scores.find(({ key }) => key === name);
      if (!source)
        return [
          {
            path: ['of'],
            message: {
              nl: `De score "${score.key}" noemt de score "${name}", en die is er niet.`,
              en: `The score "${score.key}" names the score "${name}", which does not exist.`,
            },
          },
        ];
      if (!isCategoryOperation(source.operation)) return [];
      return [
        {
          path: ['of'],
          message: {
            nl: `De score "${score.key}" rekent met de score "${name}", en dat is een categorie en geen getal.`,
            en: `The score "${score.key}" computes with the score "${name}", which is a category and no number.`,
          },
        },
      ];
    }),
  ];
}
