import type { CheckState } from '@moodspace/shared';
import type { CheckedType } from './checked-types.ts';

/** An entry in the list of what is to be checked, as the admin gets it. */
export interface ToCheck {
  readonly type: CheckedType;
  readonly documentId: string;
  readonly locale: string;
  readonly name: string;
  readonly state: CheckState;
  /** Somebody in danger relies on it: it comes first, and is not published without a current check. */
  readonly isCrisis: boolean;
  /** Visitors see it. */
  readonly isLive: boolean;
  /** Its draft holds a later check, which visitors do not see before somebody publishes it. */
  readonly waitsInDraft: boolean;
  /** YYYY-MM-DD. */
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
  readonly nextCheck: string | null;
  /** In how many days a live crisis check falls due, when that is soon; null otherwise. */
  readonly dueInDays: number | null;
  /** What to compare it with. In a draft it may be any text. */
  readonly website: string | null;
  readonly phones: readonly string[];
  readonly factSource: string | null;
}

/** The whole answer of the list. */
export interface ChecksAnswer {
  /** The day that the list is about, as YYYY-MM-DD in Flanders. */
  readonly day: string;
  readonly entries: readonly ToCheck[];
  /** Of which types whoever asks may say that an entry was checked. */
  readonly mayCheck: readonly CheckedType[];
}

/** What happened after "checked today". */
export interface CheckAnswer {
  readonly nextCheck: string;
  /** `live`: visitors see the new day. The others say why they do not yet. */
  readonly outcome: 'live' | 'never_published' | 'has_other_changes';
}
