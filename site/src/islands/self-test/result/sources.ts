import type { TestStructure } from '../test-definition.ts';

/** Where one kind of figure comes from. */
export interface Sources {
  readonly of: 'bands' | 'scores' | 'norms' | 'reliabilities';
  readonly texts: readonly string[];
}

/** The sources of the figures of a test by what they are of, each once; kinds without a source are left out. */
export function sourcesOf({ bands, scores, norms, reliabilities }: TestStructure): readonly Sources[] {
  const named = { bands, scores, norms, reliabilities };
  return (['bands', 'scores', 'norms', 'reliabilities'] as const)
    .map((of) => ({ of, texts: [...new Set(named[of].flatMap(({ source }) => source ?? []))] }))
    .filter(({ texts }) => texts.length > 0);
}
