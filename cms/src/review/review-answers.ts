import type { Locale } from '@moodspace/shared';

/**
 * What was said of a text. `review`: somebody read it. `exception`: it goes live without a second reader, for a reason. `alone`: it went live when nobody else could
 * have read it. `languages`: the entry goes live without all languages, for a reason.
 */
export type RecordKind = 'review' | 'exception' | 'alone' | 'languages';

/** A line of the record of an entry. */
export interface ReviewRecord {
  readonly kind: RecordKind;
  /** ISO moment. */
  readonly at: string;
  readonly accountName: string;
  readonly reason: string | null;
  /** It is about the text as the draft has it now. */
  readonly isOfThisText: boolean;
}

/**
 * How it stands with the second reader of a draft. `not_asked`: this kind of content needs none. `unchanged`: it is what visitors see. `needed`: it cannot go live yet.
 * `alone`: nobody else has an account that could read it.
 */
export type ReaderState = 'not_asked' | 'unchanged' | 'reviewed' | 'exception' | 'alone' | 'needed';

/** What the panel beside a form gets. */
export interface ReviewAnswer {
  readonly state: ReaderState;
  /** Which text this is about: it is sent back, so that nobody says of another text that they read it. */
  readonly print: string;
  /** About suicide or self-harm, or for whoever is in danger: without exception. */
  readonly isGrave: boolean;
  /** Who wrote the draft as it is now; null when no account did, such as the seed. */
  readonly writer: string | null;
  readonly isOwnText: boolean;
  readonly mayReview: boolean;
  readonly mayExcept: boolean;
  readonly records: readonly ReviewRecord[];
  /** Languages without which the entry does not go live for the first time; empty when it may. */
  readonly missingLanguages: readonly Locale[];
}
