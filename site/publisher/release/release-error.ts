import type { Sentence } from '@moodspace/shared';

/** A release could not be made, rolled back or cleaned up. Visitors still see what they saw. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  /** What happened, where, and what to do, for whoever published and for the operator. */
  readonly reason: Sentence;

  constructor(reason: Sentence, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}

/** The error of the file system as a sentence about the folder of releases. What is told already is left as it is. */
export function releaseError(error: unknown, folder: string): ReleaseError {
  if (error instanceof ReleaseError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ReleaseError(sentenceFor(code, error, folder), { cause: error });
}

function sentenceFor(code: string, error: unknown, folder: string): Sentence {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      nl: `Er is geen plaats meer op de schijf van ${folder}; maak plaats, dan komt de wijziging vanzelf online.`,
      en: `There is no space left on the disk of ${folder}; make room, and the change goes live by itself.`,
    };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return {
      nl: `Het programma dat publiceert, mag niet schrijven in ${folder}; geef het dat recht, dan komt de wijziging vanzelf online.`,
      en: `The publisher may not write to ${folder}; give it the right to, and the change goes live by itself.`,
    };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    nl: `De wijziging kon niet in ${folder} geschreven worden (${detail}); bezoekers zien nog wat er stond.`,
    en: `The change could not be written to ${folder} (${detail}); visitors still see what was there.`,
  };
}
