import type { EntryKind } from './imported-entry.ts';
import type { SourceObject } from './source-object.ts';

/** A record of a source with all that belongs to it, in one shape, whatever the form of the source. */
export interface SourceRecord {
  readonly kind: EntryKind;
  readonly id: string;
  /** Its own members, and under the names of HSDS 3.0 what hangs on it: `phones`, `schedules`, `languages` … */
  readonly object: SourceObject;
  /** Where it stands, for a sentence. */
  readonly where: string;
  /** The organization that gives it, or that it belongs to. */
  readonly organizationId?: string;
  /** Its places. */
  readonly places: readonly SourcePlace[];
  /** What went wrong while it was put together. */
  readonly problems: readonly string[];
}

/** That a service is given at a place: with hours and numbers that hold only there. */
export interface SourcePlace {
  readonly locationId: string;
  readonly object: SourceObject;
}

/** A term by which a source sorts its records. */
export interface SourceTerm {
  readonly id: string;
  readonly name: string;
  readonly code: string | undefined;
  /** The name of its list. */
  readonly taxonomy: string | undefined;
}

export interface SourceSet {
  readonly records: readonly SourceRecord[];
  readonly terms: ReadonlyMap<string, SourceTerm>;
  /** Records that stand twice with other content: the second is refused. */
  readonly doubles: readonly {
    readonly kind: EntryKind;
    readonly id: string;
    readonly name: string;
    readonly where: string;
  }[];
  /** Sentences about rows and objects that belong to no record. */
  readonly problems: readonly string[];
  /** Members without a meaning here, each once. */
  readonly unknown: readonly string[];
}
