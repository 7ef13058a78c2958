/** Why there is no score. */
export type NoScoreReason =
  /** More shown items lack an answer than the score allows. `missing`: which items to answer to get it. */
  | { readonly code: 'too_many_missing'; readonly missing: readonly string[]; readonly allowed: number }
  /** Items were shown and none was answered. */
  | { readonly code: 'nothing_answered' }
  /** None of its items were for this person. */
  | { readonly code: 'nothing_shown' }
  /** These scores, of which it is made, were not computed. Itself, when its own rule cannot be read or leads back to it (never in what is published). */
  | { readonly code: 'depends_on'; readonly scores: readonly string[] }
  /** Its table has no line for this value. */
  | { readonly code: 'not_in_table'; readonly value: number };

/** A score, or why there is none. A number has at most nine decimals. */
export type ScoreResult =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** How many of its items were answered, those of the scores that it is made of included. */
      readonly answered: number;
      /** The shown ones of these items that were not answered. */
      readonly missing: readonly string[];
      /** True when missing answers were taken to be the mean of the others, in this score or in one that it is made of. */
      readonly isProrated: boolean;
    }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'none'; readonly reason: NoScoreReason };

/** The result of each score, by its key. */
export type ScoreResults = Readonly<Record<string, ScoreResult>>;
