import { draw, drawButton } from '../components/finder/draw.ts';
import type { RecordPlace } from '../device/device-records.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { LinkedTitle } from './site-outline.ts';

/** A part of my space with its heading. */
export function drawSection(
  id: string,
  title: string,
  ...children: readonly (Node | string | undefined)[]
): HTMLElement {
  return draw(
    'section',
    { class: 'space-part', 'aria-labelledby': id },
    draw('h2', { id, tabindex: '-1' }, title),
    ...children,
  );
}

/** The name of something: a link when the site has it, its name alone when not. */
export const drawName = (title: string, link: LinkedTitle | undefined, anchor = ''): HTMLElement =>
  link
    ? draw('a', { class: 'space-name', href: link.href + anchor, lang: link.lang }, title)
    : draw('span', { class: 'space-name' }, title);

export const drawFact = (text: string): HTMLElement => draw('span', { class: 'space-fact' }, text);

/** A button that asks once more before it removes something. `name` says what it is. */
export function drawRemove(
  { language: { t }, remove }: DrawingContext,
  name: string,
  places: readonly RecordPlace[],
): HTMLElement {
  const wrap = draw('span', { class: 'space-remove' });
  const ask = drawButton('space-link', t('mySpace.delete'), () => {
    const no = drawButton('space-link', t('mySpace.deleteNo'), () => {
      wrap.replaceChildren(ask);
      ask.focus();
    });
    const yes = drawButton('space-link space-yes', t('mySpace.deleteYes'), () => {
      remove(places);
    });
    wrap.replaceChildren(draw('span', {}, t('mySpace.deleteAsk')), yes, no);
    // Who presses twice by accident says no.
    no.focus();
  });
  ask.setAttribute('aria-label', t('mySpace.deleteOf', { name }));
  wrap.append(ask);
  return wrap;
}

/** Something that opens. What is in it is drawn only then: a thousand records are not a thousand drawings. */
export function drawFold(
  { opened }: DrawingContext,
  id: string,
  summary: readonly (Node | string)[],
  content: () => readonly Node[],
): HTMLDetailsElement {
  const fold = draw('details', { class: 'space-fold', 'data-fold': id }, draw('summary', {}, ...summary));
  let isDrawn = false;
  const fill = () => {
    if (!isDrawn) fold.append(...content());
    isDrawn = true;
  };
  if (opened.has(id)) {
    fill();
    fold.open = true;
  }
  fold.addEventListener('toggle', () => {
    if (fold.open) {
      fill();
      opened.add(id);
    } else opened.delete(id);
  });
  return fold;
}

/** How many rows of a list stand there before one asks for more. */
const FIRST_ROWS = 20;

/** A list; a long one begins short. */
export function drawList<T>(
  { language: { t }, opened }: DrawingContext,
  name: string,
  items: readonly T[],
  row: (item: T) => Node,
): HTMLElement {
  const list = draw('ul', { class: 'space-rows' });
  const id = `more ${name}`;
  const shown = opened.has(id) ? items : items.slice(0, FIRST_ROWS);
  list.append(...shown.map((item) => draw('li', {}, row(item))));
  const rest = items.slice(shown.length);
  if (rest.length === 0) return list;
  const wrap = draw('div', {}, list);
  const more = drawButton('action quiet', t('mySpace.more', { count: rest.length }), () => {
    opened.add(id);
    const rows = rest.map((item) => draw('li', {}, row(item)));
    list.append(...rows);
    more.remove();
    rows[0]?.querySelector<HTMLElement>('a, button, summary')?.focus();
  });
  wrap.append(more);
  return wrap;
}
