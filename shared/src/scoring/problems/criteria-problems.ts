import type { Score } from '../../content/instrument/score.ts';
import type { Sentence } from '../../content/sentence.ts';
import type { ScoredQuestions } from '../structure.ts';
import { NO_SCORE } from '../worked-examples.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

/** Lines of a rule by criteria that can never hold, or name items that do not exist. */
export function criteriaProblems({ items }: Pick<ScoredQuestions, 'items'>, score: Score): readonly ContentProblem[] {
  const lines = score.criteria.flatMap((line, place) => {
    const problem = (field: keyof typeof line, message: Sentence) => ({ path: ['criteria', place, field], message });
    const said = {
      nl: `Een regel voor "${line.category}" van de score "${score.key}"`,
      en: `A line for "${line.category}" of the score "${score.key}"`,
    };
    return [
      ...(line.items.length === 0
        ? [problem('items', { nl: `${said.nl} noemt geen vragen.`, en: `${said.en} names no items.` })]
        : []),
      ...line.items
        .filter((name) => !items.some(({ key }) => key === name))
        .map((name) =>
          problem('items', {
            nl: `${said.nl} noemt de vraag "${name}", en die is er niet.`,
            en: `${said.en} names the item "${name}", which does not exist.`,
          }),
        ),
      ...repeated(line.items).map(({ name }) =>
        problem('items', {
          nl: `${said.nl} noemt de vraag "${name}" twee keer; laat er een staan.`,
          en: `${said.en} names the item "${name}" twice; keep it once.`,
        }),
      ),
      ...(line.items.length > 0 && line.atLeast > line.items.length
        ? [
            problem('atLeast', {
              nl: `${said.nl} vraagt ${line.atLeast} van ${line.items.length} vragen; ze kan nooit gelden.`,
              en: `${said.en} asks for ${line.atLeast} of ${line.items.length} items; it can never hold.`,
            }),
          ]
        : []),
      ...(line.lowest > line.highest
        ? [
            problem('lowest', {
              nl: `${said.nl} gaat van ${line.lowest} tot ${line.highest}; het eerste moet het laagste zijn.`,
              en: `${said.en} goes from ${line.lowest} to ${line.highest}; the first must be the lower one.`,
            }),
          ]
        : []),
      ...(line.category === NO_SCORE ? [problem('category', reserved(score))] : []),
    ];
  });
  return score.otherwise === NO_SCORE ? [...lines, { path: ['otherwise'], message: reserved(score) }] : lines;
}

const reserved = ({ key }: Score): Sentence => ({
  nl: `De score "${key}" heeft een categorie "${NO_SCORE}", en dat betekent in rekenvoorbeelden dat er geen score is; kies een andere naam.`,
  en: `The score "${key}" has a category "${NO_SCORE}", which in worked examples means that there is no score; choose another name.`,
});
