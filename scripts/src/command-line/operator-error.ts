/**
 * Something is wrong that whoever typed the command can mend. The message is one sentence: what happened, where, what to do.
 * It is shown as it is, without a stack trace.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** Errors of other parts of the workspace that are written for a person too. */
const WRITTEN_FOR_PEOPLE = new Set([
  'OperatorError',
  'ListenError',
  'EnvironmentError',
  'ContentError',
  'ContentSourceError',
  'ReleaseError',
]);

/** Sentences for the failures of the file system that an operator meets. */
const FILE_SYSTEM_SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space (about 3 GB is needed) and run the command again.',
  EDQUOT: 'Your share of the disk is used up: free some space (about 3 GB is needed) and run the command again.',
  EROFS: 'This disk can only be read: copy the folder to a disk that can be written and run the command again.',
};

/** The sentence to show for an error, or `undefined` when it is a mistake in the program that needs its stack trace. */
export function sentenceForOperator(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (WRITTEN_FOR_PEOPLE.has(error.name)) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const known = FILE_SYSTEM_SENTENCES[code ?? ''];
  if (known !== undefined) return known;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${path ?? 'A file'} could not be written: check that it belongs to you and run the command again.`;
  }
  return undefined;
}
