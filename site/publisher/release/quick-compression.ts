import { Worker } from 'node:worker_threads';
import type { QuickFile, QuickRequest } from './quick-copies.ts';

/** Lays files ready with quickly made copies. */
export interface QuickCompression {
  /** @throws what the disk says, with its `code` */
  readonly write: (request: QuickRequest) => Promise<QuickFile>;
  /** Ends what it keeps running. What is under way then fails. */
  readonly end: () => Promise<void>;
}

export type NumberedRequest = QuickRequest & { readonly number: number };
export type NumberedResult = { readonly number: number } & (
  { readonly done: QuickFile } | { readonly failure: { readonly message: string; readonly code?: string } }
);

interface Waiting {
  readonly resolve: (file: QuickFile) => void;
  readonly reject: (error: Error) => void;
}

/** Lays files ready in a thread of its own, so that the thread that renders the next page is not kept from it. */
export function quickCompressionBeside(): QuickCompression {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let last = 0;

  const failAll = (error: Error): void => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const begin = (): Worker => {
    const begun = new Worker(new URL('./quick-thread.ts', import.meta.url));
    begun.on('message', (result: NumberedResult) => {
      const asked = waiting.get(result.number);
      waiting.delete(result.number);
      if ('done' in result) asked?.resolve(result.done);
      else {
        const { message, code } = result.failure;
        asked?.reject(Object.assign(new Error(message), { code }));
      }
      // It keeps this process alive only while somebody waits for it.
      if (waiting.size === 0) begun.unref();
    });
    const ended = (error: Error): void => {
      if (thread === begun) failAll(error);
    };
    begun.on('error', ended);
    begun.on('exit', () => ended(new Error('The thread that lays files ready ended by itself.')));
    begun.unref();
    return begun;
  };

  return {
    write: (request) => {
      thread ??= begin();
      thread.ref();
      last += 1;
      const number = last;
      const result = new Promise<QuickFile>((resolve, reject) => waiting.set(number, { resolve, reject }));
      thread.postMessage({ ...request, number } satisfies NumberedRequest);
      return result;
    },
    end: async () => {
      const ended = thread;
      failAll(new Error('Nothing is laid ready any more.'));
      await ended?.terminate();
    },
  };
}
