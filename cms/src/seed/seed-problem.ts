/** What is wrong in a seed file, in words for whoever wrote it. */
export interface SeedProblem {
  /** The path of the file inside the seed folder. */
  readonly file: string;
  readonly entry?: string;
  readonly field?: string;
  readonly message: string;
}

const MOST_SHOWN = 40;

/** The seed cannot be used; nothing was written. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const more = problems.length - MOST_SHOWN;
    super(
      [
        `The seed has ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}; nothing was written.`,
        ...problems.slice(0, MOST_SHOWN).map(sentence),
        ...(more > 0 ? [`… and ${more} more.`] : []),
      ].join('\n'),
    );
    this.problems = problems;
  }
}

function sentence({ file, entry, field, message }: SeedProblem): string {
  const where = [file, entry && `entry "${entry}"`, field && `field "${field}"`].filter(Boolean).join(', ');
  return `- ${where}: ${message}`;
}
