import type { InstrumentStructure } from '../structure.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

const LISTS = ['scales', 'items', 'scores', 'bands', 'norms'] as const;

/** What the parts of each list are called in a Dutch sentence. */
const NAMES: Readonly<Record<(typeof LISTS)[number], string>> = {
  scales: 'schalen',
  items: 'vragen',
  scores: 'scores',
  bands: 'scoregebieden',
  norms: 'normen',
};

/** Two parts of one list with the same key: nothing could say which of them is meant. */
export function duplicateKeyProblems(
  structure: Pick<InstrumentStructure, (typeof LISTS)[number]>,
): readonly ContentProblem[] {
  return LISTS.flatMap((list) =>
    repeated(structure[list].map(({ key }) => key)).map((again) => ({
      path: [list, again.index, 'key'],
      message: {
        nl: `Twee ${NAMES[list]} hebben de sleutel "${again.name}"; geef elk een eigen sleutel.`,
        en: `Two ${list} have the key "${again.name}"; give each its own.`,
      },
    })),
  );
}
