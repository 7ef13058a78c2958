import type { ContentTypeName, Locale } from '@moodspace/shared';
import type { EntryStatus, PublisherStatus } from '@moodspace/shared/publishing';

/**
 * Whether the publisher could be asked. `off`: the CMS has no publisher in its settings. `silent`: it did not answer in time. `refuses`: it does not take
 * requests of this CMS, or says something that this CMS does not know.
 */
export type Contact = 'answers' | 'off' | 'refuses' | 'silent';

/** What the home page of the admin shows of publishing. */
export interface StatusAnswer {
  readonly contact: Contact;
  /** Null when the publisher could not be asked. */
  readonly status: PublisherStatus | null;
}

/** One language of an entry. */
export interface LanguageState {
  readonly locale: Locale;
  readonly hasDraft: boolean;
  /** Published in the CMS; what visitors see says `status`. */
  readonly isPublished: boolean;
  /** What the publisher knows; null when it could not be asked. */
  readonly status: EntryStatus | null;
}

/** What stands beside the form of an entry. */
export interface EntryStateAnswer {
  readonly contact: Contact;
  /** The address of the site, without a slash at its end; null when the publisher could not be asked. */
  readonly siteUrl: string | null;
  readonly hasPreview: boolean;
  /** Whether this person may add a language to this entry. */
  readonly mayTranslate: boolean;
  readonly languages: readonly LanguageState[];
}

/** An entry in a list of what is to be done. */
export interface WorkItem {
  readonly type: ContentTypeName;
  readonly isSingle: boolean;
  readonly documentId: string;
  /** The language to open it in. */
  readonly locale: Locale;
  readonly title: string;
}

/** An entry that visitors cannot read in a language of the platform. */
export interface MissingTranslation extends WorkItem {
  readonly missing: Locale;
  /** Somebody has begun: there is a draft. */
  readonly isStarted: boolean;
}

/** An entry whose texts should have been read again by now. */
export interface OverdueReview extends WorkItem {
  /** YYYY-MM-DD. */
  readonly nextReview: string;
}

/** A live crisis contact or crisis line whose check falls due soon. */
export interface CheckDueSoon extends WorkItem {
  /** YYYY-MM-DD. */
  readonly nextCheck: string;
  readonly dueInDays: number;
}

/** The most entries that a list of what is to be done names; its count says how many there are. */
export const MOST_NAMED = 50;

interface WorkList<T> {
  readonly count: number;
  readonly entries: readonly T[];
}

/** What waits for editors, of what the one who asks may read. */
export interface WorkAnswer {
  readonly overdueChecks: number;
  readonly checksDueSoon: WorkList<CheckDueSoon>;
  readonly overdueReviews: WorkList<OverdueReview>;
  readonly missingTranslations: WorkList<MissingTranslation>;
}
