import type { Score } from '../../content/instrument/score.ts';
import type { ScoredQuestions } from '../structure.ts';
import { NO_SCORE } from '../worked-examples.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

/** Lines of a rule by criteria that can never hold, or name items that do not exist. */
export function criteriaProblems({ items }: Pick<ScoredQuestions, 'items'>, score: Score): readonly ContentProblem[] {
  const lines = score.criteria.flatMap((line, place) => {
    const problem = (field: keyof typeof line, message: string) => ({ path: ['criteria', place, field], message });
    const said = `A line for "${line.category}" of the score "${score.key}"`;
    return [
      ...(line.items.length === 0 ? [problem('items', `${said} names no items.`)] : []),
      ...line.items
        .filter((name) => !items.some(({ key }) => key === name))
        .map((name) => problem('items', `${said} names the item "${name}", which does not exist.`)),
      ...repeated(line.items).map(({ name }) =>
        problem('items', `${said} names the item "${name}" twice; keep it once.`),
      ),
      ...(line.items.length > 0 && line.atLeast > line.items.length
        ? [problem('atLeast', `${said} asks for ${line.atLeast} of ${line.items.length} items; it can never hold.`)]
        : []),
      ...(line.lowest > line.highest
        ? [problem('lowest', `${said} goes from ${line.lowest} to ${line.highest}; the first must be the lower one.`)]
        : []),
      ...(line.category === NO_SCORE ? [problem('category', reserved(score))] : []),
    ];
  });
  return score.otherwise === NO_SCORE ? [...lines, { path: ['otherwise'], message: reserved(score) }] : lines;
}

const reserved = ({ key }: Score): string =>
  `The score "${key}" has a category "${NO_SCORE}", which in worked examples means that there is no score; choose another name.`;
