import { eraseEverything, type Erased } from '../../device/erase.ts';
import type { Translate } from '../../i18n/create-translator.ts';
import { islandTranslator, type IslandTexts } from '../../i18n/island-translator.ts';
import type { ERASE_TEXTS } from './erase-texts.ts';

type EraseKey = (typeof ERASE_TEXTS)[number];

/** How long the server may take to answer. Milliseconds. */
const PATIENCE = 4000;

/** Erases everything on the device when its button is pressed, and tells what was erased. */
class EraseEverythingElement extends HTMLElement {
  connectedCallback() {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#erase(event.currentTarget as HTMLFormElement);
    });
  }

  async #erase(form: HTMLFormElement): Promise<void> {
    const t = islandTranslator(JSON.parse(this.dataset['texts'] ?? '') as IslandTexts<EraseKey>);
    form.hidden = true;
    this.#tell([t('erase.working')]);
    const erased = await eraseEverything(() =>
      // What the browser itself keeps of pages is out of reach of a script: the answer to this tells it to clear that, and is there when that is done.
      // eslint-disable-next-line no-restricted-globals -- In the browser: a page of this site, asked for because of its header.
      fetch(form.action, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }),
    );
    const told = this.#tell(sentencesOn(erased, t));
    form.hidden = erased.left.length === 0;
    told?.focus();
  }

  #tell(sentences: readonly string[]): HTMLElement | undefined {
    const told = this.querySelector<HTMLElement>('[data-told]');
    told?.replaceChildren(
      ...sentences.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
    if (told) told.tabIndex = -1;
    return told ?? undefined;
  }
}

function sentencesOn({ records, files, left }: Erased, t: Translate<EraseKey>): readonly string[] {
  if (left.length > 0) return [t('erase.left')];
  if (records === 0 && files === 0) return [t('erase.doneNothing')];
  return [
    `${t('erase.done')}.`,
    ...(records > 0 ? [t('erase.doneRecords', { count: records })] : []),
    ...(files > 0 ? [t('erase.doneFiles', { count: files })] : []),
    t('erase.doneTabs'),
  ];
}

customElements.define('erase-everything', EraseEverythingElement);
