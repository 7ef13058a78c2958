import type { StepCondition } from '@moodspace/shared';
import { isStepShown } from '@moodspace/shared/programmes';
import type { ModuleProgress } from '../device/kinds/module-progress.ts';

/** What the player knows of a step: its page says the rest. */
export interface StepFacts {
  readonly key: string;
  readonly title: string;
  /** How long it takes. Minutes. */
  readonly minutes: number;
  readonly showIf: StepCondition | null;
}

/**
 * The steps of a module for one visitor, in order: those for everybody, and those for the answers that were given.
 * @param open the step on the screen. Whoever follows a link to a step sees it, for whomever it is.
 */
export function pathOf(
  steps: readonly StepFacts[],
  answerOf: (block: string) => string | undefined,
  open?: string,
): readonly StepFacts[] {
  return steps.filter(({ key, showIf }) => key === open || isStepShown(showIf, answerOf));
}

/** Where somebody goes on who was here before. */
export interface Resumption {
  readonly step: StepFacts;
  /** The step where the visitor was is no longer there; this is the nearest one. */
  readonly isNearest: boolean;
}

/**
 * Where a visitor goes on: at the step where they were, or, when the module changed since and that step is gone, at the last one they had seen before it.
 * @returns undefined when the module has no steps.
 */
export function resumptionOf(
  steps: readonly StepFacts[],
  progress: Pick<ModuleProgress, 'step' | 'reached'>,
): Resumption | undefined {
  const there = steps.find(({ key }) => key === progress.step);
  if (there) return { step: there, isNearest: false };
  const at = progress.reached.indexOf(progress.step);
  const before = new Set(at < 0 ? progress.reached : progress.reached.slice(0, at));
  const nearest = steps.findLast(({ key }) => before.has(key)) ?? steps[0];
  return nearest && { step: nearest, isNearest: true };
}

/** Which module it is, as its progress remembers it. */
export type ModuleName = Pick<ModuleProgress, 'module' | 'programme' | 'title'>;

/** The progress of somebody who opens a step now. */
export function atStep(
  current: ModuleProgress | undefined,
  { name, step, now }: { readonly name: ModuleName; readonly step: string; readonly now: string },
): ModuleProgress {
  const reached = current?.reached ?? [];
  return {
    ...name,
    startedAt: current?.startedAt ?? now,
    updatedAt: now,
    step,
    reached: reached.includes(step) ? reached : [...reached, step],
    finishedAt: current?.finishedAt ?? null,
  };
}

/** The progress of somebody who finishes the module now. What was finished before stays finished on that day. */
export const finished = (progress: ModuleProgress, now: string): ModuleProgress => ({
  ...progress,
  updatedAt: now,
  finishedAt: progress.finishedAt ?? now,
});

/**
 * What this page knows of somebody's progress, together with what another tab kept meanwhile: nothing that was seen is lost, and where somebody is
 * is where they are here.
 */
export function together(kept: ModuleProgress | undefined, here: ModuleProgress): ModuleProgress {
  if (!kept) return here;
  return {
    ...here,
    startedAt: kept.startedAt < here.startedAt ? kept.startedAt : here.startedAt,
    reached: [...new Set([...kept.reached, ...here.reached])],
    finishedAt: kept.finishedAt ?? here.finishedAt,
  };
}

/** How far somebody is: the number of steps that they saw, of those that the module has for them. */
export interface SeenSteps {
  readonly seen: number;
  readonly total: number;
}

/**
 * How far somebody is in a module.
 * @param steps in the order of the module; `isForEverybody` is false for a step that waits for an answer: it counts only for those who saw it.
 */
export function seenSteps(
  steps: readonly { readonly key: string; readonly isForEverybody: boolean }[],
  reached: readonly string[],
): SeenSteps {
  const seen = steps.filter(({ key }) => reached.includes(key)).length;
  const total = steps.filter(({ key, isForEverybody }) => isForEverybody || reached.includes(key)).length;
  return { seen, total };
}
