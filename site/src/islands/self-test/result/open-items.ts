import type { Score } from '@moodspace/shared';
import type { ScoreResults } from '@moodspace/shared/scoring';

/** The items to answer so that a score can be computed, in the order in which they are asked; empty when answering would not help. */
export function itemsToAnswer(
  { items, scores }: { readonly items: readonly { readonly key: string }[]; readonly scores: readonly Score[] },
  results: ScoreResults,
  scoreKey: string,
): readonly string[] {
  const wanted = new Set<string>();
  const seen = new Set<string>();
  const gather = (key: string): void => {
    const result = results[key];
    if (seen.has(key) || result?.kind !== 'none') return;
    seen.add(key);
    const { reason } = result;
    if (reason.code === 'too_many_missing') for (const item of reason.missing) wanted.add(item);
    if (reason.code === 'nothing_answered')
      for (const item of scores.find((score) => score.key === key)?.items ?? []) wanted.add(item);
    if (reason.code === 'depends_on') reason.scores.forEach(gather);
  };
  gather(scoreKey);
  return items.map(({ key }) => key).filter((key) => wanted.has(key));
}
