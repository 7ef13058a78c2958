import { FACETS, isNothingChosen, type Criteria, type Facet } from '../../finder/criteria.ts';
import type { FinderKey, FinderWords } from '../../finder/finder-words.ts';
import type { FoundServices, Wish } from '../../finder/find-services.ts';
import { draw } from './draw.ts';
import { drawRow, type RowContext } from './draw-row.ts';
import type { FinderForm } from './finder-form.ts';

/** A choice that can be taken away. */
interface Chip {
  readonly facet: Facet | 'open' | 'near';
  readonly code: string;
  readonly name: string;
}

/** What results ask of the finder. */
interface Asks {
  readonly remove: (choices: readonly Pick<Chip, 'facet' | 'code'>[]) => void;
  readonly clear: () => void;
  readonly retry: () => void;
}

const GROUPS = ['fitting', 'unsure', 'almost'] as const satisfies readonly (keyof FoundServices)[];
type Group = (typeof GROUPS)[number];

/** So many are shown at first of the first group that has any, and of each further one. */
const SHOWN_AT_FIRST = 20;
const SHOWN_BESIDE = 5;

/** So many fill a screen. */
const SHOWN_AT_ONCE = 6;

const HEADINGS = {
  unsure: ['finder.unsure', 'finder.unsureLead'],
  almost: ['finder.almost', 'finder.almostLead'],
} as const satisfies Readonly<Record<Exclude<Group, 'fitting'>, readonly FinderKey[]>>;

const NONE_ASKED: Readonly<Record<Group, number>> = { fitting: 0, unsure: 0, almost: 0 };

/** What was found, under what was chosen. */
export class FinderResults {
  readonly #words: FinderWords;
  readonly #asks: Asks;
  readonly #place: HTMLElement;
  readonly #status: Element | null;
  readonly #jump: HTMLButtonElement | null;
  readonly #heading: HTMLElement;
  readonly #warning = draw('p', { class: 'finder-note' });
  readonly #chips = draw('ul', { class: 'chips' });
  readonly #lists = draw('div', {});
  readonly #tools: HTMLElement;
  /** How many more of each group somebody asked for. */
  #asked = NONE_ASKED;
  #isAbove = true;
  #hasFailed = false;
  /** From what the results that stand here now were drawn. */
  #shown: RowContext | undefined;

  /** `place` holds the element with the role of a status, in which is said how many were found. */
  constructor(place: HTMLElement, jump: HTMLButtonElement | null, words: FinderWords, asks: Asks) {
    this.#place = place;
    this.#words = words;
    this.#asks = asks;
    this.#status = place.querySelector('[role=status]');
    this.#jump = jump;
    this.#heading = draw('h2', { tabindex: '-1' }, words.say('finder.results'));
    this.#chips.setAttribute('aria-label', words.say('finder.chosen'));
    this.#tools = this.#drawTools();
    jump?.addEventListener('click', () => this.goTo());
    new IntersectionObserver(([entry]) => {
      this.#isAbove = entry === undefined || entry.isIntersecting || entry.boundingClientRect.top < 0;
      this.#showJump();
    }).observe(this.#heading);
  }

  #drawTools(): HTMLElement {
    const { say } = this.#words;
    const answer = draw('span', { role: 'status' });
    const share = draw('button', { type: 'button', class: 'quiet-button' }, say('finder.share'));
    share.addEventListener('click', () => {
      navigator.clipboard.writeText(location.href).then(
        () => (answer.textContent = say('finder.shared')),
        () => (answer.textContent = say('finder.shareFailed')),
      );
    });
    return draw('p', { class: 'tools' }, share, answer);
  }

  /** Says that part of the address was not known. */
  warnOfAddress(isNeeded: boolean): void {
    this.#warning.textContent = isNeeded ? this.#words.say('finder.leftOut') : '';
  }

  /** The list that is shown next begins with the first. */
  startAgain(): void {
    this.#asked = NONE_ASKED;
  }

  hasFocus(): boolean {
    return this.#place.contains(document.activeElement);
  }

  /** Goes to the results, also with the keyboard. */
  goTo(): void {
    this.#heading.focus({ preventScroll: true });
    this.#heading.scrollIntoView();
  }

  /** The list cannot be fetched, or is asked for once more. */
  setFailed(hasFailed: boolean): void {
    this.#hasFailed = hasFailed;
    this.#showWaiting();
    if (hasFailed && !this.#lists.isConnected) this.#place.append(this.#lists);
  }

  /** What stands here while there is no list. */
  #showWaiting(): void {
    this.#say(this.#words.say(this.#hasFailed ? 'finder.failed' : 'finder.loading'));
    const again = draw('button', { type: 'button', class: 'action quiet' }, this.#words.say('finder.retry'));
    again.addEventListener('click', this.#asks.retry);
    this.#lists.replaceChildren(...(this.#hasFailed ? [again] : []));
  }

  /** What is chosen, each with a way to take it away. `near` is the name of the place that was typed in. */
  showChoices(criteria: Criteria, form: FinderForm, near: string | undefined): void {
    const isEmpty = isNothingChosen(criteria);
    if (isEmpty) {
      this.#heading.remove();
      this.#say('');
      this.#place.replaceChildren(this.#warning, ...(this.#status ? [this.#status] : []));
      this.#showJump();
      return;
    }
    const chips = chipsOf(criteria, form, near, this.#words);
    const hadFocus = this.#chips.contains(document.activeElement);
    const focused = [...this.#chips.querySelectorAll('button')].findIndex(
      (button) => button === document.activeElement,
    );
    this.#chips.replaceChildren(
      ...chips.map((chip) => draw('li', {}, this.#chipButton(chip))),
      draw('li', {}, this.#clearButton()),
    );
    if (!this.#heading.isConnected) {
      this.#place.replaceChildren(
        ...[
          this.#heading,
          this.#warning,
          this.#chips,
          ...(this.#status ? [this.#status] : []),
          this.#lists,
          this.#tools,
        ],
      );
      this.#showWaiting();
    }
    // A choice that was taken away leaves the keyboard at the next one.
    if (hadFocus) this.#chips.querySelectorAll('button')[Math.min(focused, chips.length)]?.focus();
  }

  #chipButton(chip: Chip): HTMLElement {
    const button = draw(
      'button',
      { type: 'button', class: 'chip', 'aria-label': this.#words.say('finder.remove', { name: chip.name }) },
      draw('span', {}, chip.name),
    );
    button.addEventListener('click', () => this.#asks.remove([chip]));
    return button;
  }

  #clearButton(): HTMLElement {
    const button = draw('button', { type: 'button', class: 'quiet-button' }, this.#words.say('finder.clear'));
    button.addEventListener('click', this.#asks.clear);
    return button;
  }

  /**
   * Shows what was found. The first rows stand there before the browser paints again; the others, and the numbers beside the
   * choices, come right after it, so that a slow phone answers at once, too.
   */
  show(context: RowContext, form: FinderForm): void {
    this.#shown = context;
    if (isNothingChosen(context.criteria)) {
      this.#afterPaint(context, () => form.showCounts(context.found));
      return;
    }
    const { say } = this.#words;
    const { found } = context;
    const best = found.fitting.length;
    const close = found.unsure.length + found.almost.length;
    this.#say(best > 0 ? say('finder.count', { count: best }) : say(close > 0 ? 'finder.countNone' : 'finder.nothing'));
    if (this.#jump) this.#jump.textContent = best > 0 ? say('finder.toResults', { count: best }) : say('finder.toAll');
    const groups = GROUPS.filter((group) => found[group].length > 0).map((group, place) =>
      this.#group(group, context, place === 0 ? SHOWN_AT_FIRST : SHOWN_BESIDE),
    );
    // Help now stands above everything that is found, and where nothing is.
    const numbers = document.querySelector('.help-line')?.cloneNode(true);
    this.#lists.replaceChildren(
      ...(numbers ? [numbers] : []),
      ...(best > 0 ? [] : [this.#waysOut(context, form)]),
      ...(groups[0]?.begin(SHOWN_AT_ONCE) ?? []),
    );
    this.#showJump();
    this.#afterPaint(context, () => {
      for (const [place, group] of groups.entries()) {
        if (place > 0) this.#lists.append(...group.begin(0));
        this.#lists.append(...group.finish());
      }
      form.showCounts(found);
    });
  }

  /** Does something in a task of its own after the next paint, unless other results stand here by then. */
  #afterPaint(context: RowContext, work: () => void): void {
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (this.#shown === context) work();
      }),
    );
  }

  /** One group, drawn in two steps: its heading with the first rows, then the rest. */
  #group(group: Group, context: RowContext, atFirst: number) {
    const places = context.found[group];
    const { say } = this.#words;
    const shown = atFirst + this.#asked[group];
    const heading = group === 'fitting' ? undefined : HEADINGS[group];
    const list = draw('ul', { class: 'found-list', 'aria-label': say(heading?.[0] ?? 'finder.list') });
    const drawUpTo = (end: number): void => {
      const wanted = places.slice(list.childElementCount, Math.min(end, shown));
      list.append(...wanted.map((place) => drawRow(context, place, rowHeading(group))));
    };
    return {
      begin: (count: number): readonly Node[] => {
        drawUpTo(count);
        return [
          ...(heading ? [draw('h3', {}, say(heading[0])), draw('p', { class: 'soft' }, say(heading[1]))] : []),
          list,
        ];
      },
      finish: (): readonly Node[] => {
        drawUpTo(shown);
        const rest = places.length - shown;
        return rest > 0 ? [this.#moreButton(group, context, list, Math.min(rest, SHOWN_AT_FIRST))] : [];
      },
    };
  }

  /** Further rows come under those that are there; the keyboard goes to the first of them. */
  #moreButton(group: Group, context: RowContext, list: HTMLElement, count: number): HTMLElement {
    const button = draw('button', { type: 'button', class: 'action quiet' }, this.#words.say('finder.more', { count }));
    button.addEventListener('click', () => {
      const places = context.found[group];
      const from = list.childElementCount;
      list.append(...places.slice(from, from + count).map((place) => drawRow(context, place, rowHeading(group))));
      this.#asked = { ...this.#asked, [group]: this.#asked[group] + count };
      list.children[from]?.querySelector('a')?.focus();
      const rest = places.length - list.childElementCount;
      if (rest > 0) button.replaceWith(this.#moreButton(group, context, list, Math.min(rest, SHOWN_AT_FIRST)));
      else button.remove();
    });
    return button;
  }

  /** Where nothing fits completely: which choices to give up. */
  #waysOut({ found, criteria }: RowContext, form: FinderForm): HTMLElement {
    const near = form.form.querySelector<HTMLInputElement>('input[name=near]')?.value;
    const chips = chipsOf(criteria, form, near, this.#words);
    const giveUp = [...found.withoutWish].flatMap(([wish, number]) => {
      const given = chips.filter((chip) => isOf(chip, wish));
      return this.#wayOut('finder.giveUp', { given, named: given, number });
    });
    // Where it does not help to give up one choice, each alone is a way to begin again.
    const alone = [...found.onlyWish].flatMap(([wish, number]) => {
      const named = chips.filter((chip) => isOf(chip, wish));
      return this.#wayOut('finder.only', { given: chips.filter((chip) => !isOf(chip, wish)), named, number });
    });
    return draw('p', { class: 'tools ways-out' }, ...(giveUp.length > 0 ? giveUp : alone));
  }

  /** A button that gives up choices; none where nothing would be found then, either. */
  #wayOut(
    key: FinderKey,
    { given, named, number }: { given: readonly Chip[]; named: readonly Chip[]; number: number },
  ): readonly HTMLElement[] {
    if (given.length === 0 || named.length === 0 || number === 0) return [];
    const name = this.#words.list(
      named.map((chip) => chip.name),
      'disjunction',
    );
    const button = draw('button', { type: 'button', class: 'action quiet' }, this.#words.say(key, { name, number }));
    button.addEventListener('click', () => {
      this.#asks.remove(given);
      this.goTo();
    });
    return [button];
  }

  #say(words: string): void {
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
  }

  #showJump(): void {
    if (this.#jump) this.#jump.hidden = this.#isAbove || !this.#heading.isConnected || this.#jump.textContent === '';
  }
}

/** What fits stands right under the heading of the results, the other groups under headings of their own. */
const rowHeading = (group: Group): 'h3' | 'h4' => (group === 'fitting' ? 'h3' : 'h4');

/** Tells whether a choice belongs to a wish. A place that was typed in asks for its region. */
const isOf = ({ facet }: Chip, wish: Wish): boolean => facet === wish || (facet === 'near' && wish === 'region');

function chipsOf(
  criteria: Criteria,
  form: FinderForm,
  near: string | undefined,
  { say }: FinderWords,
): readonly Chip[] {
  return [
    ...FACETS.flatMap((facet) =>
      criteria.choices[facet].map((code): Chip => ({ facet, code, name: form.nameOf(facet, code) })),
    ),
    ...(criteria.near === undefined
      ? []
      : [
          {
            facet: 'near',
            code: criteria.near,
            name: say('finder.nearPlace', { place: near ?? criteria.near }),
          } as const,
        ]),
    ...(criteria.openNow ? [{ facet: 'open', code: 'now', name: form.nameOf('open', 'now') } as const] : []),
  ];
}
