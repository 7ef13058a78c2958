import type { Audience, RiskLevel } from '../content/vocabularies.ts';
import type { Candidate, MatchMode, Wish } from './candidate.ts';

/** Why something is suggested; the site puts it in words. `person_first`: when it is this heavy, a person comes before anything else. */
export type Reason =
  | { readonly about: 'theme'; readonly theme: string }
  | { readonly about: 'mode'; readonly mode: MatchMode }
  | { readonly about: 'level'; readonly level: RiskLevel }
  | { readonly about: 'audience'; readonly audience: Audience }
  | { readonly about: 'time'; readonly minutes: number }
  | { readonly about: 'person_first' };

export interface Suggestion<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly because: readonly Reason[];
}

/** What weighs most in the order: the subject, then how one wants to go about it, then the rest. Each outweighs all after it. */
const WEIGHTS: Readonly<Record<Reason['about'], number>> = {
  person_first: 0,
  theme: 16,
  mode: 8,
  level: 4,
  audience: 2,
  time: 1,
};

/** More than two of a kind are no choice. */
const MOST_OF_A_KIND = 2;

/**
 * The few candidates that fit best, each with its reasons.
 *
 * Left out is what is for others (audience), for lighter or heavier complaints, about other subjects, or takes longer than there is time. What is not known
 * of a candidate never leaves it out and is never a reason. When somebody cannot go on (level `high`) a person comes first, whatever was asked; at level
 * `medium` at least one of the suggestions is a person. Of a kind there are at most two, as long as there is something else.
 * @param most how many, from 1.
 */
export function suggest<C extends Candidate>(
  candidates: readonly C[],
  wish: Wish,
  most: number,
): readonly Suggestion<C>[] {
  const fitting = candidates
    .filter((candidate) => fits(candidate, wish))
    .map((candidate) => ({ candidate, because: reasonsFor(candidate, wish) }))
    .toSorted(byFit);
  const person = fitting.find(({ candidate }) => candidate.mode === 'talk');
  if (person === undefined || wish.level === undefined) return mixed(fitting, most);
  if (wish.level === 'high') {
    const first = { ...person, because: [{ about: 'person_first' } as const, ...person.because] };
    return [first, ...mixed(without(fitting, person), most - 1)];
  }
  const chosen = mixed(fitting, most);
  if (wish.level !== 'medium' || chosen.some(({ candidate }) => candidate.mode === 'talk')) return chosen;
  return [...mixed(without(fitting, person), most - 1), person];
}

const without = <T>(list: readonly T[], one: T): readonly T[] => list.filter((other) => other !== one);

function fits(candidate: Candidate, { theme, audience, level, minutes }: Wish): boolean {
  const allows = <T>(list: readonly T[], wished: T | undefined): boolean =>
    wished === undefined || list.length === 0 || list.includes(wished);
  return (
    allows(candidate.themes, theme) &&
    allows(candidate.audiences, audience) &&
    allows(candidate.levels, level) &&
    (minutes === undefined || candidate.minutes === null || candidate.minutes <= minutes)
  );
}

function reasonsFor(candidate: Candidate, { theme, audience, level, minutes, mode }: Wish): readonly Reason[] {
  const reasons: Reason[] = [];
  if (theme !== undefined && candidate.themes.includes(theme)) reasons.push({ about: 'theme', theme });
  if (mode === candidate.mode) reasons.push({ about: 'mode', mode });
  if (level !== undefined && candidate.levels.includes(level)) reasons.push({ about: 'level', level });
  if (audience !== undefined && candidate.audiences.includes(audience)) reasons.push({ about: 'audience', audience });
  if (minutes !== undefined && candidate.minutes !== null) reasons.push({ about: 'time', minutes: candidate.minutes });
  return reasons;
}

const weight = ({ because }: Suggestion): number => because.reduce((sum, { about }) => sum + WEIGHTS[about], 0);

const byFit = (a: Suggestion, b: Suggestion): number =>
  weight(b) - weight(a) ||
  a.candidate.order - b.candidate.order ||
  compared(a.candidate.kind, b.candidate.kind) ||
  compared(a.candidate.key, b.candidate.key);

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The best ones, at most two of a kind; what that leaves open is filled with the best of the rest. */
function mixed<C extends Candidate>(sorted: readonly Suggestion<C>[], most: number): readonly Suggestion<C>[] {
  const counts = new Map<string, number>();
  const isWithin = ({ candidate: { kind } }: Suggestion<C>): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  };
  const varied = sorted.filter(isWithin);
  const rest = sorted.filter((suggestion) => !varied.includes(suggestion));
  const chosen = new Set([...varied, ...rest].slice(0, most));
  return sorted.filter((suggestion) => chosen.has(suggestion));
}
