import { add, emptySet, fullSet, or, without, type BitSet } from './bit-set.ts';
import { FACETS, type Facet } from './criteria.ts';
import type { FinderIndex } from './finder-index.ts';

/** So many themes are few. */
const FEW_THEMES = 3;

/** What a facet says of all services: who fits each choice, and of whom it is not known. */
export interface FacetSets {
  /** By code. */
  readonly fitting: ReadonlyMap<string, BitSet>;
  readonly unknown: BitSet;
}

/** The index of the finder, made ready to filter. */
export interface FinderServices {
  readonly index: FinderIndex;
  readonly size: number;
  readonly all: BitSet;
  readonly facets: Readonly<Record<Facet, FacetSets>>;
  /** Who is there for the students of some schools only. */
  readonly ofSchools: BitSet;
  readonly everywhere: BitSet;
  readonly checked: BitSet;
  /** Who can be called or chatted with. */
  readonly withVoice: BitSet;
  /** Of whom one must know something before going there. */
  readonly alerted: BitSet;
  /** Who is there for a few themes only, and so knows them well. */
  readonly forFewThemes: BitSet;
}

/** Makes an index ready: once, when it arrives. */
export function prepareServices(index: FinderIndex): FinderServices {
  const size = index.names.length;
  const setOf = (places: readonly number[]): BitSet => {
    const set = emptySet(size);
    for (const place of places) add(set, place);
    return set;
  };
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, facetSets(index, facet, size)])) as Record<
    Facet,
    FacetSets
  >;
  const codeSetOf = (code: string): BitSet => facets.channel.fitting.get(code) ?? emptySet(size);
  const all = fullSet(size);
  const forEverybody = facets.school.unknown;
  const partlyFree = setOf(index.partlyFree);
  return {
    index,
    size,
    all,
    facets: {
      ...facets,
      // Free for some people is neither free nor not free.
      cost: { ...facets.cost, unknown: or(facets.cost.unknown, partlyFree) },
      // Who names no school is there for everybody: that is known.
      school: { ...facets.school, unknown: emptySet(size) },
    },
    ofSchools: without(all, forEverybody),
    everywhere: setOf(index.everywhere),
    checked: setOf(index.checked),
    withVoice: or(codeSetOf('phone'), codeSetOf('chat')),
    alerted: setOf(index.alerted),
    forFewThemes: setOf(
      index.facets.theme.flatMap(({ length }, place) => (length > 0 && length <= FEW_THEMES ? [place] : [])),
    ),
  };
}

function facetSets({ codes, facets }: FinderIndex, facet: Facet, size: number): FacetSets {
  const fitting = codes[facet].map((code) => [code, emptySet(size)] as const);
  const unknown = emptySet(size);
  for (const [place, choices] of facets[facet].entries()) {
    if (choices.length === 0) add(unknown, place);
    for (const choice of choices) {
      const set = fitting[choice]?.[1];
      if (set) add(set, place);
    }
  }
  return { fitting: new Map(fitting), unknown };
}

/** Who fits a choice. */
export const codeSet = ({ facets, size }: FinderServices, facet: Facet, code: string): BitSet =>
  facets[facet].fitting.get(code) ?? emptySet(size);

/** Who fits one of several choices. */
export const codesSet = (services: FinderServices, facet: Facet, codes: readonly string[]): BitSet =>
  codes.reduce((set, code) => or(set, codeSet(services, facet, code)), emptySet(services.size));
