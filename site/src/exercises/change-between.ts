import type { ExerciseHost } from './exercise-part.ts';

/** Shows two ratings from 0 to 10 in words and in the drawing. Nothing is shown until there are two. */
export function showChange(
  { element, words }: Pick<ExerciseHost, 'element' | 'words'>,
  before: string,
  after: string,
): void {
  const change = element.querySelector<HTMLElement>('[data-change]');
  if (!change) return;
  change.hidden = before === '' || after === '';
  const sentence = change.querySelector('p');
  if (change.hidden || !sentence) {
    if (sentence) sentence.textContent = '';
    return;
  }
  const count = Math.abs(Number(after) - Number(before));
  const said =
    count === 0
      ? words.say('exercise.change.same', { after })
      : words.say(Number(after) < Number(before) ? 'exercise.change.lower' : 'exercise.change.higher', {
          before,
          after,
          count,
        });
  if (sentence.textContent !== said) sentence.textContent = said;
  const [from, to] = [placeOf(before), placeOf(after)];
  change.querySelector('.before')?.setAttribute('cx', from);
  change.querySelector('.after')?.setAttribute('cx', to);
  change.querySelector('.span')?.setAttribute('x1', from);
  change.querySelector('.span')?.setAttribute('x2', to);
}

/** Where a number from 0 to 10 stands on the line of the drawing, which goes from 10 to 230. */
const placeOf = (answer: string): string => String(10 + Number(answer) * 22);
