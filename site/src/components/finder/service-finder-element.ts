import { placeName, type Place } from '@moodspace/shared/places';
import {
  FACETS,
  isNothingChosen,
  isSearch,
  NOTHING_CHOSEN,
  readFragment,
  withChoice,
  writeFragment,
  type Criteria,
  type Facet,
} from '../../finder/criteria.ts';
import { distancesFrom } from '../../finder/distances.ts';
import type { FinderTexts } from '../../finder/finder-index.ts';
import { prepareServices, type FinderServices } from '../../finder/finder-services.ts';
import { finderWords, type FinderKey, type FinderWords } from '../../finder/finder-words.ts';
import { findServices } from '../../finder/find-services.ts';
import type { Here } from '../../finder/order.ts';
import type { IslandTexts } from '../../i18n/island-translator.ts';
import type { OpenStateTexts } from '../service/open-state-words.ts';
import { withoutChip } from './chips.ts';
import { FinderResults } from './finder-results.ts';
import { FinderForm } from './finder-form.ts';
import { loadFinder } from './load-finder.ts';
import { OpenNow } from './open-now.ts';
import { PlaceField } from './place-field.ts';

const MINUTE = 60_000;

interface Texts {
  readonly finder: IslandTexts<FinderKey>;
  readonly open: OpenStateTexts;
}

/**
 * Finds services on the device while somebody chooses. What is chosen stands in the fragment of the address and nowhere else:
 * it is never sent, and goes away with the page.
 */
class ServiceFinder extends HTMLElement {
  #criteria: Criteria = NOTHING_CHOSEN;
  #services: FinderServices | undefined;
  #texts: readonly FinderTexts[] = [];
  #timer = 0;
  /** The place that was typed in last, with its distances. */
  #known: { readonly place: Place; readonly here: Here } | undefined;
  /** Ends what listens to the window and the document when the finder leaves the page; the rest goes with its own elements. */
  #left: AbortController | undefined;
  #form!: FinderForm;
  #results!: FinderResults;
  #words!: FinderWords;
  #open!: OpenNow;
  #place!: PlaceField;

  connectedCallback() {
    const texts = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Texts;
    const form = this.querySelector('form');
    const place = this.querySelector<HTMLInputElement>('input[name=near]');
    const results = this.querySelector<HTMLElement>('.found');
    if (!form || !place || !results) return;
    const { signal } = (this.#left = new AbortController());
    this.#words = finderWords(texts.finder);
    this.#open = new OpenNow(texts.open);
    this.#place = new PlaceField(place, this.querySelector('.place-problem'), this.lang);
    this.#form = new FinderForm(form);
    this.#results = new FinderResults(results, this.querySelector<HTMLButtonElement>('.to-results'), this.#words, {
      remove: (chips) => this.#choose(chips.reduce(withoutChip, this.#criteria)),
      clear: () => {
        this.#choose(NOTHING_CHOSEN);
        // What had the focus is gone.
        form.querySelector('input')?.focus();
      },
      retry: () => {
        this.#results.setFailed(false);
        void this.#load();
      },
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choosePlace();
    });
    form.addEventListener('change', ({ target }) => this.#changed(target));
    place.addEventListener('input', () => {
      if (this.#place.suggest()) this.#choosePlace();
    });
    this.addEventListener('click', (event) => this.#clicked(event));
    for (const name of ['popstate', 'hashchange']) addEventListener(name, () => this.#restore(), { signal });
    document.addEventListener('visibilitychange', this.#tick, { signal });
    this.#restore();
    void this.#load();
    this.#tick();
  }

  disconnectedCallback() {
    this.#left?.abort();
    clearTimeout(this.#timer);
  }

  async #load() {
    const { folder = '', places = '' } = this.dataset;
    try {
      await loadFinder(
        { folder, places },
        {
          places: (table) => (this.#place.table = table),
          index: (index) => {
            this.#services = prepareServices(index);
            this.#restore();
            this.#update();
          },
          texts: (texts) => {
            this.#texts = texts;
            this.#update();
          },
        },
      );
    } catch {
      this.#results.setFailed(true);
    }
  }

  /** Takes the search from the address. */
  #restore() {
    const fragment = location.hash;
    if (fragment !== '' && !isSearch(fragment)) return;
    const codes = Object.fromEntries(FACETS.map((facet) => [facet, this.#form.codes(facet)])) as Record<
      Facet,
      ReadonlySet<string>
    >;
    const { criteria, leftSomethingOut } = readFragment(fragment, {
      choices: codes,
      isPlace: (code) => this.#place.isPlace(code),
    });
    this.#results.warnOfAddress(leftSomethingOut);
    this.#criteria = criteria;
    this.#show();
  }

  #choose(criteria: Criteria) {
    if (writeFragment(criteria) === writeFragment(this.#criteria)) return;
    this.#results.warnOfAddress(false);
    this.#criteria = criteria;
    this.#show();
    // A new address takes the browser longer than the new list, so it comes after the paint.
    requestAnimationFrame(() => setTimeout(() => this.#writeAddress()));
  }

  #writeAddress() {
    const fragment = writeFragment(this.#criteria);
    if (fragment === location.hash.slice(1)) return;
    history.pushState(null, '', fragment === '' ? location.pathname : `#${fragment}`);
  }

  #changed(target: EventTarget | null) {
    if (target === this.#place.input) this.#choosePlace();
    else if (target instanceof HTMLSelectElement) {
      const facet = target.name as Facet;
      const none = { ...this.#criteria, choices: { ...this.#criteria.choices, [facet]: [] } };
      this.#choose(target.value === '' ? none : withChoice(none, facet, target.value, true));
    } else if (target instanceof HTMLInputElement) {
      const { facet, code = '' } = target.dataset;
      if (facet === 'open') this.#choose({ ...this.#criteria, openNow: target.checked });
      else this.#choose(withChoice(this.#criteria, facet as Facet, code, target.checked));
    }
  }

  /** A region of the map, or of the list beside it, narrows the list instead of leading to its page. */
  #clicked(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('.region-map a') : null;
    const regions = JSON.parse(this.dataset['regions'] ?? '{}') as Readonly<Record<string, string | undefined>>;
    const region = regions[link?.getAttribute('href') ?? ''];
    if (region === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#choose({ ...this.#criteria, choices: { ...this.#criteria.choices, region: [region] } });
    this.#results.goTo();
  }

  #choosePlace() {
    const code = this.#place.read(this.#words.say('finder.placeUnknown'));
    if (code !== undefined) this.#choose({ ...this.#criteria, near: code === '' ? undefined : code });
  }

  /** Shows what is chosen, and what is found. */
  #show() {
    this.#form.show(this.#criteria);
    this.#place.show(this.#criteria.near);
    const fragment = writeFragment(this.#criteria);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = fragment;
    this.toggleAttribute('data-searching', !isNothingChosen(this.#criteria));
    this.#results.startAgain();
    this.#update();
  }

  #update() {
    const place = this.#place.placeOf(this.#criteria.near);
    this.#results.showChoices(this.#criteria, this.#form, place && placeName(place, this.lang));
    const services = this.#services;
    if (!services) return;
    const open = this.#open.of(services, this.#criteria.choices.channel);
    const circumstances = { here: place && this.#here(services, place), open, pageLanguage: this.lang };
    const found = findServices(services, this.#criteria, circumstances);
    this.#results.show(
      {
        ...{ services, texts: this.#texts, criteria: this.#criteria, circumstances, found, words: this.#words },
        stateWords: (state) => this.#open.say(state, open),
        channelName: (code) => this.#form.nameOf('channel', code),
        base: this.dataset['base'] ?? '',
      },
      this.#form,
    );
  }

  #here(services: FinderServices, place: Place): Here {
    if (this.#known?.place === place) return this.#known.here;
    const here = {
      name: placeName(place, this.lang),
      region: place.region,
      distances: distancesFrom(place, services.index),
    };
    this.#known = { place, here };
    return here;
  }

  /** Each minute, and when the visitor comes back, it is told again who is there; not under the fingers of who is in the list. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    if (this.#services && !this.#results.hasFocus()) this.#update();
    this.#timer = window.setTimeout(this.#tick, MINUTE - (Date.now() % MINUTE));
  };
}

customElements.define('service-finder', ServiceFinder);
