import type { OpeningHours } from '@moodspace/shared/opening-hours';
import { FACETS, type Facet } from './criteria.ts';
import type { FinderIndex } from './finder-index.ts';

/** What a test says of a service; what it leaves out is not known. */
export interface MadeUpService {
  readonly name?: string;
  readonly theme?: readonly string[];
  readonly region?: readonly string[];
  readonly audience?: readonly string[];
  readonly channel?: readonly string[];
  readonly language?: readonly string[];
  readonly school?: readonly string[];
  readonly cost?: 'free' | 'partly_free' | 'paid';
  /** Channels at which somebody answers, with their hours; undefined: not known. */
  readonly answers?: readonly (readonly [channel: string, hours: OpeningHours | undefined])[];
  readonly town?: readonly [name: string, latitude: number, longitude: number];
  readonly isEverywhere?: boolean;
  readonly isChecked?: boolean;
  readonly hasAlert?: boolean;
}

export const ALWAYS_OPEN: OpeningHours = { isAlways: true, rules: [] };
/** On working days from nine to five. */
export const OFFICE_HOURS: OpeningHours = {
  isAlways: false,
  rules: [{ days: [1, 2, 3, 4, 5], onHolidays: false, spans: [{ opens: 540, closes: 1020 }] }],
};

/** The codes that tests choose from. */
export const CODES: Readonly<Record<Facet, readonly string[]>> = {
  theme: ['stress', 'sleep', 'grief'],
  region: ['antwerp', 'east_flanders', 'limburg'],
  audience: ['student', 'friend'],
  channel: ['phone', 'chat', 'walk_in'],
  language: ['nl', 'en'],
  cost: ['free'],
  school: ['ugent', 'vub'],
};

/** An index of made-up services. */
export function madeUpIndex(services: readonly MadeUpService[]): FinderIndex {
  const places = (holds: (service: MadeUpService) => boolean): readonly number[] =>
    services.flatMap((service, place) => (holds(service) ? [place] : []));
  const hours: OpeningHours[] = [];
  const codesOf = (service: MadeUpService, facet: Facet): readonly string[] =>
    facet === 'cost' ? (service.cost === undefined ? [] : [service.cost]) : (service[facet] ?? []);
  return {
    version: 'made-up',
    names: services.map(({ name }, place) => name ?? `Service ${place}`),
    slugs: services.map((_, place) => `service-${place}`),
    kinds: services.map(() => 0),
    kindNames: ['line'],
    codes: CODES,
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        services.map((service) => codesOf(service, facet).map((code) => CODES[facet].indexOf(code))),
      ]),
    ) as unknown as FinderIndex['facets'],
    partlyFree: places(({ cost }) => cost === 'partly_free'),
    everywhere: places(({ isEverywhere }) => isEverywhere === true),
    towns: services.flatMap(({ town }) => (town ? [town] : [])),
    townsOf: services.map(({ town }, place) =>
      town ? [services.slice(0, place).filter((earlier) => earlier.town !== undefined).length] : [],
    ),
    phones: services.map(() => ''),
    phoneHrefs: {},
    hours,
    answering: services.map(({ answers = [] }) =>
      answers.flatMap(([channel, when]) => [CODES.channel.indexOf(channel), when ? hours.push(when) - 1 : -1]),
    ),
    checked: places(({ isChecked }) => isChecked === true),
    alerted: places(({ hasAlert }) => hasAlert === true),
    otherLanguage: {},
    languageNames: CODES.language,
    schoolNames: CODES.school,
  };
}
