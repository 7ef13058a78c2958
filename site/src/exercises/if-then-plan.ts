import type { ExerciseHost, ExercisePart } from './exercise-part.ts';

/** Shows the whole sentence of an if-then plan. */
export function ifThenPlan({ element, words, text }: ExerciseHost): ExercisePart {
  const sentence = element.querySelector<HTMLElement>('[data-sentence]');
  return {
    refresh: () => {
      if (!sentence) return;
      const [situation, action] = [part(text('situation')), part(text('action'))];
      sentence.hidden = situation === '' || action === '';
      sentence.textContent = sentence.hidden ? '' : words.say('exercise.ifThen.sentence', { situation, action });
    },
  };
}

/** A half of a sentence, without the mark that ends one. */
const part = (text: string): string => text.trim().replace(/[.,;…]+$/, '');
