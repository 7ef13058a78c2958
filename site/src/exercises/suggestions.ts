import { draw } from '../components/finder/draw.ts';
import { rowOf } from './field-name.ts';
import { controlsOf, type Control } from './form-fields.ts';
import type { ExerciseHost, ExercisePart } from './exercise-part.ts';

/** Makes buttons of ideas. One goes into the field where somebody was last, else into the first empty one; what was written stays. */
export function suggestions(host: ExerciseHost, addRow: () => void): readonly ExercisePart[] {
  return [...host.element.querySelectorAll<HTMLElement>('[data-ideas-for]')].map((list) => suggest(host, list, addRow));
}

function suggest({ form, fill }: ExerciseHost, list: HTMLElement, addRow: () => void): ExercisePart {
  const base = list.dataset['ideasFor'] ?? '';
  const isFor = (name: string): boolean => name === base || rowOf(name)?.base === base || name.startsWith(`${base}.`);
  const fields = (): readonly Control[] =>
    [...controlsOf(form)].flatMap(([name, controls]) => (isFor(name) ? controls : []));
  let last: Control | undefined;
  form.addEventListener('focusin', ({ target }) => {
    const field = fields().find((control) => control === target);
    if (field) last = field;
  });
  const target = (): Control | undefined => {
    if (last?.isConnected) return last;
    const empty = () => fields().find(({ value }) => value.trim() === '');
    if (!empty()) addRow();
    return empty() ?? fields().at(-1);
  };
  const buttons = [...list.querySelectorAll('li')].map((item) => {
    const idea = item.textContent.trim();
    const button = draw('button', { type: 'button' }, idea);
    item.replaceChildren(button);
    return { idea, button };
  });
  const ideas = new Set(buttons.map(({ idea }) => idea));
  for (const { idea, button } of buttons)
    button.addEventListener('click', () => {
      const field = target();
      if (!field) return;
      const written = field.value.trim();
      const isFree = written === '' || ideas.has(written);
      fill({ [field.name]: written === idea ? '' : isFree ? idea : `${written}, ${idea}` });
    });
  return {
    refresh: () => {
      const written = new Set(fields().map(({ value }) => value.trim()));
      for (const { idea, button } of buttons) button.setAttribute('aria-pressed', String(written.has(idea)));
    },
  };
}
