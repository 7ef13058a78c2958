import { localMoment, openState, type OpeningHours } from '@moodspace/shared/opening-hours';
import { openStateWords, type OpenStateTexts } from './open-state-words.ts';

const MINUTE = 60_000;

/**
 * Says on the device whether somebody is there now: a page that was made last week cannot know. It is told again each minute, and when the
 * visitor comes back to the page; quietly, as nobody asked. Without script the words that stand in it lead to the table of hours.
 */
class OpeningHoursElement extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#tell);
    this.#tell();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#tell);
    clearTimeout(this.#timer);
  }

  readonly #tell = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const texts = this.closest<HTMLElement>('[data-opening-texts]')?.dataset['openingTexts'] ?? '{}';
    const now = localMoment(new Date());
    const state = openState(JSON.parse(this.dataset['hours'] ?? '') as OpeningHours, now);
    const words = openStateWords(state, now, JSON.parse(texts) as OpenStateTexts);
    this.dataset['state'] = state.state;
    if (this.textContent !== words) this.textContent = words;
    this.#timer = window.setTimeout(this.#tell, MINUTE - (Date.now() % MINUTE));
  };
}

customElements.define('opening-hours', OpeningHoursElement);
