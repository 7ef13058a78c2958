import { readPlaceTable, type PlaceTable } from './place-table.ts';
import type { Place } from './place.ts';
import { placeSearchText } from './place-search-text.ts';

/** Longer than every name of a place: what somebody types beyond it cannot be one. */
const LONGEST_NAME = 60;

interface SearchedPlace {
  readonly place: Place;
  /** The names by which it is found, as `placeSearchText` writes them, and the words within them. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly isMunicipality: boolean;
}

/** How well a place fits, the best first: the whole name, its beginning, the beginning of a word in it; municipalities before places within them. */
function rank({ names, words, isMunicipality }: SearchedPlace, text: string): number | undefined {
  const base = names.includes(text)
    ? 0
    : names.some((name) => name.startsWith(text))
      ? 2
      : words.some((word) => word.startsWith(text))
        ? 4
        : undefined;
  return base === undefined ? undefined : base + (isMunicipality ? 0 : 1);
}

const searched = (place: Place, otherNames: readonly string[], isMunicipality: boolean): SearchedPlace => {
  const names = [place.name, ...otherNames];
  return {
    place,
    isMunicipality,
    names: names.map(placeSearchText),
    words: names.flatMap((name) => name.split(/[\s-]+/).slice(1)).map(placeSearchText),
  };
};

const indexes = new WeakMap<PlaceTable, readonly SearchedPlace[]>();

function indexOf(table: PlaceTable): readonly SearchedPlace[] {
  let index = indexes.get(table);
  if (!index) {
    index = readPlaceTable(table).flatMap((municipality) => [
      searched(municipality, [...Object.values(municipality.names), ...municipality.alsoNames], true),
      ...municipality.parts.map((part) => searched(part, [], false)),
    ]);
    indexes.set(table, index);
  }
  return index;
}

/**
 * The places that fit what somebody typed, the best first: the beginning of a name in Dutch, English or French, of a postcode, or both ("9000 Gent"). Empty
 * when nothing was typed, or nothing fits.
 */
export function findPlaces(table: PlaceTable, typed: string, limit = 8): readonly Place[] {
  const text = typed.slice(0, LONGEST_NAME);
  const digits = /\d+/.exec(text)?.[0] ?? '';
  const name = placeSearchText(text.replace(/[\d()]+/g, ' ').trim());
  if (digits === '' && name === '') return [];
  return indexOf(table)
    .flatMap((entry) => {
      const postcodes = entry.place.postcodes;
      if (digits !== '' && !postcodes.some((postcode) => postcode.startsWith(digits))) return [];
      if (name === '')
        return [{ place: entry.place, order: postcodes[0]?.startsWith(digits) ? Number(!entry.isMunicipality) : 2 }];
      const order = rank(entry, name);
      return order === undefined ? [] : [{ place: entry.place, order }];
    })
    .sort((a, b) => a.order - b.order || a.place.name.localeCompare(b.place.name, 'nl'))
    .slice(0, limit)
    .map(({ place }) => place);
}
