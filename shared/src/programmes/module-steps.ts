import type { ModuleBlock, StepCondition, StepStart } from '../content/programme-module/module-block.ts';

/** One step of a module: its marker, and the blocks up to the next one. */
export interface ModuleStep {
  readonly start: StepStart;
  readonly blocks: readonly Exclude<ModuleBlock, StepStart>[];
}

/** Splits the flat list of an editor into steps. Blocks before the first marker belong to no step; the schema refuses them. */
export function moduleSteps(blocks: readonly ModuleBlock[]): readonly ModuleStep[] {
  const steps: { start: StepStart; blocks: Exclude<ModuleBlock, StepStart>[] }[] = [];
  for (const block of blocks) {
    if (block.__component === 'module.step') steps.push({ start: block, blocks: [] });
    else steps.at(-1)?.blocks.push(block);
  }
  return steps;
}

/** How long a module takes at most. Minutes: the sum of its steps, those for some answers only among them. */
export function moduleMinutes(blocks: readonly ModuleBlock[]): number {
  return moduleSteps(blocks).reduce((sum, { start }) => sum + start.minutes, 0);
}

/**
 * Tells whether a step is for somebody who gave these answers.
 * @param condition null: the step is for everybody.
 * @param answerOf the answer to a checkpoint, quiz, check-in or rating: the key of an option, or a number of the scale. Undefined: not answered; then only
 * a step that is for everybody but those with one answer is shown.
 */
export function isStepShown(condition: StepCondition | null, answerOf: (block: string) => string | undefined): boolean {
  if (condition === null) return true;
  const answer = answerOf(condition.block);
  if (condition.comparison === 'is_not') return answer !== condition.value;
  if (answer === undefined) return false;
  if (condition.comparison === 'is') return answer === condition.value;
  const [given, limit] = [Number(answer), Number(condition.value)];
  return condition.comparison === 'at_least' ? given >= limit : given <= limit;
}
