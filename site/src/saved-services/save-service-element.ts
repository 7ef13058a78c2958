import type { Saving } from './saved-services.ts';

/** What handles what is kept: fetched when it is needed, for most who read a page want a number and nothing else. */
const loaded = () => import('./saved-services.ts');

/** A button that keeps the service of this page in my space. Without script there is nothing to press. */
class SaveServiceElement extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.#button.addEventListener('click', () => {
      void this.#toggle();
    });
    void this.#look();
  }

  get #button(): HTMLButtonElement {
    const button = this.querySelector('button');
    if (!button) throw new TypeError('The element that saves a service has no button.');
    return button;
  }

  async #look(): Promise<void> {
    if (!(await hasKeptAnything())) return;
    const { isSaved } = await loaded();
    if (await isSaved(this.dataset['service'] ?? '')) this.#show('saved');
  }

  async #toggle(): Promise<void> {
    const { service = '', name = '' } = this.dataset;
    const { saveService, removeService } = await loaded();
    const isSaved = this.#button.getAttribute('aria-pressed') === 'true';
    this.#show(await (isSaved ? removeService(service) : saveService(service, name)));
  }

  #show(state: Saving): void {
    // What failed changed nothing: what is saved still is.
    if (state !== 'failed') this.#button.setAttribute('aria-pressed', String(state === 'saved'));
    for (const said of this.querySelectorAll<HTMLElement>('[data-state]'))
      said.hidden = said.dataset['state'] !== state;
  }
}

/** Whoever has never kept anything does not need the rest of the script. A browser that refuses to say has nothing either. */
async function hasKeptAnything(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).length > 0;
  } catch {
    return false;
  }
}

customElements.define('save-service', SaveServiceElement);
