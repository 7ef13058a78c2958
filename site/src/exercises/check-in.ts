import { draw } from '../components/finder/draw.ts';
import { controlsOf, dayInWords, textOf, today, wordsOf } from './form-fields.ts';
import type { ExerciseHost, ExercisePart } from './exercise-part.ts';
import { MOMENT_WIDTH, momentPoints } from './moment-points.ts';

/** Room for so many moments: each has four fields, and a record holds three hundred. */
const MOST_MOMENTS = 60;
const PARTS = ['day', 'answer', 'tags', 'note'] as const;

/** How one is now, with earlier moments under it. What was chosen on another day can be put with those, to choose anew. */
export function checkIn({ element, form, words, text, fill }: ExerciseHost): ExercisePart {
  const anew = element.querySelector<HTMLElement>('[data-new-moment]');
  const moments = element.querySelector<HTMLElement>('[data-moments]');
  const rows = (): readonly number[] =>
    [...controlsOf(form).keys()].flatMap((name) => (name.startsWith('day.') ? [Number(name.slice(4))] : []));

  const ensureRow = (row: number): void => {
    for (const part of PARTS) {
      const name = `${part}.${String(row)}`;
      if (!controlsOf(form).has(name))
        form.append(draw('input', { type: 'hidden', name, ...(part === 'day' && { 'data-reads': 'day' }) }));
    }
  };
  const choices = () => [...controlsOf(form)].filter(([name]) => name.startsWith('choice.'));

  form.addEventListener('input', ({ target }) => {
    const day = form.querySelector<HTMLInputElement>('input[name=day]');
    if (day?.value === '' && target !== day) day.value = today();
  });
  anew?.querySelector('button')?.addEventListener('click', () => {
    const row = Math.max(0, ...rows()) + 1;
    ensureRow(row);
    const tags = choices().flatMap(([, controls]) =>
      textOf(controls) === '' ? [] : [wordsOf(controls, words.tag) ?? ''],
    );
    const was = { day: text('day'), answer: text('answer'), tags: tags.join(', '), note: text('note') };
    fill({
      ...Object.fromEntries(PARTS.map((part) => [`${part}.${String(row)}`, was[part]])),
      ...Object.fromEntries(choices().map(([name]) => [name, ''])),
      answer: '',
      note: '',
      day: '',
    });
    form.querySelector<HTMLElement>('input[name=answer]')?.focus();
  });

  return {
    ensureRow,
    refresh: () => {
      const day = text('day');
      const isOlder = day !== '' && day !== today() && text('answer') !== '';
      if (anew) {
        anew.hidden = !isOlder;
        const isFull = rows().length >= MOST_MOMENTS;
        const said = anew.querySelector('p b');
        if (said) said.textContent = dayInWords(day, words.tag);
        const button = anew.querySelector('button');
        if (button) button.disabled = isFull;
        if (isFull && button) button.textContent = words.say('exercise.checkIn.full', { count: MOST_MOMENTS });
      }
      if (!moments) return;
      const earlier = rows().flatMap((row) => {
        const [when = '', answer = '', tags = '', note = ''] = PARTS.map((part) => text(`${part}.${String(row)}`));
        return answer === '' ? [] : [{ when, answer, told: [tags, note].filter((one) => one !== '').join('. ') }];
      });
      moments.hidden = earlier.length === 0;
      moments
        .querySelector('tbody')
        ?.replaceChildren(
          ...earlier
            .toReversed()
            .map(({ when, answer, told }) =>
              draw(
                'tr',
                {},
                draw('th', { scope: 'row' }, dayInWords(when, words.tag)),
                draw('td', {}, answer),
                draw('td', {}, told),
              ),
            ),
        );
      const now = text('answer');
      const points = momentPoints([
        ...earlier.map(({ answer }) => Number(answer)),
        ...(now === '' ? [] : [Number(now)]),
      ]);
      moments
        .querySelector('svg')
        ?.replaceChildren(
          svg('path', { class: 'scale', d: `M0 74H${String(MOMENT_WIDTH)}` }),
          svg('polyline', { points: points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ') }),
          ...points.map(({ x, y }) => svg('circle', { cx: String(x), cy: String(y), r: '6' })),
        );
    },
  };
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
