import type { ContentChange } from '@moodspace/shared/publishing';
import { nameOf, type EntryName } from '../reading/entry-name.ts';

/** What waits to be looked at in the CMS: each thing once, however often it was named. */
export interface WaitingChanges {
  readonly entries: readonly EntryName[];
  /** Addresses of files of the media library. */
  readonly media: ReadonlySet<string>;
  /** Whether all lists are to be compared. */
  readonly everything: boolean;
  /** When the first of them came, in milliseconds since 1970. */
  readonly since: number;
}

/** Changes that nobody has looked at yet. What comes while others are being published waits here, and goes together. */
export class ChangeQueue {
  readonly #entries = new Map<string, EntryName>();
  readonly #media = new Set<string>();
  #everything = false;
  #since: number | undefined;

  /** @param at when they came, in milliseconds since 1970 */
  add(changes: readonly ContentChange[], at: number): void {
    for (const change of changes) {
      this.#since ??= at;
      if (change.kind === 'media') this.#media.add(change.url);
      else if (change.kind === 'everything') this.#everything = true;
      else {
        const { type, documentId } = change;
        this.#entries.set(nameOf({ type, documentId }), { type, documentId });
      }
    }
  }

  /** Puts back what could not be looked at, with when it came. */
  putBack({ entries, media, everything, since }: WaitingChanges): void {
    for (const entry of entries) this.#entries.set(nameOf(entry), entry);
    for (const url of media) this.#media.add(url);
    this.#everything ||= everything;
    this.#since = Math.min(since, this.#since ?? since);
  }

  /** Hands over all that waits; undefined when nothing does. */
  take(): WaitingChanges | undefined {
    if (this.#since === undefined) return undefined;
    const waiting = {
      entries: [...this.#entries.values()],
      media: new Set(this.#media),
      everything: this.#everything,
      since: this.#since,
    };
    this.#entries.clear();
    this.#media.clear();
    this.#everything = false;
    this.#since = undefined;
    return waiting;
  }

  get isEmpty(): boolean {
    return this.#since === undefined;
  }

  has(name: EntryName): boolean {
    return this.#entries.has(nameOf(name));
  }
}

/** Milliseconds that a burst waits before each further round: the more of it came, the more goes together. */
const BURST_PAUSES = [0, 100, 200, 400, 800] as const;

/**
 * How long to wait before the next round. Nothing when one change comes alone; longer and longer while each round ends with more
 * changes waiting, so that a thousand entries that are published one after the other become few rounds.
 * @param rounds how many rounds in a row ended with changes waiting
 * @returns milliseconds
 */
export const pauseBeforeRound = (rounds: number): number =>
  BURST_PAUSES[Math.min(Math.max(rounds - 1, 0), BURST_PAUSES.length - 1)] ?? 0;
