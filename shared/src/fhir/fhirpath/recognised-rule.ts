/** What an expression says about a score, in the terms of the platform. Names are linkIds. */
export type RecognisedRule =
  | {
      readonly operation: 'sum' | 'mean';
      readonly items: readonly string[];
      readonly of: readonly RecognisedSource[];
      /** How many items may lack an answer; the answered ones then stand for them. */
      readonly maxMissing: number;
      /** The expression takes a missing answer for zero, which the platform never does. */
      readonly countsBlanksAsZero: boolean;
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'difference';
      readonly of: readonly [RecognisedSource, RecognisedSource];
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'linear';
      readonly of: readonly [RecognisedSource];
      readonly factor: number;
      readonly offset: number;
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'lookup';
      readonly of: readonly [RecognisedSource];
      /** The first line that holds gives the value. */
      readonly lines: readonly LookupLine[];
      /** The value when no line holds; undefined when there is none then. */
      readonly otherwise: number | undefined;
      readonly isRounded: boolean;
    };

/** The value for all that these comparisons hold for. */
export interface LookupLine {
  readonly when: readonly (readonly [Comparison, number])[];
  readonly value: number;
}
export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** A score by its linkId, or a score within the expression that has no name of its own. */
export type RecognisedSource = { readonly linkId: string } | { readonly rule: RecognisedRule };

/** A sum or mean that needs all its items. */
export const plain = (operation: 'sum' | 'mean', items: readonly string[], of: readonly RecognisedSource[]) => ({
  operation,
  items,
  of,
  maxMissing: 0,
  countsBlanksAsZero: false,
  isRounded: false,
});

/** The mean of the answered items, however many they are: all but one may be missing. */
export const meanOfAnswered = (items: readonly string[]) => ({
  ...plain('mean', items, []),
  maxMissing: items.length - 1,
});

export const sameSource = (a: RecognisedSource, b: RecognisedSource): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
