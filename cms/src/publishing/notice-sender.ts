import { randomUUID } from 'node:crypto';
import type { ContentChange, Notice } from '@moodspace/shared/publishing';
import { PendingChanges } from './pending-changes.ts';
import { askPublisher, type PublisherAccess } from './publisher-request.ts';

/** How long the publisher may take to accept a notice, in milliseconds. */
const TIMEOUT = 3000;

/** How long to wait before each further attempt, in milliseconds. After the last one the publisher finds out by polling. */
const WAITS = [100, 500, 2000, 10_000];

interface Log {
  warn(sentence: string): void;
}

/**
 * Tells the publisher what changed, in the background: whoever writes never waits for it and never hears of its failures. One notice is under way at a time;
 * what changes meanwhile goes together in the next.
 */
export class NoticeSender {
  readonly #access: PublisherAccess;
  readonly #log: Log;
  readonly #pending = new PendingChanges();
  #sending: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  /** One failure is told once, until a notice arrives again. */
  #isSilent = false;

  constructor(access: PublisherAccess, log: Log) {
    this.#access = access;
    this.#log = log;
  }

  /** Takes a change and returns at once. Something new is tried at once, whatever failed before. */
  readonly tell = (change: ContentChange): void => {
    this.#pending.add([change]);
    this.#failures = 0;
    this.#schedule(0);
  };

  /** Resolves once nothing waits any more: everything was told, or is left to polling. For commands, whose process ends when they are done. */
  async settled(): Promise<void> {
    for (;;) {
      if (this.#sending === undefined) {
        if (this.#pending.isEmpty) return;
        this.#start();
      }
      await this.#sending;
      // A command has no time for a publisher that is away.
      if (this.#failures > 0) return;
    }
  }

  #schedule(wait: number): void {
    if (this.#sending !== undefined) return;
    clearTimeout(this.#timer);
    // What else is written in the same moment goes along.
    this.#timer = setTimeout(() => this.#start(), wait);
    this.#timer.unref();
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      if (!this.#pending.isEmpty) this.#schedule(this.#failures === 0 ? 0 : (WAITS[this.#failures - 1] ?? 0));
    });
  }

  async #send(): Promise<void> {
    const changes = this.#pending.take();
    const notice: Notice = { id: randomUUID(), changes: [...changes] };
    const failure = await this.#attempt(JSON.stringify(notice));
    if (failure === undefined) {
      this.#failures = 0;
      this.#isSilent = false;
      return;
    }
    this.#failures += 1;
    if (failure.isFinal || this.#failures > WAITS.length) {
      this.#failures = 0;
      this.#warn(failure.sentence);
      return;
    }
    this.#pending.add(changes);
  }

  async #attempt(body: string): Promise<{ readonly sentence: string; readonly isFinal: boolean } | undefined> {
    try {
      const { status } = await askPublisher(this.#access, { method: 'POST', path: '/notices', body, timeout: TIMEOUT });
      if (status >= 200 && status < 300) return undefined;
      return { sentence: refusalOf(status), isFinal: status >= 400 && status < 500 };
    } catch {
      return {
        sentence: `The publisher at ${this.#access.url} does not answer. What was published is found by it later; look whether it runs.`,
        isFinal: false,
      };
    }
  }

  #warn(sentence: string): void {
    if (!this.#isSilent) this.#log.warn(sentence);
    this.#isSilent = true;
  }
}

const refusalOf = (status: number): string =>
  status === 401
    ? 'The publisher refuses what the CMS tells it: give both the same PUBLISH_SECRET, and look whether both clocks are right.'
    : `The publisher refuses what the CMS tells it (${status}); look whether both run the same version.`;
