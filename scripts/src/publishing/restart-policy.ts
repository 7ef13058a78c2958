/** Milliseconds before each further start. */
const PAUSES = [1000, 5000, 15_000, 60_000, 60_000] as const;

/** A program that ran this long, in milliseconds, was well: what ended it is no sign of the next end. */
const WELL_AFTER = 30 * 60_000;

/** Says whether a program that ended by itself is started again, and when: soon, later and later, and not for ever. */
export class RestartPolicy {
  #ends: readonly number[] = [];

  /**
   * @param now a clock in milliseconds that never goes back
   * @returns milliseconds to wait, or undefined when it is not to be started any more
   */
  pauseBefore(now: number): number | undefined {
    this.#ends = [...this.#ends.filter((end) => now - end < WELL_AFTER), now];
    return PAUSES[this.#ends.length - 1];
  }
}
