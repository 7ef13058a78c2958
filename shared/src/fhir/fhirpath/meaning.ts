import { plain, type LookupLine, type RecognisedRule, type RecognisedSource } from './recognised-rule.ts';

/** Why an expression gives no score here. */
export type Unrecognised =
  /** None of the known forms. */
  | 'unknown_form'
  /** It looks for answers where the questionnaire has none, so it gives nothing in any program. */
  | 'nothing_there'
  /** It needs the answers to questions that are not asked here. */
  | 'not_asked'
  /** It gives words for ranges of a score: bands, not a score. */
  | 'words';

/** What a part of an expression stands for. */
export type Meaning =
  | { readonly is: 'nodes'; readonly stage: Stage; readonly linkIds: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'text'; readonly texts: readonly string[] }
  | { readonly is: 'empty' }
  | { readonly is: 'linkId' }
  | { readonly is: 'urlOfExtension' }
  | { readonly is: 'linkIdThat'; readonly fits: (linkId: string) => boolean }
  | { readonly is: 'weightUrl' }
  | { readonly is: 'total'; readonly total: Total }
  | { readonly is: 'count'; readonly items: readonly string[] }
  | { readonly is: 'rule'; readonly rule: RecognisedRule }
  /** At least so many of these items are answered. */
  | { readonly is: 'answered'; readonly items: readonly string[]; readonly atLeast: number }
  | { readonly is: 'chosen'; readonly linkId: string; readonly codes: readonly string[] }
  | { readonly is: 'sameCode'; readonly linkIds: readonly string[] }
  | { readonly is: 'compared'; readonly source: RecognisedSource; readonly when: LookupLine['when'] }
  | { readonly is: 'pick'; readonly linkId: string; readonly table: ReadonlyMap<string, number> }
  | {
      readonly is: 'choose';
      readonly source: RecognisedSource;
      readonly lines: readonly LookupLine[];
      readonly otherwise: number | undefined;
    }
  | { readonly is: 'words' };

export type Stage =
  | 'response'
  | 'items'
  | 'answers'
  | 'values'
  | 'codes'
  | 'numbersInCodes'
  | 'weights'
  | 'extensions'
  | 'questionnaire'
  | 'definitions'
  | 'options'
  | 'optionCodings'
  | 'optionCodes'
  | 'optionExtensions';

/** A sum of the weights of items and of scores. */
export interface Total {
  readonly items: readonly string[];
  readonly scores: readonly string[];
  readonly blanks: 'zero' | 'none';
}

export class NotRecognised extends Error {
  readonly reason: Unrecognised;

  constructor(reason: Unrecognised) {
    super(reason);
    this.reason = reason;
  }
}
/** @throws NotRecognised always: what was read is no score for certain. */
export const no = (reason: Unrecognised = 'unknown_form'): never => {
  throw new NotRecognised(reason);
};

/** The items, and what of them is looked at. */
export type Nodes = Extract<Meaning, { is: 'nodes' }>;

/** The items that a number is made of. */
export const itemsIn = (meaning: Meaning): readonly string[] => {
  if (meaning.is === 'total') return meaning.total.items;
  if (meaning.is === 'count') return meaning.items;
  return meaning.is === 'rule' && 'items' in meaning.rule ? meaning.rule.items : [];
};

/** What was read, as the rule of a score. */
export function asRule(meaning: Meaning): RecognisedRule {
  if (meaning.is === 'rule') return meaning.rule;
  if (meaning.is === 'choose') {
    const { source, lines, otherwise } = meaning;
    return { operation: 'lookup', of: [source], lines, otherwise, isRounded: false };
  }
  if (meaning.is === 'words') return no('words');
  if (meaning.is !== 'total') return no();
  const { items, scores, blanks } = meaning.total;
  if (items.length + scores.length === 0) return no('nothing_there');
  if (new Set([...items, ...scores]).size < items.length + scores.length) return no();
  return {
    ...plain(
      'sum',
      items,
      scores.map((linkId) => ({ linkId })),
    ),
    countsBlanksAsZero: blanks === 'zero' && items.length > 0,
  };
}

/** What was read, as what another rule computes with: by its name when it is one score. */
export function asSource(meaning: Meaning): RecognisedSource {
  if (meaning.is === 'total' && meaning.total.items.length === 0 && meaning.total.scores.length === 1)
    return { linkId: meaning.total.scores[0] ?? no() };
  return { rule: asRule(meaning) };
}

export const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(a).size === new Set([...a, ...b]).size;
