import {
  ACCESSIBILITY_FEATURES,
  AUDIENCES,
  COST_KINDS,
  INSTITUTION_KINDS,
  ORGANIZATION_KINDS,
  REGIONS,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SPOKEN_LANGUAGES,
  type ChannelKind,
  type Region,
} from '@moodspace/shared';
import { flags, type RawEntry } from './generated-entry.ts';
import type { TextMaker } from './generated-text.ts';

const SOURCE = 'Generated for a measurement; nobody is there.';

/** Real towns, so that a postcode and a region belong together. */
const TOWNS = [
  { region: 'antwerp', postcode: '2000', city: 'Antwerpen', latitude: 51.2194, longitude: 4.4025 },
  { region: 'antwerp', postcode: '2800', city: 'Mechelen', latitude: 51.0259, longitude: 4.4776 },
  { region: 'antwerp', postcode: '2300', city: 'Turnhout', latitude: 51.3225, longitude: 4.9448 },
  { region: 'brussels', postcode: '1000', city: 'Brussel', latitude: 50.8467, longitude: 4.3525 },
  { region: 'east_flanders', postcode: '9000', city: 'Gent', latitude: 51.0543, longitude: 3.7174 },
  { region: 'east_flanders', postcode: '9300', city: 'Aalst', latitude: 50.9383, longitude: 4.0392 },
  { region: 'flemish_brabant', postcode: '3000', city: 'Leuven', latitude: 50.8798, longitude: 4.7005 },
  { region: 'limburg', postcode: '3500', city: 'Hasselt', latitude: 50.9307, longitude: 5.3325 },
  { region: 'limburg', postcode: '3600', city: 'Genk', latitude: 50.9661, longitude: 5.5 },
  { region: 'west_flanders', postcode: '8000', city: 'Brugge', latitude: 51.2093, longitude: 3.2247 },
  { region: 'west_flanders', postcode: '8500', city: 'Kortrijk', latitude: 50.828, longitude: 3.2649 },
] as const satisfies readonly { readonly region: Region; readonly [fact: string]: string | number }[];
type Town = (typeof TOWNS)[number];

const HOURS = [
  '24/7',
  'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
  'Mo-Fr 09:00-17:00; PH off',
  'Mo-Th 13:00-21:00; We 12:00-18:00',
  'Mo-Su,PH 18:00-23:00',
  'Tu,Th 10:00-16:00; PH off',
];

const PHONES = ['09 266 60 60', '016 32 44 20', '02 269 51 80', '03 226 91 56', '011 21 20 20', '050 33 89 42'];

/** Places take turns in the towns, so that the place of a service tells its region without being looked up. */
const townOfLocation = (index: number): Town => TOWNS[index % TOWNS.length] ?? TOWNS[0];

const kindOfOrganization = (index: number) => ORGANIZATION_KINDS[index % ORGANIZATION_KINDS.length];

export const generatedLocation = (index: number, text: TextMaker): RawEntry => {
  const { postcode, city, latitude, longitude } = townOfLocation(index);
  const hasPoint = text.chance(0.7);
  return {
    name: `${city} ${index + 1}`,
    street: `Kerkstraat ${index + 1}`,
    postcode,
    city,
    country: null,
    latitude: hasPoint ? latitude + text.between(-300, 300) / 10_000 : null,
    longitude: hasPoint ? longitude + text.between(-300, 300) / 10_000 : null,
    accessibility: flags(ACCESSIBILITY_FEATURES, text.chance(0.5) ? text.some(ACCESSIBILITY_FEATURES, 3) : []),
    accessNote: text.chance(0.3) ? text.sentence() : null,
    factSource: SOURCE,
    hsds: null,
  };
};

export const generatedOrganization = (index: number, text: TextMaker, title: string): RawEntry => ({
  name: title,
  shortName: text.chance(0.3) ? `ORG ${index + 1}` : null,
  summary: text.sentence(),
  organizationKind: kindOfOrganization(index),
  regions: flags(REGIONS, text.some(REGIONS, 1)),
  locations: [],
  website: 'https://www.example.org',
  hsds: null,
});

/** What a service is linked to: how many there are of each, and the key of one. */
export interface SocialMapLinks {
  readonly organizations: number;
  readonly locations: number;
  readonly keyOf: (type: 'organization' | 'location', index: number) => string;
  readonly themes: readonly RawEntry[];
}

/** A service of about 4,000 characters: a helpline for everybody, or a house in a town. */
export function generatedService(
  text: TextMaker,
  words: { readonly title: string; readonly slug: string },
  { organizations, locations, keyOf, themes }: SocialMapLinks,
): RawEntry {
  const isHelpline = text.chance(0.2);
  const isInside = text.chance(0.3) && !isHelpline;
  const place = text.between(0, locations - 1);
  const institutions = Array.from({ length: organizations }, (_, index) => index).filter((index) =>
    (INSTITUTION_KINDS as readonly string[]).includes(kindOfOrganization(index) ?? ''),
  );
  const institution = { key: keyOf('organization', text.pick(institutions)) };
  const organization = { key: keyOf('organization', text.between(0, organizations - 1)) };
  const costKind = text.chance(0.8) ? text.pick(COST_KINDS) : null;
  const areWaitingTimesKnown = text.chance(0.2);
  return {
    name: words.title,
    alternateName: text.chance(0.1) ? text.words(2) : null,
    slug: words.slug,
    summary: text.sentence(),
    body: text.markdown(120),
    searchWords: text.words(5),
    serviceKind: isHelpline ? 'helpline' : text.pick(SERVICE_KINDS.filter((kind) => kind !== 'crisis')),
    group: text.chance(0.5) ? text.pick(SERVICE_GROUPS) : null,
    formal: text.chance(0.5),
    insideInstitution: isInside,
    organization: isInside ? institution : organization,
    institutions: isInside ? [institution] : [],
    themes,
    audiences: flags(AUDIENCES, text.some(AUDIENCES, 3)),
    eligibility: text.chance(0.3) ? text.sentence() : null,
    ageFrom: text.chance(0.3) ? 12 : null,
    ageTo: text.chance(0.3) ? 25 : null,
    spokenLanguages: flags(SPOKEN_LANGUAGES, ['nl', ...text.some(SPOKEN_LANGUAGES, 2)]),
    regions: flags(REGIONS, [isHelpline ? 'flanders_brussels' : townOfLocation(place).region]),
    locations: isHelpline ? [] : [{ key: keyOf('location', place) }],
    website: 'https://www.example.org',
    channels: generatedChannels(text, isHelpline ? ['phone', 'chat', 'email'] : ['walk_in', 'phone', 'appointment']),
    hoursNote: text.chance(0.3) ? text.sentence() : null,
    costKind,
    costAmount: costKind === 'paid' ? text.between(4, 60) : null,
    costNote: costKind === 'partly_free' ? text.sentence() : null,
    referralNeeded: text.chance(0.5) ? text.chance(0.2) : null,
    waitingNote: areWaitingTimesKnown ? text.sentence() : null,
    waitingAskedOn: areWaitingTimesKnown ? '2026-10-01' : null,
    firstContact: text.sentence(),
    openingSentence: text.sentence(),
    alert: text.chance(0.02) ? text.sentence() : null,
    alertUntil: null,
    checkedOn: null,
    checkedBy: null,
    nextCheck: null,
    factSource: SOURCE,
    hsds: null,
  };
}

const generatedChannels = (text: TextMaker, kinds: readonly ChannelKind[]): readonly RawEntry[] =>
  text.some(kinds, kinds.length).map((channelKind) => ({
    channelKind,
    phone: channelKind === 'phone' || channelKind === 'appointment' ? text.pick(PHONES) : null,
    url: channelKind === 'chat' ? 'https://www.example.org/chat' : null,
    email: channelKind === 'email' ? 'info@example.org' : null,
    hours: text.chance(0.8) ? text.pick(HOURS) : null,
    hoursSeenIn: text.chance(0.3) ? 2024 : null,
    spokenLanguages: flags(SPOKEN_LANGUAGES, []),
  }));
