import type { LogProblem } from './check-rows.ts';
import type { Difference } from './differences.ts';
import type { LogKind } from './log-row.ts';
import type { LeftOut } from './restorable.ts';

/** A row of the log, as the admin shows it in a list. */
export interface Version {
  readonly sequence: number;
  readonly kind: LogKind;
  readonly language: string;
  /** An ISO text in UTC. */
  readonly at: string;
  /** As the admin showed the name then; null when a command did it, or the name was taken away. */
  readonly who: string | null;
  /** Nobody was signed in: a command such as the seed did it. */
  readonly isByCommand: boolean;
  readonly title: string | null;
  /** Its content is still kept. */
  readonly hasContent: boolean;
}

/** The history of an entry in one language, the newest first. */
export interface HistoryAnswer {
  readonly versions: readonly Version[];
  /** What does not fit in the log of the whole entry; empty when all of it is as it was written. */
  readonly problems: readonly LogProblem[];
  /** Whoever asks may put a version back as a draft. */
  readonly mayRestore: boolean;
}

/** What a version is compared with: the one before it in the same language, or the draft as it is now. */
export const COMPARED_WITH = ['before', 'draft'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

export interface DifferenceAnswer {
  readonly differences: readonly Difference[];
  /** There is nothing to compare with: it is the first version, the one before is not kept any more, or there is no draft. */
  readonly isAlone: boolean;
}

export interface RestoreAnswer {
  readonly leftOut: readonly LeftOut[];
}
