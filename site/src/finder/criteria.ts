/**
 * What somebody looks for, and how it is written in the fragment of the address: `#theme=stress&region=east_flanders`. A
 * fragment is never sent, so no server and no log sees it. Its names and values are codes, the same in every language.
 */

/** What has a closed list of choices of which several can be chosen. */
export const FACETS = ['theme', 'region', 'audience', 'channel', 'language', 'cost', 'school'] as const;
export type Facet = (typeof FACETS)[number];

/** Of these only one can be chosen. */
const SINGLE: ReadonlySet<Facet> = new Set<Facet>(['audience', 'school']);

export const isSingle = (facet: Facet): boolean => SINGLE.has(facet);

export type Choices = Readonly<Record<Facet, readonly string[]>>;

/** What somebody looks for. */
export interface Criteria {
  /** The chosen codes of each facet, in the order in which they were chosen. Empty: everything. */
  readonly choices: Choices;
  /** Only who is there now. */
  readonly openNow: boolean;
  /** The town to be near to, by the code of the table of places. */
  readonly near: string | undefined;
}

export const NOTHING_CHOSEN: Criteria = {
  choices: { theme: [], region: [], audience: [], channel: [], language: [], cost: [], school: [] },
  openNow: false,
  near: undefined,
};

/** Which codes there are. */
export interface KnownCodes {
  readonly choices: Readonly<Record<Facet, ReadonlySet<string>>>;
  readonly isPlace: (code: string) => boolean;
}

export interface ReadCriteria {
  readonly criteria: Criteria;
  /** Something in the address was not known, or stood there twice, or where one choice is possible there were two: it was left out. */
  readonly leftSomethingOut: boolean;
}

/** More than all choices together; what is longer was not made here. */
const MOST_PARTS = 200;

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);

/** Tells whether a fragment is a search. Others are places in the page, such as that of the skip link. */
export const isSearch = (fragment: string): boolean => fragment.includes('=');

/** Reads a fragment, with or without its `#`. Whatever stands in it, this never throws. */
export function readFragment(fragment: string, known: KnownCodes): ReadCriteria {
  const choices: Record<Facet, string[]> = {
    ...{ theme: [], region: [], audience: [], channel: [], language: [], cost: [], school: [] },
  };
  let openNow = false;
  let near: string | undefined;
  let leftOut = 0;
  const parts = isSearch(fragment) ? [...new URLSearchParams(fragment.replace(/^#/, ''))] : [];
  for (const [name, value] of parts.slice(0, MOST_PARTS)) {
    if (name === 'open' && value === 'now' && !openNow) openNow = true;
    else if (name === 'near' && near === undefined && known.isPlace(value)) near = value;
    else if (isFacet(name) && known.choices[name].has(value) && isFree(name, choices[name], value))
      choices[name].push(value);
    else leftOut += 1;
  }
  return { criteria: { choices, openNow, near }, leftSomethingOut: leftOut > 0 || parts.length > MOST_PARTS };
}

const isFree = (facet: Facet, chosen: readonly string[], code: string): boolean =>
  !chosen.includes(code) && !(isSingle(facet) && chosen.length > 0);

/** Writes a search as a fragment without `#`. Empty when nothing is chosen. What it writes, `readFragment` reads back. */
export function writeFragment({ choices, openNow, near }: Criteria): string {
  const parts = FACETS.flatMap((facet) => choices[facet].map((code): [string, string] => [facet, code]));
  if (near !== undefined) parts.push(['near', near]);
  if (openNow) parts.push(['open', 'now']);
  return new URLSearchParams(parts).toString();
}

export const isNothingChosen = (criteria: Criteria): boolean => writeFragment(criteria) === '';

/** The search with a code chosen, or no longer chosen. */
export function withChoice(criteria: Criteria, facet: Facet, code: string, isChosen: boolean): Criteria {
  const others = isSingle(facet) && isChosen ? [] : criteria.choices[facet].filter((chosen) => chosen !== code);
  return { ...criteria, choices: { ...criteria.choices, [facet]: isChosen ? [...others, code] : others } };
}
