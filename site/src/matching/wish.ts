import type { Audience, RiskLevel } from '@moodspace/shared';
import type { MatchMode, Wish } from '@moodspace/shared/matching';

/**
 * How much time somebody has, in minutes: a few, a quarter of an hour (a module takes no longer), and half an hour or more, which is as much as anything
 * here takes.
 */
export const TIMES = [5, 15, 60] as const;

/** For whom somebody looks. Whoever makes policy is served by the offers. */
export const SEEKERS = [
  'student',
  'friend',
  'parent',
  'teacher',
  'professional',
] as const satisfies readonly Audience[];

/** The names of the questions, in the form and in the fragment of the address, which is never sent. */
export const QUESTIONS = ['audience', 'level', 'theme', 'minutes', 'mode'] as const;

/** The wish that a form holds. Its controls have only known values, whatever stood in the address. */
export function wishOf(answers: ReadonlyMap<string, string>): Wish {
  const said = (name: (typeof QUESTIONS)[number]): string | undefined => answers.get(name) || undefined;
  const minutes = Number(said('minutes'));
  return {
    audience: said('audience') as Audience | undefined,
    level: said('level') as RiskLevel | undefined,
    theme: said('theme'),
    minutes: minutes > 0 ? minutes : undefined,
    mode: said('mode') as MatchMode | undefined,
  };
}
