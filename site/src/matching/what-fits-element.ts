import type { Suggestion } from '@moodspace/shared/matching';
import type { Translate } from '../i18n/create-translator.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import type { FitCandidate } from './candidates.ts';
import { reasonWords } from './reason-words.ts';
import { isOpen, whatFits } from './what-fits.ts';
import type { WhatFitsKey } from './what-fits-texts.ts';
import { QUESTIONS, wishOf } from './wish.ts';

/** A row that can be suggested, as the page holds it out of sight. */
interface HeldCandidate extends FitCandidate {
  readonly row: Element;
}

/** Where the page of a theme is, and what it is called. */
interface ThemePage {
  readonly title: string;
  readonly href: string;
}

/**
 * Suggests what fits the answers of a visitor, with the reasons. Everything that can be suggested came with the page, the same for everybody: no request
 * depends on an answer. The answers stand in the fragment of the address, which is never sent, so that the way back brings them along.
 */
class WhatFits extends HTMLElement {
  #t!: Translate<WhatFitsKey>;
  #tag = '';
  #form!: HTMLFormElement;
  #candidates: readonly HeldCandidate[] = [];
  #themes: Readonly<Record<string, ThemePage>> = {};

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form || this.#candidates.length > 0) return;
    const texts = JSON.parse(this.dataset['texts'] ?? '') as IslandTexts<WhatFitsKey>;
    this.#t = islandTranslator(texts);
    this.#tag = texts.tag;
    this.#themes = JSON.parse(this.dataset['themes'] ?? '{}') as Readonly<Record<string, ThemePage>>;
    this.#form = form;
    this.#candidates = [...(this.querySelector('template')?.content.children ?? [])].map((row) => ({
      ...(JSON.parse(row.getAttribute('data-fit') ?? '') as FitCandidate),
      row,
    }));
    this.#restore();
    form.addEventListener('change', () => this.#changed());
    // The controls are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#startAgain()));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#show();
      this.#toResults();
    });
    addEventListener('hashchange', () => this.#restore());
  }

  #restore(): void {
    const said = new URLSearchParams(location.hash.slice(1));
    let isSaid = false;
    for (const name of QUESTIONS) {
      const control = this.#form.elements.namedItem(name);
      const value = said.get(name);
      if (value === null || !(control instanceof RadioNodeList || control instanceof HTMLSelectElement)) continue;
      control.value = value;
      isSaid = true;
    }
    if (isSaid) this.#show();
  }

  #answers(): ReadonlyMap<string, string> {
    return new Map(
      [...new FormData(this.#form)].flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
      ),
    );
  }

  #changed(): void {
    const fragment = new URLSearchParams([...this.#answers()]).toString();
    history.replaceState(null, '', fragment === '' ? location.pathname : `#${fragment}`);
    // What stands there already follows the answers; the first time, the button shows it.
    if (!this.#part('results').hidden) this.#show();
  }

  #startAgain(): void {
    this.#part('results').hidden = true;
    history.replaceState(null, '', location.pathname);
    this.#form.querySelector<HTMLElement>('input, select')?.focus();
  }

  #show(): void {
    const wish = wishOf(this.#answers());
    const { isGrave, suggestions } = isOpen(wish)
      ? { isGrave: false, suggestions: [] }
      : whatFits(this.#candidates, wish);
    this.#part('results').hidden = false;
    this.#part('open').hidden = !isOpen(wish);
    this.#part('none').hidden = isOpen(wish) || suggestions.length > 0;
    this.#part('grave').hidden = !isGrave;
    this.#part('list').replaceChildren(...suggestions.map((suggestion) => this.#row(suggestion)));
    this.#part('count').textContent = isOpen(wish) ? '' : this.#t('fits.found', { count: suggestions.length });
    this.#showTheme(wish.theme === undefined ? undefined : this.#themes[wish.theme]);
  }

  #row({ candidate, because }: Suggestion<HeldCandidate>): Node {
    const row = document.importNode(candidate.row, true);
    const said = row.querySelector('[data-because]');
    if (said) {
      said.textContent = reasonWords(because, {
        t: this.#t,
        tag: this.#tag,
        themeTitle: (key) => this.#themes[key]?.title ?? key,
      });
      // A service, which others list too, has its reason right under its name; elsewhere it stands last.
      said.toggleAttribute('hidden', said.textContent === '');
    }
    return row;
  }

  #showTheme(theme: ThemePage | undefined): void {
    const line = this.#part('theme');
    line.hidden = theme === undefined;
    const link = line.querySelector('a');
    if (!link || !theme) return;
    link.href = theme.href;
    link.textContent = this.#t('fits.allAbout', { theme: theme.title });
  }

  #toResults(): void {
    const heading = this.#part('results').querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page has no part "${name}" for the suggestions.`);
    return part;
  }
}

customElements.define('what-fits', WhatFits);
