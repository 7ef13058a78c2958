import { emptyTab, forgetLeaving, isLeftTab } from './left-tab.ts';
import { shiftPresses } from './shift-presses.ts';

/** A page of nothing, which needs no network and no server. */
const NOTHING = 'about:blank';
/** How long the neutral page may take to come, in milliseconds. */
const PATIENCE = 4000;
/** The class of a page of which nothing is shown any more. */
const HIDDEN = 'is-left';

/** Leaves the page by its link or by three presses of Shift. Without script the link is a link. */
class QuickExitElement extends HTMLElement {
  readonly #presses = shiftPresses();

  connectedCallback() {
    const link = this.querySelector<HTMLAnchorElement>('.leave');
    if (link === null) return;
    const leave = () => {
      leavePage(link.href, this.dataset['leaving'] ?? '');
    };
    // Who comes back by the button of the browser is often not who left; `stay-hidden.ts` saw it.
    if (document.documentElement.classList.contains(HIDDEN)) leave();
    else forgetLeaving();
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && isLeftTab()) leave();
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    document.addEventListener('pointerdown', this.#presses.reset, true);
    document.addEventListener('keydown', ({ key }) => this.#presses.down(key), true);
    document.addEventListener(
      'keyup',
      ({ key, timeStamp }) => {
        const missing = this.#presses.up(key, timeStamp);
        if (missing === 0) leave();
        else if (missing !== undefined) this.#say(missing);
      },
      true,
    );
  }

  #say(missing: number): void {
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = this.dataset[`missing${String(missing)}`] ?? '';
  }
}

/** Hides everything at once, empties what the tab remembers, and puts another page in the place of this one. */
function leavePage(href: string, words: string): void {
  cover(words);
  emptyTab();
  location.replace(navigator.onLine ? href : NOTHING);
  setTimeout(() => {
    location.replace(NOTHING);
  }, PATIENCE);
}

function cover(words: string): void {
  document.documentElement.classList.add(HIDDEN);
  document.title = '…';
  const alert = Object.assign(document.createElement('p'), { className: 'visually-hidden', role: 'alert' });
  document.body.append(alert);
  // Screen readers say what changes in an alert that is there already.
  alert.textContent = words;
}

customElements.define('quick-exit', QuickExitElement);
