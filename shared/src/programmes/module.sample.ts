import type {
  ModuleBlock,
  ModuleBlockName,
  ModuleBlockOf,
  StepStart,
} from '../content/programme-module/module-block.ts';
import { ModuleBlockSchema } from '../content/programme-module/module-block.ts';

/** A block as Strapi sends it, read by its schema: what is not given is empty. */
export function block<N extends ModuleBlockName>(name: N, facts: Readonly<Record<string, unknown>>): ModuleBlockOf<N> {
  return ModuleBlockSchema.parse({ __component: name, ...facts }) as ModuleBlockOf<N>;
}

export const step = (key: string, facts: Partial<StepStart> = {}): StepStart =>
  block('module.step', { key, title: `Step ${key}`, minutes: 2, ...facts });

export const text = (): ModuleBlock => block('block.text', { body: 'A few words.' });

export const rating = (key: string, comparesWith?: string): ModuleBlockOf<'exercise.rating'> =>
  block('exercise.rating', { key, title: 'How tense?', lowLabel: 'not at all', highLabel: 'very', comparesWith });

export const checkpoint = (key: string, options: readonly string[]): ModuleBlock =>
  block('module.checkpoint', {
    key,
    title: 'Which fits best?',
    options: options.map((option) => ({ key: option, label: option })),
  });

export const quiz = (key: string, isRight: readonly boolean[]): ModuleBlock =>
  block('exercise.quiz', {
    key,
    title: 'What helps?',
    answers: isRight.map((right, index) => ({
      key: `answer-${index}`,
      label: 'An answer',
      isRight: right,
      feedback: 'Why.',
    })),
  });

/** Five steps with a text in each and the crisis contacts in the last one: a module that may be published. */
export const soundModule = (): ModuleBlock[] => [
  ...['one', 'two', 'three', 'four', 'five'].flatMap((key) => [step(key), text()]),
  block('block.help', {}),
];
