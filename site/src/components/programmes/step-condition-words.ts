import type { ModuleBlock, StepCondition } from '@moodspace/shared';
import type { Translator } from '../../i18n/create-translator.ts';

const WORDS = {
  is: 'module.onlyIf.is',
  is_not: 'module.onlyIf.isNot',
  at_least: 'module.onlyIf.atLeast',
  at_most: 'module.onlyIf.atMost',
} as const;

/**
 * For whom a step is, in a sentence, for those who read the whole module: without script, on paper.
 * @param blocks the blocks of the module: one of them asks what the condition is about.
 */
export function stepConditionWords(
  { block, comparison, value }: StepCondition,
  blocks: readonly ModuleBlock[],
  { t }: Pick<Translator, 't'>,
): string {
  const asked = blocks.find((candidate) => 'key' in candidate && candidate.key === block);
  const question = asked && 'title' in asked ? (asked.title ?? '') : '';
  return t(WORDS[comparison], { question, answer: (asked && labelOf(asked, value)) ?? value });
}

function labelOf(block: ModuleBlock, key: string): string | undefined {
  switch (block.__component) {
    case 'module.checkpoint':
      return block.options.find((option) => option.key === key)?.label;
    case 'exercise.quiz':
      return block.answers.find((answer) => answer.key === key)?.label;
    default:
      return undefined;
  }
}
