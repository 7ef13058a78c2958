import { fork, type ChildProcess } from 'node:child_process';
import type { PreviewClaims } from '@moodspace/shared/preview';
import type { PreviewOutcome } from './preview-renderer.ts';

/** What is asked of the program that renders. */
export interface ToRenderer {
  readonly id: number;
  readonly claims: PreviewClaims;
  readonly address: string | undefined;
}

/** What it says. */
export type FromRenderer =
  { readonly isReady: true } | { readonly failure: string } | { readonly id: number; readonly outcome: PreviewOutcome };

export type PreviewAnswer = PreviewOutcome | { readonly kind: 'preparing' };

/** Milliseconds without a preview after which the memory is given back. */
const IDLE = 20 * 60_000;

/** Milliseconds that one page may take. */
const PATIENCE = 30_000;

/**
 * The program that renders drafts: started when the first one is asked for, stopped when nobody asked for a while. Who never
 * previews pays neither its time nor its memory.
 */
export class RendererProcess {
  readonly #program: URL;
  readonly #idle: number;
  #child: ChildProcess | undefined;
  #isReady = false;
  #failure: string | undefined;
  #count = 0;
  readonly #waiting = new Map<number, (outcome: PreviewOutcome) => void>();
  #idleTimer: NodeJS.Timeout | undefined;

  /** @param idle milliseconds without a preview after which the program is stopped */
  constructor(program: URL, idle = IDLE) {
    this.#program = program;
    this.#idle = idle;
  }

  /** Asks for a page; says at once when there is nobody yet to render it. */
  page(claims: PreviewClaims, address: string | undefined): Promise<PreviewAnswer> {
    const failure = this.#failure;
    if (failure !== undefined) {
      // Told once; who asks again has perhaps mended it.
      this.#failure = undefined;
      return Promise.resolve({ kind: 'failed', sentence: failure });
    }
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.stop(), this.#idle);
    this.#idleTimer.unref();
    const child = this.#child ?? this.#start();
    if (!this.#isReady) return Promise.resolve({ kind: 'preparing' });
    return this.#ask(child, claims, address);
  }

  stop(): void {
    clearTimeout(this.#idleTimer);
    this.#child?.kill();
  }

  #ask(child: ChildProcess, claims: PreviewClaims, address: string | undefined): Promise<PreviewOutcome> {
    const id = (this.#count += 1);
    return new Promise((resolve) => {
      const give = (outcome: PreviewOutcome): void => {
        clearTimeout(limit);
        this.#waiting.delete(id);
        resolve(outcome);
      };
      const limit = setTimeout(
        () => give({ kind: 'failed', sentence: `The page took longer than ${PATIENCE / 1000} seconds; try again.` }),
        PATIENCE,
      );
      this.#waiting.set(id, give);
      child.send({ id, claims, address } satisfies ToRenderer);
    });
  }

  #start(): ChildProcess {
    const child = fork(this.#program, { serialization: 'advanced' });
    this.#child = child;
    child.on('message', (message: FromRenderer) => {
      if ('isReady' in message) this.#isReady = true;
      else if ('failure' in message) this.#failure = message.failure;
      else this.#waiting.get(message.id)?.(message.outcome);
    });
    child.once('error', (error) => {
      this.#failure = error.message;
    });
    child.once('exit', (code) => {
      this.#child = undefined;
      this.#isReady = false;
      if (code !== null && code !== 0) this.#failure ??= `The renderer stopped (exit code ${code}); see its log.`;
      for (const give of [...this.#waiting.values()])
        give({ kind: 'failed', sentence: 'The renderer stopped while it made the page; try again.' });
    });
    return child;
  }
}
