import type { Condition, Item } from '../../content/instrument/item.ts';
import { itemStates } from '../shown-items.ts';
import type { Sentence } from '../../content/sentence.ts';
import type { Questions } from '../structure.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

/** Items without a scale, conditions and risk answers that name what is not there, and items that nobody can get to see. */
export function itemProblems(structure: Questions): readonly ContentProblem[] {
  const { items, scales } = structure;
  if (items.length === 0)
    return [
      {
        path: ['items'],
        message: {
          nl: 'Er zijn geen vragen; een zelftest vraagt minstens één ding.',
          en: 'There are no items; a self-test asks at least one thing.',
        },
      },
    ];
  return items.flatMap((item, index) => {
    const scale = scales.find(({ key }) => key === item.scale);
    const conditions = conditionProblems(structure, item, index);
    const isNeverShown = conditions.length === 0 && !canBeShown(structure, item);
    return [
      ...(scale
        ? []
        : [
            {
              path: ['items', index, 'scale'],
              message: {
                nl: `De vraag "${item.key}" haalt haar antwoorden van de schaal "${item.scale}", en die is er niet.`,
                en: `The item "${item.key}" takes its answers from the scale "${item.scale}", which does not exist.`,
              },
            },
          ]),
      ...item.riskAnswers
        .filter((code) => scale && !scale.points.some((point) => point.code === code))
        .map((code) => ({
          path: ['items', index, 'riskAnswers'],
          message: {
            nl: `De vraag "${item.key}" laat hulp zien bij het antwoord "${code}", maar haar schaal heeft geen antwoord met die code.`,
            en: `The item "${item.key}" calls "${code}" a risk answer, but its scale has no answer with that code.`,
          },
        })),
      ...conditions,
      ...(isNeverShown
        ? [
            {
              path: ['items', index, 'showIf'],
              message: {
                nl: `De vraag "${item.key}" verschijnt nooit: geen antwoorden op eerdere vragen voldoen aan haar voorwaarden.`,
                en: `The item "${item.key}" is never shown: no answers to earlier items meet its conditions.`,
              },
            },
          ]
        : []),
    ];
  });
}

function conditionProblems(structure: Questions, item: Item, index: number): readonly ContentProblem[] {
  if (!item.showIf) return [];
  if (item.showIf.conditions.length === 0)
    return [
      {
        path: ['items', index, 'showIf', 'conditions'],
        message: {
          nl: `De vraag "${item.key}" verschijnt onder voorwaarden, maar heeft er geen; voeg er een toe of haal de voorwaarden weg.`,
          en: `The item "${item.key}" is shown under conditions, but has none; add one or take the conditions away.`,
        },
      },
    ];
  return item.showIf.conditions.flatMap((condition, place) => {
    const problem = conditionProblem(structure, item, index, condition);
    return problem
      ? [{ path: ['items', index, 'showIf', 'conditions', place, problem.field], message: problem.message }]
      : [];
  });
}

function conditionProblem(
  { items, scales }: Questions,
  { key }: Item,
  index: number,
  { item, comparison, answer }: Condition,
): { readonly field: keyof Condition; readonly message: Sentence } | undefined {
  const about = {
    nl: `De vraag "${key}" verschijnt naargelang van het antwoord op`,
    en: `The item "${key}" is shown depending on the answer to`,
  };
  if (item === key)
    return {
      field: 'item',
      message: { nl: `${about.nl} zichzelf; noem een eerdere vraag.`, en: `${about.en} itself; name an earlier item.` },
    };
  const place = items.findIndex((other) => other.key === item);
  const source = items[place];
  if (!source)
    return {
      field: 'item',
      message: { nl: `${about.nl} "${item}", en die is er niet.`, en: `${about.en} "${item}", which does not exist.` },
    };
  if (place > index)
    return {
      field: 'item',
      message: {
        nl: `${about.nl} "${item}", en die komt later; noem een eerdere vraag.`,
        en: `${about.en} "${item}", which comes later; name an earlier item.`,
      },
    };
  const needsAnswer = comparison !== 'answered' && comparison !== 'not_answered';
  if (!needsAnswer) {
    return answer === null
      ? undefined
      : {
          field: 'answer',
          message: {
            nl: `${about.nl} "${item}" met "${comparison}", en daarbij hoort geen code van een antwoord; maak het veld leeg.`,
            en: `${about.en} "${item}" by "${comparison}", which needs no answer code; empty the field.`,
          },
        };
  }
  if (answer === null)
    return {
      field: 'answer',
      message: {
        nl: `${about.nl} "${item}", maar de voorwaarde zegt niet welk antwoord; vul de code ervan in.`,
        en: `${about.en} "${item}", but the condition does not say which answer; fill in its code.`,
      },
    };
  const codes = scales.find((scale) => scale.key === source.scale)?.points.map(({ code }) => code);
  return !codes || codes.includes(answer)
    ? undefined
    : {
        field: 'answer',
        message: {
          nl: `${about.nl} "${item}" met de code "${answer}", maar haar schaal heeft die code niet; ze heeft ${quoted(codes).nl}.`,
          en: `${about.en} "${item}" being "${answer}", but its scale has no such code; it has ${quoted(codes).en}.`,
        },
      };
}

/** With more ways to answer than this, an item is taken to be within reach without trying all of them. */
const MOST_TRIES = 5_000;

/** Tries all answers to the items on which an item hangs. */
function canBeShown({ items, scales }: Questions, item: Item): boolean {
  const gates = gatesOf(items, item);
  if (gates.length === 0) return true;
  const questions = { scales, items: items.filter((one) => one === item || gates.includes(one)) };
  const choices = gates.map((gate) => [
    undefined,
    ...(scales.find(({ key }) => key === gate.scale)?.points.map(({ code }) => code) ?? []),
  ]);
  const tries = choices.reduce((product, codes) => product * codes.length, 1);
  if (tries > MOST_TRIES) return true;
  for (let number = 0; number < tries; number += 1) {
    let rest = number;
    const answers: Record<string, string> = {};
    gates.forEach(({ key }, place) => {
      const codes = choices[place] ?? [];
      const code = codes[rest % codes.length];
      rest = Math.floor(rest / codes.length);
      if (code !== undefined) answers[key] = code;
    });
    if (itemStates(questions, answers).get(item.key)?.kind === 'shown') return true;
  }
  return false;
}

/** The items on whose answers it depends whether this one is shown, directly and through others. */
function gatesOf(items: readonly Item[], item: Item): readonly Item[] {
  const names = new Set<string>();
  const gather = (one: Item): void => {
    for (const condition of one.showIf?.conditions ?? []) {
      if (names.has(condition.item)) continue;
      names.add(condition.item);
      const gate = items.find(({ key }) => key === condition.item);
      if (gate) gather(gate);
    }
  };
  gather(item);
  return items.filter((one) => one !== item && names.has(one.key));
}
