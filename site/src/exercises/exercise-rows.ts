import { controlsOf, showText, textOf, today } from './form-fields.ts';
import { rowOf } from './field-name.ts';

interface Listener {
  /** A row went away with what stood in these fields. */
  readonly takenAway: (names: readonly string[]) => void;
  /** The row is there again. */
  readonly putBack: (names: readonly string[]) => void;
}

/**
 * The rows of an exercise: one at first, more when they are asked for. A row keeps its number for as long as it is there, so that two tabs mean the same
 * one; what one reads is its place.
 */
export class ExerciseRows {
  readonly #list: HTMLElement;
  readonly #ways: HTMLElement | null;
  readonly #template: HTMLElement;
  readonly #most: number;
  readonly #listener: Listener;
  #away: { readonly row: HTMLElement; readonly before: Node | null } | undefined;

  constructor(list: HTMLElement, firstRow: HTMLElement, listener: Listener) {
    this.#list = list;
    this.#ways = list.parentElement?.querySelector<HTMLElement>('[data-row-ways]') ?? null;
    this.#template = firstRow.cloneNode(true) as HTMLElement;
    this.#most = Number(list.dataset['rows']);
    this.#listener = listener;
    this.leaveEmptyRowsOut();
    this.#ways?.querySelector('[data-add]')?.addEventListener('click', () => this.add()?.focus());
    this.#ways?.querySelector('[data-put-back]')?.addEventListener('click', () => this.#putBack());
    list.addEventListener('click', ({ target }) => {
      const row = target instanceof Element && target.closest('[data-take-away]')?.closest<HTMLElement>('[data-row]');
      if (row) this.#takeAway(row);
    });
    // A day belongs to what is written about it, and to nothing before that.
    list.addEventListener('input', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      const day = row?.querySelector<HTMLInputElement>('input[type=date]');
      if (day && day !== target && day.value === '') day.value = today();
    });
    if (this.#ways) this.#ways.hidden = false;
    this.show();
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-row]')];
  }

  /** Adds a row at the end. @returns the first thing to fill in in it; undefined when there is no room. */
  add(): HTMLElement | undefined {
    if (this.#rows.length >= this.#most) return undefined;
    const row = this.ensure(Math.max(0, ...this.#rows.map(numberOf)) + 1);
    return row.querySelector<HTMLElement>('textarea, input:not([type=date])') ?? undefined;
  }

  /** The row of a number, which is made when it is not there. */
  ensure(number: number): HTMLElement {
    const known = this.#rows.find((row) => numberOf(row) === number);
    if (known) return known;
    const row = this.#template.cloneNode(true) as HTMLElement;
    numberRow(row, number);
    this.#list.insertBefore(row, this.#rows.find((other) => numberOf(other) > number) ?? null);
    this.show();
    return row;
  }

  /** Takes empty rows away, but for the first one where nothing is written. */
  leaveEmptyRowsOut(): void {
    const isEmpty = (row: HTMLElement) => [...controlsOf(row).values()].every((controls) => textOf(controls) === '');
    const [first, ...others] = this.#rows;
    const empty = others.filter(isEmpty);
    if (first && isEmpty(first) && empty.length < others.length) empty.push(first);
    for (const row of empty) row.remove();
    this.show();
  }

  /** Takes every row away but an empty first one. */
  clear(): void {
    this.#away = undefined;
    for (const row of this.#rows) row.remove();
    this.ensure(1);
  }

  /** Shows the places of the rows, and the ways that there are. */
  show(): void {
    const rows = this.#rows;
    for (const [index, row] of rows.entries()) {
      for (const place of row.querySelectorAll('[data-number]')) place.textContent = String(index + 1);
      const button = row.querySelector<HTMLElement>('[data-take-away]');
      if (button) button.hidden = rows.length === 1;
    }
    const isFull = rows.length >= this.#most;
    for (const [part, isHidden] of [
      ['[data-add]', isFull],
      ['[data-full]', !isFull || this.#most < 10],
      ['[data-taken-away] span', this.#away === undefined],
    ] as const) {
      const element = this.#ways?.querySelector<HTMLElement>(part);
      if (element) element.hidden = isHidden;
    }
  }

  #takeAway(row: HTMLElement): void {
    const names = [...controlsOf(row).keys()];
    this.#away = { row, before: row.nextSibling };
    row.remove();
    this.show();
    this.#listener.takenAway(names);
    this.#ways?.querySelector<HTMLElement>('[data-put-back]')?.focus();
  }

  #putBack(): void {
    if (!this.#away) return;
    const { row, before } = this.#away;
    this.#away = undefined;
    this.#list.insertBefore(row, before?.parentNode === this.#list ? before : null);
    this.show();
    this.#listener.putBack([...controlsOf(row).keys()]);
    row.querySelector<HTMLElement>('textarea, input')?.focus();
  }
}

const numberOf = (row: HTMLElement): number => Number(row.dataset['row']);

/** Attributes that name a field of the row, or an element of it. */
const NAMING = ['name', 'id', 'for', 'aria-labelledby', 'aria-describedby'] as const;

function numberRow(row: HTMLElement, number: number): void {
  const from = rowSuffix(numberOf(row));
  row.dataset['row'] = String(number);
  for (const element of row.querySelectorAll('*'))
    for (const attribute of NAMING) {
      const value = element.getAttribute(attribute);
      if (value !== null) element.setAttribute(attribute, value.replace(from, `.${String(number)}`));
    }
  for (const [name, controls] of controlsOf(row)) if (rowOf(name)) showText(controls, '');
}

/** The number of a row at the end of the name of a field, also within an id. */
const rowSuffix = (number: number): RegExp => new RegExp(`\\.${String(number)}(?=$|[_ ])`, 'g');
