import type { Expression } from './syntax.ts';

/** `item`, `answer.item`, or one of both: a step to the items below. */
export function isStepDown(step: Expression): boolean {
  if (step.kind === 'operation') return step.operator === '|' && isStepDown(step.left) && isStepDown(step.right);
  if (step.kind !== 'member' || step.name !== 'item') return false;
  return step.on === undefined || (step.on.kind === 'member' && step.on.on === undefined && step.on.name === 'answer');
}

/** Conditions that only ask whether there is something. */
export function isTrivial(condition: Expression): boolean {
  return (
    condition.kind === 'call' &&
    (condition.name === 'exists' || condition.name === 'hasValue') &&
    condition.args.length === 0 &&
    (condition.on === undefined ||
      condition.on.kind === 'special' ||
      (condition.on.kind === 'member' &&
        condition.on.on === undefined &&
        ['answer', 'value'].includes(condition.on.name)))
  );
}

export const isPlainSum = (expression: Expression): boolean =>
  expression.kind === 'operation' &&
  expression.operator === '+' &&
  [expression.left, expression.right].every((side) => side.kind === 'special') &&
  JSON.stringify(
    [expression.left, expression.right].map((side) => (side.kind === 'special' ? side.name : '')).toSorted(),
  ) === '["this","total"]';
