import type { StorageFailure } from '../../device/device-storage.ts';
import { onKept, type KeptEvent } from '../../device/kept-events.ts';
import {
  currentKeeping,
  keepNothing,
  keepOnDevice,
  onKeepingChange,
  type Keeping,
  type KeepingReason,
} from '../../device/keeping.ts';
import { followKeeping } from '../../offline/follow-keeping.ts';
import { guardSharedDevice, wipedBecause, wipePage } from '../../device/shared-device.ts';

/** Which of its parts is shown. `silent`: nobody wrote anything yet. */
type Shown = 'silent' | 'asking' | 'own' | 'saved' | 'shared' | 'failed' | 'wiped';

/** Asks where things may be kept, once somebody wrote something, and says what became of it. */
class KeepingChoiceElement extends HTMLElement {
  #keeping: Keeping = 'undecided';
  #shown: Shown = 'silent';
  readonly #stops: (() => void)[] = [];

  connectedCallback() {
    this.addEventListener('click', this.#press);
    this.#stops.push(onKept(this.#onKept), onKeepingChange(this.#onKeeping));
    guardSharedDevice();
    followKeeping();
    this.#tellWiped();
    void currentKeeping().then((keeping) => {
      this.#onKeeping(keeping, 'chosen');
    });
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop();
  }

  readonly #onKeeping = (keeping: Keeping, because: KeepingReason): void => {
    this.#keeping = keeping;
    if (because === 'erased') wipePage('erased');
    else if (because === 'wiped') this.#show('wiped');
    else if (keeping === 'undecided') this.#show('silent');
    else if (this.#shown !== 'saved' || keeping === 'shared') this.#show(keeping);
  };

  readonly #onKept = (event: KeptEvent): void => {
    // Whoever goes on has read why the page was empty.
    for (const line of this.querySelectorAll<HTMLElement>('[data-was-wiped]')) line.hidden = true;
    if (event.state === 'failed') this.#showFailure(event.why);
    else if (event.state === 'saved') {
      this.#tellTime();
      this.#show('saved');
    } else if (event.state === 'in_memory' && this.#keeping === 'undecided' && this.#shown !== 'wiped')
      this.#show('asking');
  };

  readonly #press = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const wish = button?.dataset['do'];
    if (wish === 'own') void this.#keep();
    if (wish === 'shared') keepNothing();
    if (wish === 'wipe') wipePage('asked');
  };

  async #keep(): Promise<void> {
    const kept = await keepOnDevice();
    if (!kept.ok) this.#showFailure(kept.why);
    // The button that had the focus is gone; the next one in the page is where one was.
    else this.#focus();
  }

  #showFailure(why: StorageFailure): void {
    for (const one of this.querySelectorAll<HTMLElement>('[data-why]')) one.hidden = one.dataset['why'] !== why;
    this.#show('failed');
  }

  #tellTime(): void {
    const time = this.querySelector<HTMLTimeElement>('[data-time]');
    if (!time) return;
    const now = new Date();
    time.dateTime = now.toISOString();
    time.textContent = new Intl.DateTimeFormat(this.dataset['tag'], { hour: '2-digit', minute: '2-digit' }).format(now);
  }

  #tellWiped(): void {
    const because = wipedBecause();
    if (because === undefined) return;
    const line = this.querySelector<HTMLElement>(`[data-was-wiped="${because}"]`);
    if (!line) return;
    line.hidden = false;
    this.hidden = false;
    this.#say(line);
  }

  #show(shown: Shown): void {
    const isNews = shown !== this.#shown;
    this.#shown = shown;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== shown;
    const part = this.querySelector<HTMLElement>(`[data-when="${shown}"]`);
    this.hidden = part === null && this.querySelector('[data-was-wiped]:not([hidden])') === null;
    // Each letter is saved; that is said once.
    if (isNews && part) this.#say(part);
  }

  #say(part: HTMLElement): void {
    const said = this.querySelector('[data-said]');
    const words = [...part.querySelectorAll<HTMLElement>('p, span')].filter(
      (one) => !one.matches('.ways') && one.closest('[hidden]') === null,
    );
    if (said) said.textContent = (words.length > 0 ? words : [part]).map((one) => one.textContent.trim()).join(' ');
  }

  #focus(): void {
    if (
      document.activeElement !== null &&
      document.activeElement !== document.body &&
      !this.contains(document.activeElement)
    )
      return;
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }
}

customElements.define('keeping-choice', KeepingChoiceElement);
