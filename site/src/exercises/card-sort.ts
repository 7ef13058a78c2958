import { draw, drawButton } from '../components/finder/draw.ts';
import { PILES, type Pile } from './card-piles.ts';
import { controlsOf } from './form-fields.ts';
import type { ExerciseHost, ExercisePart } from './exercise-part.ts';

interface Card {
  readonly key: string;
  readonly label: string;
}

/**
 * Cards on a stack, which one lays on three piles by a button or by dragging, one after the other. What is chosen stands in the controls that the page
 * has without script; these are only another way to set them.
 */
export function cardSort(host: ExerciseHost): ExercisePart {
  const { element, form, words, text, fill } = host;
  const list = element.querySelector<HTMLElement>('[data-cards]');
  const deck = element.querySelector<HTMLElement>('[data-deck]');
  const top = element.querySelector<HTMLElement>('[data-top]');
  if (!list || !deck || !top) return { refresh: () => undefined };

  const cards: readonly Card[] = [...list.querySelectorAll('fieldset')].map((fieldset) => ({
    key: fieldset.querySelector('input')?.name.slice('pile.'.length) ?? '',
    label: fieldset.querySelector('legend')?.textContent.trim() ?? '',
  }));
  const lang = list.querySelector('legend')?.lang || undefined;
  const pileNames = new Map(
    PILES.map((pile) => [
      pile,
      list.querySelector(`input[value=${pile}]`)?.closest('label')?.textContent.trim() ?? pile,
    ]),
  );
  const nameOf = (pile: Pile): string => pileNames.get(pile) ?? pile;
  const pileOf = ({ key }: Card): string => text(`pile.${key}`);
  const places = [...controlsOf(top).keys()].filter((name) => name.startsWith('top.'));
  const labelOf = (key: string): string => cards.find((card) => card.key === key)?.label ?? '';

  const said = draw('p', { class: 'visually-hidden', role: 'status' });
  const face = draw('p', { class: 'face', lang, draggable: 'true' });
  const left = draw('p', { class: 'soft left', tabindex: '-1' });
  const lay = PILES.map((pile) => {
    const button = drawButton('pile-button', nameOf(pile), () => {
      const card = onStack();
      if (card) move(card, pile);
      if (!onStack()) left.focus();
    });
    takesCards(button, pile);
    return button;
  });
  const ways = draw('div', { class: 'lay' }, ...lay);
  const stack = draw('div', { class: 'stack' }, face, ways, left);
  const lists = PILES.map((pile) => {
    const count = draw('small');
    const inside = draw('ul', { class: 'laid' });
    const section = draw(
      'section',
      { class: 'pile' },
      draw('h4', {}, draw('span', {}, nameOf(pile)), ' ', count),
      inside,
    );
    takesCards(section, pile);
    return { pile, count, inside, section };
  });
  deck.replaceChildren(said, stack, draw('div', { class: 'piles' }, ...lists.map(({ section }) => section)));
  deck.hidden = false;
  list.hidden = true;
  for (const button of top.querySelectorAll<HTMLButtonElement>('[data-higher]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const place = Number(button.dataset['higher']);
      const swap = (name: string) => ({
        [`${name}.${String(place)}`]: text(`${name}.${String(place - 1)}`),
        [`${name}.${String(place - 1)}`]: text(`${name}.${String(place)}`),
      });
      fill({ ...swap('top'), ...swap('action') });
      said.textContent = words.say('exercise.cardSort.inTop', {
        card: labelOf(text(`top.${String(place - 1)}`)),
        place: place - 1,
      });
    });
  }
  let dragged: Card | undefined;
  face.addEventListener('dragstart', () => (dragged = onStack()));
  face.addEventListener('dragend', () => (dragged = undefined));

  /** A card stands in one place of the top: the place where it stood gets the one that it pushes away. */
  let chosen = places.map(text);
  top.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.value === '') return;
    const at = places.indexOf(target.name);
    const other = places.find((name, index) => index !== at && text(name) === target.value);
    if (other !== undefined) fill({ [other]: chosen[at] ?? '' });
  });

  function onStack(): Card | undefined {
    return cards.find((card) => pileOf(card) === '');
  }

  function move(card: Card, pile: Pile): void {
    fill({ [`pile.${card.key}`]: pile });
    said.textContent = words.say('exercise.cardSort.moved', { card: card.label, pile: nameOf(pile) });
  }

  function takesCards(place: HTMLElement, pile: Pile): void {
    place.addEventListener('dragover', (event) => {
      if (!dragged) return;
      event.preventDefault();
      place.classList.add('over');
    });
    place.addEventListener('dragleave', () => place.classList.remove('over'));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      place.classList.remove('over');
      if (dragged) move(dragged, pile);
    });
  }

  function drawLaid(card: Card, pile: Pile): HTMLElement {
    const buttons = PILES.filter((other) => other !== pile).map((other) =>
      drawButton('action quiet', words.say('exercise.cardSort.moveTo', { pile: nameOf(other) }), () => {
        move(card, other);
        deck?.querySelector<HTMLElement>(`[data-card="${card.key}"] summary`)?.focus();
      }),
    );
    const isInTop = places.some((name) => text(name) === card.key);
    const toTop =
      pile === 'very' &&
      !isInTop &&
      drawButton('action quiet', words.say('exercise.cardSort.toTop', { count: places.length }), () => {
        const free = places.find((name) => text(name) === '');
        if (free === undefined) {
          said.textContent = words.say('exercise.cardSort.topFull', { count: places.length });
          form.querySelector<HTMLElement>(`select[name="${places[0] ?? ''}"]`)?.focus();
          return;
        }
        fill({ [free]: card.key });
        said.textContent = words.say('exercise.cardSort.inTop', { card: card.label, place: places.indexOf(free) + 1 });
        form.querySelector<HTMLElement>(`select[name="${free}"]`)?.focus();
      });
    const item = draw(
      'li',
      { draggable: 'true', 'data-card': card.key },
      draw(
        'details',
        {},
        draw('summary', {}, draw('span', { lang }, card.label)),
        draw('div', { class: 'moves' }, toTop, ...buttons),
      ),
    );
    item.addEventListener('dragstart', () => (dragged = card));
    item.addEventListener('dragend', () => (dragged = undefined));
    return item;
  }

  let shown: string | undefined;
  return {
    refresh: () => {
      chosen = places.map(text);
      const waiting = cards.filter((card) => pileOf(card) === '');
      top.hidden = waiting.length > 0 && chosen.every((key) => key === '');
      const state = [...cards.map(pileOf), ...chosen].join(' ');
      if (state === shown) return;
      shown = state;
      face.textContent = waiting[0]?.label ?? '';
      stack.classList.toggle('sorted', waiting.length === 0);
      left.textContent =
        waiting.length === 0
          ? words.say('exercise.cardSort.sorted')
          : words.say('exercise.cardSort.left', { count: waiting.length });
      for (const { pile, count, inside } of lists) {
        const laid = cards.filter((card) => pileOf(card) === pile);
        count.textContent = laid.length === 0 ? words.say('exercise.cardSort.empty') : String(laid.length);
        inside.replaceChildren(...laid.map((card) => drawLaid(card, pile)));
      }
      // What matters most stands first in the lists to choose from.
      for (const select of top.querySelectorAll('select')) {
        const { value } = select;
        const options = [...select.options];
        const isVery = (option: HTMLOptionElement) => text(`pile.${option.value}`) === 'very';
        select.append(
          ...options.filter((option) => option.value === ''),
          ...options.filter(isVery),
          ...options.filter((option) => option.value !== '' && !isVery(option)),
        );
        select.value = value;
      }
    },
  };
}
