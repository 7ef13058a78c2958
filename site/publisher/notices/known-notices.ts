import { NOTICE_SECONDS } from '@moodspace/shared/publishing';
import { ALLOWED_SKEW } from './verify-request.ts';

/** Seconds for which a notice is remembered: as long as a copy of it would still be let in. */
const REMEMBERED = NOTICE_SECONDS + ALLOWED_SKEW + 1;

/** The ids of the notices that were taken, for as long as a copy of one could still be let in. */
export class KnownNotices {
  /** When each may be forgotten, in seconds since 1970, in that order. */
  readonly #until = new Map<string, number>();
  readonly #most: number;

  /** @param most how many are remembered; a hundred bytes each */
  constructor(most = 50_000) {
    this.#most = most;
  }

  /**
   * Takes a notice once.
   * @param now seconds since 1970
   * @returns `full` when more came than can be remembered; forgetting one early would let a copy of it in
   */
  take(id: string, now: number): 'new' | 'known' | 'full' {
    for (const [known, until] of this.#until) {
      if (until > now) break;
      this.#until.delete(known);
    }
    if (this.#until.has(id)) return 'known';
    if (this.#until.size >= this.#most) return 'full';
    this.#until.set(id, now + REMEMBERED);
    return 'new';
  }
}
