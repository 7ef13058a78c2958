/** How many attempts are taken in a stretch of time, and of how many somebodies they are remembered. */
interface AttemptLimitOptions {
  readonly most: number;
  readonly windowInSeconds: number;
  /** Beyond this many, the one who tried first is forgotten: memory stays bounded whoever knocks. */
  readonly mostKeys: number;
}

interface Attempts {
  count: number;
  /** When the first of them was made, in milliseconds. */
  readonly since: number;
}

/** Counts attempts of each somebody, known by a text such as an address, in the memory of this process. */
export class AttemptLimit {
  readonly #options: AttemptLimitOptions;
  readonly #attempts = new Map<string, Attempts>();

  constructor(options: AttemptLimitOptions) {
    this.#options = options;
  }

  /** How many somebodies are remembered now. */
  get size(): number {
    return this.#attempts.size;
  }

  /**
   * Counts an attempt.
   * @param now in milliseconds
   * @returns after how many seconds somebody may try again; 0 when this attempt may go on
   */
  take(key: string, now: number): number {
    const { most, windowInSeconds, mostKeys } = this.#options;
    const known = this.#attempts.get(key);
    const attempts = known && now - known.since < windowInSeconds * 1000 ? known : { count: 0, since: now };
    if (attempts.count >= most) return Math.max(1, Math.ceil(windowInSeconds - (now - attempts.since) / 1000));
    attempts.count += 1;
    this.#attempts.delete(key);
    this.#attempts.set(key, attempts);
    if (this.#attempts.size > mostKeys) this.#attempts.delete(this.#attempts.keys().next().value ?? '');
    return 0;
  }

  /** Takes an attempt back that was no failure. */
  giveBack(key: string): void {
    const attempts = this.#attempts.get(key);
    if (attempts === undefined) return;
    attempts.count -= 1;
    if (attempts.count <= 0) this.#attempts.delete(key);
  }
}
