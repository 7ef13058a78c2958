import type { Location } from '../content/location.ts';
import type { Organization } from '../content/organization.ts';
import type { Service } from '../content/service.ts';
import type { Channel } from '../content/service/channel.ts';
import type { Locale } from '../locales.ts';
import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import type { OpeningHours } from '../opening-hours/opening-hours.ts';
import type { Directory, DirectoryTexts } from './export-context.ts';

/** For tests: a made-up directory. */

const STORED = {
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-03-02T09:30:00.000Z',
  publishedAt: '2026-03-02T09:30:01.000Z',
} as const;

const stored = (key: string, locale: Locale) => ({ documentId: `id-${key}`, locale, ...STORED });

/** Hours from their text. */
export function hours(text: string): OpeningHours {
  const read = parseOpeningHours(text);
  if ('problems' in read) throw new TypeError(read.problems.map(({ en }) => en).join(' '));
  return read.hours;
}

const EMPTY_CHANNEL: Channel = {
  channelKind: 'phone',
  phone: null,
  url: null,
  email: null,
  hours: null,
  hoursSeenIn: null,
  spokenLanguages: [],
};

export const sampleChannel = (given: Partial<Channel>): Channel => ({ ...EMPTY_CHANNEL, ...given });

export const sampleLocation = (given: Partial<Location> & { readonly key: string }): Location => ({
  ...stored(given.key, 'en'),
  name: `Place ${given.key}`,
  street: null,
  postcode: null,
  city: null,
  country: null,
  latitude: null,
  longitude: null,
  accessibility: [],
  accessNote: null,
  factSource: 'Made up for a test.',
  hsds: null,
  ...given,
});

export const sampleOrganization = (given: Partial<Organization> & { readonly key: string }): Organization => ({
  ...stored(given.key, 'en'),
  name: `Organization ${given.key}`,
  shortName: null,
  summary: null,
  organizationKind: 'non_profit',
  regions: [],
  locations: [],
  website: null,
  hsds: null,
  ...given,
});

export const sampleService = (given: Partial<Service> & { readonly key: string }): Service => ({
  ...stored(given.key, 'en'),
  name: `Service ${given.key}`,
  alternateName: null,
  slug: given.key,
  summary: 'Somebody listens to you.',
  body: null,
  searchWords: null,
  serviceKind: 'helpline',
  group: null,
  formal: true,
  insideInstitution: false,
  organization: null,
  institutions: [],
  themes: [],
  audiences: [],
  eligibility: null,
  ageFrom: null,
  ageTo: null,
  spokenLanguages: [],
  regions: ['flanders_brussels'],
  locations: [],
  website: 'https://example.org',
  channels: [],
  hoursNote: null,
  costKind: null,
  costAmount: null,
  costNote: null,
  referralNeeded: null,
  waitingNote: null,
  waitingAskedOn: null,
  firstContact: null,
  openingSentence: null,
  alert: null,
  alertUntil: null,
  checkedOn: null,
  checkedBy: null,
  nextCheck: null,
  factSource: 'Made up for a test.',
  hsds: null,
  ...given,
});

const SAMPLE_TEXTS: DirectoryTexts = {
  termName: (_taxonomy, code) => code.replaceAll('_', ' '),
  taxonomyName: (taxonomy) => taxonomy.replaceAll('_', ' '),
  unknownOrganization: 'Organization not known',
};

const PLACES = [
  sampleLocation({
    key: 'house-ghent',
    street: 'Kerkstraat 1',
    postcode: '9000',
    city: 'Gent',
    latitude: 51.0536,
    longitude: 3.7253,
    accessibility: ['step_free', 'quiet_room'],
    accessNote: 'Ring the bell;\nthe second floor, "left".',
  }),
  sampleLocation({ key: 'quiet-house', postcode: '3000', city: 'Leuven' }),
  sampleLocation({ key: 'somewhere', city: 'Brussel' }),
  sampleLocation({
    key: 'across-the-border',
    street: 'Markt 5',
    postcode: '4551 HC',
    city: 'Sas van Gent',
    country: 'NL',
  }),
];

const ORGANIZATIONS = [
  sampleOrganization({
    key: 'sample-university',
    shortName: 'SU',
    summary: 'A university.',
    organizationKind: 'university',
    regions: ['east_flanders', 'brussels'],
    locations: ['quiet-house', 'house-ghent'],
    website: 'https://university.example.org',
  }),
  sampleOrganization({ key: 'listeners' }),
];

const SERVICES = [
  sampleService({
    key: 'night-line',
    name: 'The "Night" Line, really',
    alternateName: '=HYPERLINK("http://evil.example")',
    body: '- first\n- second\n\nAnd *more*.',
    searchWords: 'alone, night',
    serviceKind: 'crisis',
    formal: false,
    organization: 'listeners',
    themes: ['stress', 'sleep'],
    audiences: ['student', 'friend'],
    eligibility: 'For everybody from 18 on.',
    ageFrom: 0,
    ageTo: 25,
    spokenLanguages: ['nl', 'vgt'],
    regions: ['belgium'],
    channels: [
      sampleChannel({ phone: '+32 9 264 00 00', hours: hours('24/7'), spokenLanguages: ['nl', 'en'] }),
      sampleChannel({ channelKind: 'chat', url: 'https://example.org/chat?a=1&b=2', hoursSeenIn: 2024 }),
      sampleChannel({ channelKind: 'email', email: 'line@example.org', spokenLanguages: ['fr'] }),
    ],
    hoursNote: 'Closed in July.',
    costKind: 'free',
    costNote: 'Your provider may ask something.',
    referralNeeded: false,
    waitingNote: 'About ten minutes',
    waitingAskedOn: '2026-02-01',
    firstContact: 'Somebody asks how you are.',
    openingSentence: '“I do not know where to begin.”',
    alert: 'Closed on 1 May.',
    alertUntil: '2026-05-01',
    checkedOn: '2026-03-01',
    checkedBy: 'An Editor',
    nextCheck: '2026-06-01',
  }),
  sampleService({
    key: 'student-house',
    serviceKind: 'student_service',
    group: 'student_services',
    insideInstitution: true,
    organization: 'sample-university',
    institutions: ['sample-university'],
    regions: ['east_flanders', 'flemish_brabant'],
    locations: ['quiet-house', 'house-ghent'],
    channels: [
      sampleChannel({
        channelKind: 'walk_in',
        hours: hours(
          'Mo-Fr 09:00-12:30,13:30-17:00; We 13:00-20:00; PH off; 2026 Jul 01-2026 Aug 31 Mo-Fr 10:00-12:00',
        ),
        hoursSeenIn: 2025,
      }),
      sampleChannel({ channelKind: 'appointment', url: 'https://example.org/book', phone: '09 264 00 01' }),
    ],
    costKind: 'paid',
    costAmount: 11.5,
    referralNeeded: true,
    hsds: { source: 'elsewhere', kept: { licenses: ['a', 1, null] } },
  }),
  sampleService({ key: 'plain', locations: ['somewhere', 'across-the-border'], website: null }),
];

export const SAMPLE_DIRECTORY: Directory = {
  locale: 'en',
  services: SERVICES,
  organizations: ORGANIZATIONS,
  locations: PLACES,
  themes: [
    { key: 'stress', title: 'Stress', summary: 'When everything is too much.' },
    { key: 'sleep', title: 'Sleep', summary: 'When the night is long.' },
  ],
  texts: SAMPLE_TEXTS,
};
