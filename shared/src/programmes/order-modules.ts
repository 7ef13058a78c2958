import type { IntakeQuestion } from '../content/programme.ts';

/** A module in the order for one visitor. */
export interface SuggestedModule {
  readonly key: string;
  /** The answers for which it is suggested, in the words of the visitor's choice. Empty: it stands where the programme puts it. */
  readonly because: readonly string[];
}

/**
 * Puts the modules of a programme in an order for somebody who answered the intake: those that most answers point to first, and where answers point to
 * as many, in the order of the programme. Nothing is left out.
 * @param modules keys, in the order of the programme.
 * @param answers the key of the chosen option by the key of its question. Answers that the intake does not know count for nothing.
 */
export function orderModules(
  modules: readonly string[],
  intake: readonly IntakeQuestion[],
  answers: ReadonlyMap<string, string>,
): readonly SuggestedModule[] {
  const chosen = intake.flatMap(({ key, options }) => options.filter((option) => option.key === answers.get(key)));
  const suggested = modules.map((key) => ({
    key,
    because: chosen.filter((option) => option.modules.includes(key)).map(({ label }) => label),
  }));
  return suggested.toSorted((a, b) => b.because.length - a.because.length);
}
