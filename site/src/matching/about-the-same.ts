import { suggest, type Candidate, type Reason, type Suggestion, type Wish } from '@moodspace/shared/matching';

/**
 * The candidates that are about the same as something with these themes, each with the themes they share: those that share most first. One theme out of
 * many is not the same: they share at least half of the given themes, and of the candidate's own as well, unless they share all that are given.
 * @param wish what narrows further; its theme is each of the themes in turn.
 * @param most how many, from 1.
 */
export function aboutTheSame<C extends Candidate>(
  candidates: readonly C[],
  themes: readonly string[],
  { wish = {}, most }: { readonly wish?: Omit<Wish, 'theme'>; readonly most: number },
): readonly Suggestion<C>[] {
  if (candidates.length === 0) return [];
  const shared = new Map<C, Reason[]>();
  for (const theme of themes) {
    for (const { candidate, because } of suggest(candidates, { ...wish, theme }, candidates.length)) {
      const reason = because.find(({ about }) => about === 'theme');
      if (reason) shared.set(candidate, [...(shared.get(candidate) ?? []), reason]);
    }
  }
  return [...shared]
    .map(([candidate, because]) => ({ candidate, because }))
    .filter(
      ({ candidate, because }) =>
        isHalf(because.length, themes) &&
        (because.length === themes.length || isHalf(because.length, candidate.themes)),
    )
    .toSorted(
      (a, b) =>
        b.because.length - a.because.length ||
        a.candidate.order - b.candidate.order ||
        (a.candidate.key < b.candidate.key ? -1 : 1),
    )
    .slice(0, most);
}

const isHalf = (count: number, themes: readonly string[]): boolean => 2 * count >= themes.length;
