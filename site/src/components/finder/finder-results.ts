import { isNothingChosen, type Criteria } from '../../finder/criteria.ts';
import type { FinderWords } from '../../finder/finder-words.ts';
import { chipsOf, type Chip } from './chips.ts';
import { draw, drawButton } from './draw.ts';
import type { RowContext } from './draw-row.ts';
import type { FinderForm } from './finder-form.ts';
import { foundGroup, GROUPS, ROWS_AT_A_TIME, type Group } from './found-group.ts';
import { drawWaysOut } from './ways-out.ts';

/** What results ask of the finder. */
interface Asks {
  readonly remove: (chips: readonly Chip[]) => void;
  readonly clear: () => void;
  readonly retry: () => void;
}

/** So many rows are shown at first of each group after the first. */
const ROWS_BESIDE = 5;

/** So many fill a screen. */
const SHOWN_AT_ONCE = 6;

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
    // It watches a heading of its own, and goes with it.
    new IntersectionObserver(([entry]) => {
      this.#isAbove = entry === undefined || entry.isIntersecting || entry.boundingClientRect.top < 0;
      this.#showJump();
    }).observe(this.#heading);
  }

  #drawTools(): HTMLElement {
    const { say } = this.#words;
    const answer = draw('span', { role: 'status' });
    const share = drawButton('quiet-button', say('finder.share'), () => {
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
    const again = drawButton('action quiet', this.#words.say('finder.retry'), this.#asks.retry);
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
      draw('li', {}, drawButton('quiet-button', this.#words.say('finder.clear'), this.#asks.clear)),
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
    const button = drawButton('chip', draw('span', {}, chip.name), () => this.#asks.remove([chip]));
    button.setAttribute('aria-label', this.#words.say('finder.remove', { name: chip.name }));
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
      foundGroup(group, context, (place === 0 ? ROWS_AT_A_TIME : ROWS_BESIDE) + this.#asked[group], (count) => {
        this.#asked = { ...this.#asked, [group]: this.#asked[group] + count };
      }),
    );
    // Help now stands above everything that is found, and where nothing is.
    const numbers = document.querySelector('.help-line')?.cloneNode(true);
    this.#lists.replaceChildren(
      ...(numbers ? [numbers] : []),
      ...(best > 0
        ? []
        : [
            drawWaysOut(context, form, (chips) => {
              this.#asks.remove(chips);
              this.goTo();
            }),
          ]),
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

  #say(words: string): void {
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
  }

  #showJump(): void {
    if (this.#jump) this.#jump.hidden = this.#isAbove || !this.#heading.isConnected || this.#jump.textContent === '';
  }
}
