/** Makes the smallest compressed copies of files, one after the other. A process of its own, which may be killed at any moment. */
import { writeFullCopies } from './full-copies.ts';
import type { CopiesRequest, CopiesResult } from './full-compression.ts';

const answer = (result: CopiesResult): void => {
  process.send?.(result);
};

process.on('message', ({ from, to }: CopiesRequest) => {
  writeFullCopies(from, to).then(
    (extensions) => answer({ extensions }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever asks is gone: there is nothing left to do.
process.on('disconnect', () => process.exit());
