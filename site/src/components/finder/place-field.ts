import { findPlaces, placeName, type Place, type PlaceTable } from '@moodspace/shared/places';
import { isPlaceCode, placeCode, placeOfCode } from '../../finder/place-code.ts';
import { draw } from './draw.ts';

/** The field in which somebody types a town or a postcode. Places are looked up in a table on the device. */
export class PlaceField {
  readonly input: HTMLInputElement;
  /** Every place that is known; undefined until it is fetched. */
  table: PlaceTable | undefined;
  readonly #problem: Element | null;
  readonly #lang: string;
  #looked: { readonly code: string; readonly place: Place | undefined } | undefined;

  /** `problem` is where is said that a place is not known. `lang` is the language of the page. */
  constructor(input: HTMLInputElement, problem: Element | null, lang: string) {
    this.input = input;
    this.#problem = problem;
    this.#lang = lang;
  }

  /** Tells whether a place has this code; before the table is there, whether it could be one. */
  isPlace(code: string): boolean {
    return this.table ? placeOfCode(this.table, code) !== undefined : isPlaceCode(code);
  }

  /** The place of a code; undefined as long as the table is not there. */
  placeOf(code: string | undefined): Place | undefined {
    if (code === undefined || !this.table) return undefined;
    // Looking a place up goes through the whole table.
    if (this.#looked?.code !== code) this.#looked = { code, place: placeOfCode(this.table, code) };
    return this.#looked.place;
  }

  /** Suggests places while somebody types. Tells whether one is written out already: then it was taken from the suggestions. */
  suggest(): boolean {
    if (!this.table) return false;
    const typed = this.input.value;
    const options = findPlaces(this.table, typed).map((place) => this.#written(place));
    if (options.includes(typed)) return true;
    this.input.list?.replaceChildren(...options.map((value) => draw('option', { value })));
    return false;
  }

  /**
   * What is typed in: the code of a place, '' for an empty field, undefined when it cannot be told. Says `unknown` beside the
   * field when there is no such place.
   */
  read(unknown: string): string | undefined {
    const typed = this.input.value.trim();
    const place = this.table && findPlaces(this.table, typed, 1)[0];
    const isUnknown = typed !== '' && this.table !== undefined && place === undefined;
    this.input.setAttribute('aria-invalid', String(isUnknown));
    if (this.#problem) this.#problem.textContent = isUnknown ? unknown : '';
    if (typed === '') return '';
    return place && placeCode(place);
  }

  /** Shows the chosen place. Half a word under somebody's fingers stays. */
  show(code: string | undefined): void {
    const place = this.placeOf(code);
    if (document.activeElement !== this.input || place) this.input.value = place ? this.#written(place) : '';
  }

  #written(place: Place): string {
    return `${placeName(place, this.#lang)} (${place.postcodes[0] ?? ''})`;
  }
}
