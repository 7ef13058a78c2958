/** Lays files ready, as many at once as it is asked for. A thread of its own. */
import { parentPort } from 'node:worker_threads';
import type { NumberedRequest, NumberedResult } from './quick-compression.ts';
import { writeWithQuickCopies } from './quick-copies.ts';

const answer = (result: NumberedResult): void => {
  parentPort?.postMessage(result);
};

parentPort?.on('message', ({ number, ...request }: NumberedRequest) => {
  writeWithQuickCopies(request).then(
    (done) => answer({ number, done }),
    (error: unknown) => answer({ number, failure: failureOf(error) }),
  );
});

/** An error loses its code on the way between threads. */
function failureOf(error: unknown): { readonly message: string; readonly code?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...('code' in error ? { code: String(error.code) } : {}) };
}
