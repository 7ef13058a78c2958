import { suggest, type Candidate, type Reason, type Suggestion, type Wish } from '@moodspace/shared/matching';

/**
 * The candidates that share most themes with something, each with the themes they share. What shares none is none. `wish` narrows further; its theme is
 * that of each of the themes in turn.
 * @param most how many, from 1.
 */
export function aboutTheSame<C extends Candidate>(
  candidates: readonly C[],
  themes: readonly string[],
  { wish = {}, most }: { readonly wish?: Omit<Wish, 'theme'>; readonly most: number },
): readonly Suggestion<C>[] {
  if (candidates.length === 0) return [];
  const found = new Map<C, Reason[]>();
  for (const theme of themes) {
    for (const { candidate, because } of suggest(candidates, { ...wish, theme }, candidates.length)) {
      const shared = because.find(({ about }) => about === 'theme');
      if (shared) found.set(candidate, [...(found.get(candidate) ?? []), shared]);
    }
  }
  return [...found]
    .map(([candidate, because]) => ({ candidate, because }))
    .toSorted(
      (a, b) =>
        b.because.length - a.because.length ||
        // The one with fewer themes is more about these.
        a.candidate.themes.length - b.candidate.themes.length ||
        a.candidate.order - b.candidate.order ||
        (a.candidate.key < b.candidate.key ? -1 : 1),
    )
    .slice(0, most);
}
