/** What an expression can look up in its questionnaire. */
export interface ExpressionContext {
  /** The items directly under one item, or at the top. */
  readonly childrenOf: (linkId: string | undefined) => readonly string[];
  /** What an item is to a score. */
  readonly kindOf: (linkId: string) => ItemKind;
  /** The codes of the answers to a question, as they stand in the file; none for answers that are no codes. */
  readonly codesOf: (linkId: string) => readonly string[];
  /** What FHIRPath makes a number of: an answer that is one, or only what it weighs. */
  readonly numberOf: (linkId: string) => 'value' | 'weight' | 'both';
  /** A variable that the expression can use; `group` is the linkId of the group that it stands in, which is then its context. */
  readonly variable: (name: string) => { readonly text: string; readonly group: string | undefined } | undefined;
}

/** `untaken`: a question with a list of answers that is not asked here. `unlisted`: a question without one, such as for a number or a text. `other`: nobody answers it. */
export type ItemKind = 'question' | 'score' | 'untaken' | 'unlisted' | 'other';
