import { localMoment, type OpenState } from '@moodspace/shared/opening-hours';
import { distanceInKilometres, findPlaces, placeName, type Place, type PlaceTable } from '@moodspace/shared/places';
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
import type { FinderTexts } from '../../finder/finder-index.ts';
import { prepareServices, type FinderServices } from '../../finder/finder-services.ts';
import { finderWords, type FinderKey, type FinderWords } from '../../finder/finder-words.ts';
import { findServices } from '../../finder/find-services.ts';
import { openServices, type OpenServices } from '../../finder/open-services.ts';
import type { Here } from '../../finder/order.ts';
import { isPlaceCode, placeCode, placeOfCode } from '../../finder/place-code.ts';
import type { IslandTexts } from '../../i18n/island-translator.ts';
import { openStateWords, type OpenStateTexts } from '../service/open-state-words.ts';
import { draw } from './draw.ts';
import { FinderResults } from './finder-results.ts';
import { FinderForm } from './finder-form.ts';
import { loadFinder } from './load-finder.ts';

const MINUTE = 60_000;

interface Texts {
  readonly finder: IslandTexts<FinderKey>;
  readonly open: OpenStateTexts;
}

/** Who is there, as it was worked out last. */
interface Known {
  readonly key: string;
  readonly of: FinderServices;
  readonly open: OpenServices;
  readonly words: Map<OpenState, string>;
}

/**
 * Finds services on the device while somebody chooses. What is chosen stands in the fragment of the address and nowhere else:
 * it is never sent, and goes away with the page.
 */
class ServiceFinder extends HTMLElement {
  #criteria: Criteria = NOTHING_CHOSEN;
  #services: FinderServices | undefined;
  #texts: readonly FinderTexts[] = [];
  #places: PlaceTable | undefined;
  #timer = 0;
  #open: Known | undefined;
  #looked: { readonly code: string; readonly place: Place | undefined } | undefined;
  /** The place that was typed in last, with its distances. */
  #known: { readonly place: Place; readonly here: Here } | undefined;
  #form!: FinderForm;
  #results!: FinderResults;
  #words!: FinderWords;
  #openTexts!: OpenStateTexts;
  #place!: HTMLInputElement;

  connectedCallback() {
    const texts = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Texts;
    const form = this.querySelector('form');
    const place = this.querySelector<HTMLInputElement>('input[name=near]');
    const results = this.querySelector<HTMLElement>('.found');
    if (!form || !place || !results) return;
    this.#words = finderWords(texts.finder);
    this.#openTexts = texts.open;
    this.#place = place;
    this.#form = new FinderForm(form);
    this.#results = new FinderResults(results, this.querySelector<HTMLButtonElement>('.to-results'), this.#words, {
      remove: (choices) => this.#choose(choices.reduce(withoutChoice, this.#criteria)),
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
    place.addEventListener('input', () => this.#suggest());
    this.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('popstate', () => this.#restore());
    addEventListener('hashchange', () => this.#restore());
    document.addEventListener('visibilitychange', this.#tick);
    this.#restore();
    void this.#load();
    this.#tick();
  }

  async #load() {
    const { folder = '', places = '' } = this.dataset;
    try {
      await loadFinder(
        { folder, places },
        {
          places: (table) => (this.#places = table),
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
      isPlace: (code) => (this.#places ? placeOfCode(this.#places, code) !== undefined : isPlaceCode(code)),
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
    if (target === this.#place) this.#choosePlace();
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

  #suggest() {
    if (!this.#places) return;
    const typed = this.#place.value;
    const options = findPlaces(this.#places, typed).map((place) => this.#written(place));
    if (options.includes(typed)) this.#choosePlace();
    else this.#place.list?.replaceChildren(...options.map((value) => draw('option', { value })));
  }

  #choosePlace() {
    const typed = this.#place.value.trim();
    const place = this.#places && findPlaces(this.#places, typed, 1)[0];
    const isUnknown = typed !== '' && this.#places !== undefined && place === undefined;
    this.#place.setAttribute('aria-invalid', String(isUnknown));
    const problem = this.querySelector('.place-problem');
    if (problem) problem.textContent = isUnknown ? this.#words.say('finder.placeUnknown') : '';
    if (!isUnknown && (place || typed === '')) this.#choose({ ...this.#criteria, near: place && placeCode(place) });
  }

  readonly #written = (place: Place): string => `${placeName(place, this.lang)} (${place.postcodes[0] ?? ''})`;

  /** Shows what is chosen, and what is found. */
  #show() {
    this.#form.show(this.#criteria);
    const place = this.#chosenPlace();
    if (document.activeElement !== this.#place || place) this.#place.value = place ? this.#written(place) : '';
    const fragment = writeFragment(this.#criteria);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = fragment;
    this.toggleAttribute('data-searching', !isNothingChosen(this.#criteria));
    this.#results.startAgain();
    this.#update();
  }

  #chosenPlace(): Place | undefined {
    const { near } = this.#criteria;
    if (near === undefined || !this.#places) return undefined;
    // Looking a place up goes through the whole table.
    if (this.#looked?.code !== near) this.#looked = { code: near, place: placeOfCode(this.#places, near) };
    return this.#looked.place;
  }

  #update() {
    const place = this.#chosenPlace();
    this.#results.showChoices(this.#criteria, this.#form, place && placeName(place, this.lang));
    const services = this.#services;
    if (!services) return;
    const open = this.#openNow(services);
    const circumstances = { here: place && this.#here(services, place), open, pageLanguage: this.lang };
    const found = findServices(services, this.#criteria, circumstances);
    this.#results.show(
      {
        ...{ services, texts: this.#texts, criteria: this.#criteria, circumstances, found, words: this.#words },
        stateWords: (state) => this.#stateWords(state, open),
        channelName: (code) => this.#form.nameOf('channel', code),
        base: this.dataset['base'] ?? '',
      },
      this.#form,
    );
  }

  /** Who is there: worked out once for each minute and each choice of channels. */
  #openNow(services: FinderServices): OpenServices {
    const now = localMoment(new Date());
    const { channel } = this.#criteria.choices;
    const key = [now.day, now.minute, ...channel].join();
    if (this.#open?.key !== key || this.#open.of !== services)
      this.#open = { key, of: services, open: openServices(services, now, channel), words: new Map() };
    return this.#open.open;
  }

  /** Writing days and times is slow; many services share their hours. */
  #stateWords(state: OpenState, { now }: OpenServices): string {
    const words = this.#open?.words.get(state) ?? openStateWords(state, now, this.#openTexts);
    this.#open?.words.set(state, words);
    return words;
  }

  #here(services: FinderServices, place: Place): Here {
    if (this.#known?.place === place) return this.#known.here;
    const toTown = services.index.towns.map(([, latitude, longitude]) =>
      distanceInKilometres(place, { latitude, longitude }),
    );
    const distances = Float32Array.from(services.index.townsOf, (towns) =>
      Math.min(...towns.map((town) => toTown[town] ?? Infinity)),
    );
    const here = { name: placeName(place, this.lang), region: place.region, distances };
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

interface Removed {
  readonly facet: Facet | 'open' | 'near';
  readonly code: string;
}

function withoutChoice(criteria: Criteria, { facet, code }: Removed): Criteria {
  if (facet === 'near') return { ...criteria, near: undefined };
  return facet === 'open' ? { ...criteria, openNow: false } : withChoice(criteria, facet, code, false);
}

customElements.define('service-finder', ServiceFinder);
