import type { Score } from '../content/instrument/score.ts';
import type { Sentence } from '../content/sentence.ts';
import { readRule, type RuleFault, type ScoreRule } from './read-rule.ts';

/** A field of the form that its operation cannot work with, in a sentence for an editor. */
export interface RuleProblem {
  readonly field: keyof Score;
  readonly message: Sentence;
}

export type ReadRule =
  | { readonly kind: 'rule'; readonly rule: ScoreRule }
  | { readonly kind: 'problems'; readonly problems: readonly RuleProblem[] };

/** Tells whether a score is one of a few categories instead of a number. */
export const isCategoryOperation = (operation: Score['operation']): boolean =>
  operation === 'quadrant' || operation === 'criteria';

/** Reads the form of a score as what its operation needs, or says what is missing in it. What the names in it point to is not looked at. */
export function scoreRule(score: Score): ReadRule {
  const problems: RuleProblem[] = [];
  const rule = readRule(score, (field, fault, ...found) =>
    problems.push({ field, message: SENTENCES[fault](score, ...found) }),
  );
  return rule ? { kind: 'rule', rule } : { kind: 'problems', problems };
}

const bare = ({ key }: Score): string => `the score "${key}"`;

const named = ({ key, operation }: Score): string => `The score "${key}" (${operation})`;

const inDutch = ({ key, operation }: Score): string => `De score "${key}" (${operation})`;

const SENTENCES: Readonly<Record<RuleFault, (score: Score, ...found: readonly string[]) => Sentence>> = {
  no_parts: (score) => ({
    nl: `${inDutch(score)} noemt geen vragen en geen scores; schrijf de sleutels van waaruit ze bestaat.`,
    en: `${named(score)} names no items and no scores; write the keys of what it is made of.`,
  }),
  no_items: (score) => ({
    nl: `${inDutch(score)} noemt geen vragen; schrijf de sleutels van wat ze telt.`,
    en: `${named(score)} names no items; write the keys of what it counts.`,
  }),
  not_one_score: (score) => ({
    nl: `${inDutch(score)} is van precies één score gemaakt; ze noemt er ${score.of.length}.`,
    en: `${named(score)} is made of exactly one score; it names ${score.of.length}.`,
  }),
  not_two_scores: (score) => ({
    nl: `${inDutch(score)} is van precies twee scores gemaakt; ze noemt er ${score.of.length}.`,
    en: `${named(score)} is made of exactly two scores; it names ${score.of.length}.`,
  }),
  no_factor: (score) => ({
    nl: `${inDutch(score)} heeft een factor nodig; schrijf 1 als ze alleen iets optelt.`,
    en: `${named(score)} needs a factor; write 1 when it only adds something.`,
  }),
  factor_0: (score) => ({
    nl: `${inDutch(score)} heeft de factor 0, en dan zijn alle uitkomsten gelijk.`,
    en: `${named(score)} has the factor 0, which makes all results the same.`,
  }),
  no_table: (score) => ({
    nl: `${inDutch(score)} heeft geen tabel; schrijf voor elke score een regel "score = waarde".`,
    en: `${named(score)} has no table; write one line "score = value" for each score.`,
  }),
  line_not_numbers: (score, line) => ({
    nl: `De tabel van de score "${score.key}" heeft de regel "${line}"; aan beide kanten moet een getal staan, met een punt voor decimalen.`,
    en: `The table of ${bare(score)} has the line "${line}"; both sides must be numbers, with a point for decimals.`,
  }),
  number_twice: (score) => ({
    nl: `De tabel van de score "${score.key}" heeft twee regels voor hetzelfde getal.`,
    en: `The table of ${bare(score)} has two lines for the same number.`,
  }),
  stray_cut: (score, source) => ({
    nl: `${inDutch(score)} heeft een grens voor "${source}", en dat is niet een van haar twee scores.`,
    en: `${named(score)} has a cut for "${source}", which is not one of its two scores.`,
  }),
  no_cut: (score, source) => ({
    nl: `${inDutch(score)} heeft geen grens voor "${source}"; schrijf een regel "${source} = 3".`,
    en: `${named(score)} has no cut for "${source}"; write a line "${source} = 3".`,
  }),
  cut_not_number: (score, text, source) => ({
    nl: `De grens "${text}" van de score "${score.key}" voor "${source}" is geen getal; schrijf er een met een punt voor decimalen.`,
    en: `The cut "${text}" of ${bare(score)} for "${source}" is not a number; write one with a point for decimals.`,
  }),
  no_criteria: (score) => ({
    nl: `${inDutch(score)} heeft geen regels; voeg er minstens een toe.`,
    en: `${named(score)} has no lines; add at least one.`,
  }),
  no_otherwise: (score) => ({
    nl: `${inDutch(score)} zegt niet welke categorie ze is als geen enkele regel geldt; vul “Anders” in.`,
    en: `${named(score)} does not say which category it is when no line holds; fill in "otherwise".`,
  }),
  no_lowest: (score) => ({
    nl: `${inDutch(score)} zegt niet vanaf welke waarde een antwoord telt.`,
    en: `${named(score)} does not say from which value on an answer counts.`,
  }),
  no_highest: (score) => ({
    nl: `${inDutch(score)} zegt niet tot en met welke waarde een antwoord telt.`,
    en: `${named(score)} does not say up to which value an answer counts.`,
  }),
  turned_round: (score, lowest, highest) => ({
    nl: `${inDutch(score)} telt van ${lowest} tot ${highest}; het eerste moet het laagste zijn.`,
    en: `${named(score)} counts from ${lowest} to ${highest}; the first must be the lower one.`,
  }),
};
