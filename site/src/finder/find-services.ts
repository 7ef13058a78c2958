/**
 * Finds services: which fit, which nearly fit, in which order, and how many each further choice would leave.
 *
 * Within a facet one of the chosen codes is enough; of each facet one must fit. What is not known of a service never counts as
 * a match: such services come apart, after those that fit. So do services that miss a single wish that people can talk about:
 * a language, the cost, the hour, the way of contact.
 */
import { and, count, countBoth, emptySet, has, or, without, type BitSet } from './bit-set.ts';
import { FACETS, type Criteria, type Facet } from './criteria.ts';
import { codeSet, codesSet, type FinderServices } from './finder-services.ts';
import { inOrder, nearbyServices, reasonSets, type Circumstances, type Here, type ReasonSets } from './order.ts';

/** What a search can ask of a service. */
export type Wish = Facet | 'open';

/** Wishes that a service may miss and still be worth a call. */
const SOFT_WISHES = ['channel', 'language', 'cost', 'open'] as const satisfies readonly Wish[];
export type SoftWish = (typeof SOFT_WISHES)[number];

const isSoft = (wish: Wish): wish is SoftWish => (SOFT_WISHES as readonly Wish[]).includes(wish);

/** Who fits a wish, and of whom that is not known. */
interface WishSets {
  readonly wish: Wish;
  readonly fitting: BitSet;
  readonly unknown: BitSet;
}

/** Services as places in the index, the best first. */
export interface FoundServices {
  readonly fitting: readonly number[];
  /** Nothing speaks against them, but not all of it is known. */
  readonly unsure: readonly number[];
  /** They miss one soft wish. */
  readonly almost: readonly number[];
  readonly reasons: ReasonSets;
  readonly wishes: readonly WishSets[];
  /** How many would fit with a choice, whatever else is chosen in its facet: by facet and code. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many would fit who are there now. */
  readonly openCount: number;
  /** How many would fit if a wish were given up. */
  readonly withoutWish: ReadonlyMap<Wish, number>;
  /** How many would fit if only this wish were left. */
  readonly onlyWish: ReadonlyMap<Wish, number>;
}

export function findServices(
  services: FinderServices,
  criteria: Criteria,
  circumstances: Circumstances,
): FoundServices {
  const wishes = wishSets(services, criteria, circumstances);
  const reasons = reasonSets(services, criteria, circumstances);
  const { fitting, unsure, almost } = groups(services, wishes);
  const withoutOne = (left: Wish): BitSet =>
    wishes.reduce((set, { wish, fitting: yes }) => (wish === left ? set : and(set, yes)), services.all);
  return {
    fitting: inOrder(fitting, reasons, services),
    unsure: inOrder(unsure, reasons, services),
    almost: inOrder(almost, reasons, services),
    reasons,
    wishes,
    counts: Object.fromEntries(
      FACETS.map((facet) => [facet, facetCounts(services, facet, withoutOne(facet))]),
    ) as FoundServices['counts'],
    openCount: countBoth(withoutOne('open'), circumstances.open.open),
    withoutWish: new Map(wishes.map(({ wish }) => [wish, count(withoutOne(wish))])),
    onlyWish: new Map(wishes.map(({ wish, fitting: alone }) => [wish, count(alone)])),
  };
}

const facetCounts = (services: FinderServices, facet: Facet, others: BitSet): ReadonlyMap<string, number> =>
  new Map([...services.facets[facet].fitting].map(([code, set]) => [code, countBoth(others, set)]));

/** Takes every service apart by what it misses. */
function groups(services: FinderServices, wishes: readonly WishSets[]) {
  let fitting = services.all;
  let missingNone = services.all;
  let missingOne = emptySet(services.size);
  for (const { wish, fitting: yes, unknown } of wishes) {
    const possible = or(yes, unknown);
    const missing = isSoft(wish) ? without(missingNone, possible) : emptySet(services.size);
    missingOne = or(and(missingOne, possible), missing);
    missingNone = and(missingNone, possible);
    fitting = and(fitting, yes);
  }
  return { fitting, unsure: without(missingNone, fitting), almost: missingOne };
}

/** The wishes that narrow the list. */
function wishSets(services: FinderServices, criteria: Criteria, { here, open }: Circumstances): readonly WishSets[] {
  const nobody = emptySet(services.size);
  const ofFacets = FACETS.flatMap((facet): readonly WishSets[] => {
    const codes = criteria.choices[facet];
    if (facet === 'region' && codes.length === 0)
      return here ? [{ wish: facet, fitting: reachableFrom(services, here), unknown: nobody }] : [];
    if (codes.length === 0) return [];
    const chosen = codesSet(services, facet, codes);
    // A choice of school leaves out what is for the students of other schools.
    if (facet === 'school')
      return [{ wish: facet, fitting: or(chosen, without(services.all, services.ofSchools)), unknown: nobody }];
    return [{ wish: facet, fitting: chosen, unknown: without(services.facets[facet].unknown, chosen) }];
  });
  return criteria.openNow ? [...ofFacets, { wish: 'open', fitting: open.open, unknown: open.unknown }] : ofFacets;
}

/** Who lives in a town goes to what is for its region, and to what lies near across the border. */
const reachableFrom = (services: FinderServices, here: Here): BitSet =>
  or(codeSet(services, 'region', here.region), nearbyServices(services, here));

/** The soft wish that a service misses, if it misses one. */
export const missedWish = ({ wishes }: FoundServices, place: number): SoftWish | undefined =>
  wishes
    .map(({ wish, fitting, unknown }) => (has(fitting, place) || has(unknown, place) ? undefined : wish))
    .find(isMissed);

const isMissed = (wish: Wish | undefined): wish is SoftWish => wish !== undefined && isSoft(wish);

/** The wishes of which is not known whether a service fits them. */
export const unknownWishes = ({ wishes }: FoundServices, place: number): readonly Wish[] =>
  wishes.filter(({ fitting, unknown }) => !has(fitting, place) && has(unknown, place)).map(({ wish }) => wish);
