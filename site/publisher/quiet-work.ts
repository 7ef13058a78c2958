import { setTimeout as pause } from 'node:timers/promises';

/** Something that is better done while nothing is being published. */
export interface QuietTask {
  readonly name: string;
  /** Milliseconds without a change after which it is done. */
  readonly after: number;
  /** When it is to be done at the earliest, in milliseconds of `performance.now()`. At once by default. */
  readonly notBefore?: () => number;
  /** Milliseconds after which it is done again although nothing changed. */
  readonly every?: number;
  /** @returns false when it was interrupted, or there is more to do: it is done again in the next quiet moment */
  readonly run: () => Promise<boolean>;
}

/** When a task may begin can change: how often that is looked at, in milliseconds. */
const LOOK_AGAIN = 5000;

/** Does what follows a change once it has been quiet for a while: each task once after each change, one at a time. */
export class QuietWork {
  readonly #tasks: readonly QuietTask[];
  readonly #onFailure: (name: string, error: unknown) => void;
  readonly #waiting = new Set<QuietTask>();
  /** When those that are done again and again are next, in milliseconds of `performance.now()`. */
  readonly #next = new Map<QuietTask, number>();
  #lastChange = performance.now();
  #wake: (() => void) | undefined;

  /** @param tasks in the order in which they are done */
  constructor(tasks: readonly QuietTask[], onFailure: (name: string, error: unknown) => void) {
    this.#tasks = tasks;
    this.#onFailure = onFailure;
  }

  /** Visitors got something new: everything is to be done again, and not before it is quiet. */
  changed(): void {
    this.disturbed();
    for (const task of this.#tasks) this.#waiting.add(task);
    this.#wake?.();
  }

  /** Something is being published: it is not quiet. */
  disturbed(): void {
    this.#lastChange = performance.now();
  }

  /** Works until it is told to end. What is under way then is finished. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const [next] = [...new Set([...this.#waiting, ...this.#next.keys()])].toSorted(
        (one, other) => this.#begin(one) - this.#begin(other),
      );
      const rest = next === undefined ? Infinity : this.#begin(next) - performance.now();
      if (next === undefined || rest > 0) {
        await this.#sleep(Math.min(rest, LOOK_AGAIN), signal);
        continue;
      }
      this.#waiting.delete(next);
      const isDone = await next.run().catch((error: unknown) => {
        this.#onFailure(next.name, error);
        // What failed now is tried again after the next change: a full disk is not helped by trying all the time.
        return true;
      });
      if (next.every !== undefined) this.#next.set(next, performance.now() + next.every);
      if (!isDone) {
        this.#waiting.add(next);
        this.disturbed();
      }
    }
  }

  #begin(task: QuietTask): number {
    const again = this.#waiting.has(task) ? 0 : (this.#next.get(task) ?? Infinity);
    return Math.max(this.#lastChange + task.after, task.notBefore?.() ?? 0, again);
  }

  async #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await pause(milliseconds, undefined, {
      signal: AbortSignal.any([signal, woken.signal]),
    }).catch(() => undefined);
  }
}
