import type { InstrumentStructure } from '../structure.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

const LISTS = ['scales', 'items', 'scores', 'bands', 'norms'] as const;

/** Two parts of one list with the same key: nothing could say which of them is meant. */
export function duplicateKeyProblems(
  structure: Pick<InstrumentStructure, (typeof LISTS)[number]>,
): readonly ContentProblem[] {
  return LISTS.flatMap((list) =>
    repeated(structure[list].map(({ key }) => key)).map((again) => ({
      path: [list, again.index, 'key'],
      message: `Two ${list} have the key "${again.name}"; give each its own.`,
    })),
  );
}
