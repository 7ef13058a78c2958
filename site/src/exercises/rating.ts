import { showChange } from './change-between.ts';
import type { ExerciseHost, ExercisePart } from './exercise-part.ts';

/** A rating that is compared with an earlier one on the same page. */
export function rating(host: ExerciseHost): ExercisePart {
  const { element, text } = host;
  const { module = '', comparesWith } = element.dataset;
  const refresh = () => {
    if (comparesWith === undefined) return;
    const earlier = [...document.querySelectorAll<HTMLElement>('exercise-form')].find(
      ({ dataset }) => dataset['block'] === comparesWith && dataset['module'] === module,
    );
    const before = earlier?.querySelector<HTMLInputElement>('input[name=answer]:checked')?.value ?? '';
    showChange(host, before, text('answer'));
  };
  if (comparesWith !== undefined) document.addEventListener('exercise-change', refresh);
  return { refresh, leave: () => document.removeEventListener('exercise-change', refresh) };
}

/** The feeling of a thought record, before and after. */
export function thoughtRecord(host: ExerciseHost): ExercisePart {
  return { refresh: () => showChange(host, host.text('intensityBefore'), host.text('intensityAfter')) };
}
