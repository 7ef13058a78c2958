import type { Score } from '../../content/instrument/score.ts';
import { valueLimits } from '../item-value.ts';
import type { ScoredQuestions } from '../structure.ts';
import type { ContentProblem } from '../../content/content-problem.ts';

/** Prorating without a limit, or where the mean of the other items says nothing. */
export function missingRuleProblems(structure: ScoredQuestions, score: Score): readonly ContentProblem[] {
  if (score.missing !== 'prorate') return [];
  if (score.operation === 'criteria')
    return [
      {
        path: ['missing'],
        message: {
          nl: `De score "${score.key}" (criteria) kan niet worden aangevuld: zonder het antwoord weet je niet of een criterium geldt. Kies “refuse”.`,
          en: `The score "${score.key}" (criteria) cannot be prorated: whether a criterion is met is not known without the answer. Choose "refuse".`,
        },
      },
    ];
  if (!['sum', 'mean', 'count'].includes(score.operation)) return [];
  if (score.items.length === 0)
    return [
      {
        path: ['missing'],
        message: {
          nl: `De score "${score.key}" heeft geen eigen vragen om aan te vullen; kies “refuse”. De scores waarvan ze gemaakt is, hebben hun eigen regel.`,
          en: `The score "${score.key}" has no items of its own to prorate; choose "refuse". The scores that it is made of have their own rule.`,
        },
      },
    ];
  if (score.maxMissing === null || score.maxMissing === 0)
    return [
      {
        path: ['maxMissing'],
        message: {
          nl: `De score "${score.key}" wordt aangevuld; zeg bij hoeveel van haar ${score.items.length} vragen het antwoord mag ontbreken, minstens 1.`,
          en: `The score "${score.key}" is prorated; say how many of its ${score.items.length} items may lack an answer, at least 1.`,
        },
      },
    ];
  if (score.maxMissing >= score.items.length)
    return [
      {
        path: ['maxMissing'],
        message: {
          nl: `Bij de score "${score.key}" mogen ${score.maxMissing} antwoorden ontbreken, maar ze heeft maar ${score.items.length} vragen; minstens één moet beantwoord zijn.`,
          en: `The score "${score.key}" may lack ${score.maxMissing} answers, but has only ${score.items.length} items; at least one must be answered.`,
        },
      },
    ];
  const limits = score.items.flatMap((name) => {
    const item = structure.items.find(({ key }) => key === name);
    const range = valueLimits(structure.scales.find(({ key }) => key === item?.scale));
    return range ? [{ nl: `${range.lowest} tot ${range.highest}`, en: `${range.lowest} to ${range.highest}` }] : [];
  });
  const different = [...new Map(limits.map((limit) => [limit.en, limit])).values()];
  return different.length < 2 || score.operation === 'count'
    ? []
    : [
        {
          path: ['missing'],
          message: {
            nl: `De score "${score.key}" wordt aangevuld, maar haar vragen hebben verschillende waarden (${different.map(({ nl }) => nl).join(', ')}), zodat hun gemiddelde er geen kan vervangen. Kies “refuse”.`,
            en: `The score "${score.key}" is prorated, but its items have different values (${different.map(({ en }) => en).join(', ')}), so that their mean cannot stand in for one of them. Choose "refuse".`,
          },
        },
      ];
}
