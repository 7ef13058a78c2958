import type { Audience, RiskLevel } from '../content/vocabularies.ts';

/** How somebody wants to go about it: find out, do something oneself, or speak to a person. */
export const MATCH_MODES = ['find_out', 'do', 'talk'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

/** What can be suggested. */
export const CANDIDATE_KINDS = ['module', 'self_test', 'story', 'article', 'service', 'offer'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Something that may fit a visitor, with only what the choice depends on. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** The key of the entry; with its kind it says which one is meant. */
  readonly key: string;
  readonly mode: MatchMode;
  /** Keys of themes. Empty: it is about no subject in particular. */
  readonly themes: readonly string[];
  /** Empty: for everybody. */
  readonly audiences: readonly Audience[];
  /** Empty: nobody said for how heavy complaints it is. */
  readonly levels: readonly RiskLevel[];
  /** How long it takes. Null: not known, or as long as one likes. */
  readonly minutes: number | null;
  /** Among equals the lower one comes first. */
  readonly order: number;
}

/** What is known of a visitor, as far as somebody said it. Nothing said: undefined. */
export interface Wish {
  readonly theme?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly level?: RiskLevel | undefined;
  /** The time somebody has. Minutes. */
  readonly minutes?: number | undefined;
  readonly mode?: MatchMode | undefined;
}
