/**
 * The order of what is found, and the reasons for it. Each reason that holds for a service adds its weight; the heaviest sum
 * comes first, and the order of the editors decides between equals. What a visitor reads under "why this one?" are the same
 * reasons, the heaviest first.
 */
import { add, and, emptySet, has, members, without, type BitSet } from './bit-set.ts';
import type { Criteria, Facet } from './criteria.ts';
import { codeSet, codesSet, type FinderServices } from './finder-services.ts';
import type { OpenServices } from './open-services.ts';

/** A place typed in: its region, and how far each service is from it in kilometres. Infinity: it has no place. */
export interface Here {
  readonly name: string;
  readonly region: string;
  readonly distances: Float32Array;
}

/** What the device adds to the choices: where the place is, and who is there now. */
export interface Circumstances {
  readonly here: Here | undefined;
  readonly open: OpenServices;
  /** The language of the page: who speaks it comes a little earlier. */
  readonly pageLanguage: string;
}

/**
 * What each reason weighs. The school comes before all: help there is made for who studies there, and mostly free. Then what is
 * close, then who is there now: in the middle of the night that is a voice, not a house that is closed.
 */
const WEIGHTS = {
  school: 64,
  walking: 24,
  open: 20,
  near: 18,
  region: 12,
  voice: 8,
  theme: 6,
  free: 4,
  language: 4,
  checked: 3,
} as const;

/** What an alert takes away: "closed until September" is not the first thing to read. */
const ALERT_WEIGHT = -24;

export type Reason = keyof typeof WEIGHTS;

const REASONS = (Object.keys(WEIGHTS) as readonly Reason[]).toSorted((a, b) => WEIGHTS[b] - WEIGHTS[a]);

/** For which services each reason holds. */
export type ReasonSets = Readonly<Record<Reason, BitSet>>;

/** So far people go for help, in kilometres. */
const NEARBY_KILOMETRES = 15;
const WALKING_KILOMETRES = 5;

/** In Flanders nearly everybody speaks Dutch: that is no reason. */
const COMMON_LANGUAGE = 'nl';

/** The reasons of every service, for one search. */
export function reasonSets(services: FinderServices, criteria: Criteria, circumstances: Circumstances): ReasonSets {
  const { choices } = criteria;
  const { here, open, pageLanguage } = circumstances;
  const chosen = (facet: Facet, codes = choices[facet]): BitSet => codesSet(services, facet, codes);
  const regions = choices.region.length > 0 ? choices.region : here ? [here.region] : [];
  const languages = choices.language.length > 0 ? choices.language : [pageLanguage];
  const walking = within(services, here, 0, WALKING_KILOMETRES);
  return {
    school: chosen('school'),
    walking,
    near: within(services, here, WALKING_KILOMETRES, NEARBY_KILOMETRES),
    region: without(chosen('region', regions), services.everywhere),
    open: open.open,
    theme: and(chosen('theme'), services.forFewThemes),
    voice: services.withVoice,
    free: codeSet(services, 'cost', 'free'),
    language: chosen(
      'language',
      languages.filter((code) => code !== COMMON_LANGUAGE),
    ),
    checked: services.checked,
  };
}

/** Services above one distance and up to another, in kilometres. */
function within({ size }: FinderServices, here: Here | undefined, above: number, upTo: number): BitSet {
  const set = emptySet(size);
  for (const [place, distance] of here?.distances.entries() ?? []) {
    if (distance <= upTo && (distance > above || above === 0)) add(set, place);
  }
  return set;
}

/** Services so near to the place typed in that people of other regions come to them, too. */
export const nearbyServices = (services: FinderServices, here: Here): BitSet =>
  within(services, here, 0, NEARBY_KILOMETRES);

/** Why a service stands where it stands, the heaviest reason first. */
export const reasonsOf = (sets: ReasonSets, place: number): readonly Reason[] =>
  REASONS.filter((reason) => has(sets[reason], place));

/** Puts a set of services in order, as places in the index. */
export function inOrder(found: BitSet, sets: ReasonSets, services: FinderServices): readonly number[] {
  const { size } = services;
  const scores = new Int16Array(size);
  const weigh = (set: BitSet, weight: number): void => {
    for (const place of members(and(found, set))) scores[place] = (scores[place] ?? 0) + weight;
  };
  for (const reason of REASONS) weigh(sets[reason], WEIGHTS[reason]);
  weigh(services.alerted, ALERT_WEIGHT);
  // One number holds score and place: the browser sorts numbers itself, without a comparison of ours for each pair.
  const keys = Float64Array.from(members(found), (place) => place - (scores[place] ?? 0) * size).sort();
  return Array.from(keys, (key) => key - Math.floor(key / size) * size);
}
