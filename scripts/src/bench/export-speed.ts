import type { Channel, Location, Organization, Service } from '@moodspace/shared';
import type { Directory } from '@moodspace/shared/hsds';

const SERVICES = 10_000;
const ORGANIZATIONS = 1000;
const THEMES = ['stress', 'sleep', 'loneliness'];

const STORED = {
  locale: 'en',
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-03-02T09:30:00.000Z',
  publishedAt: '2026-03-02T09:30:01.000Z',
  factSource: 'Made up for a measurement.',
  hsds: null,
} as const;

const WORDS = 'Somebody listens to you and looks with you for what can help, step by step, at your own pace. ';

const HOURS: Channel['hours'] = {
  isAlways: false,
  rules: [
    {
      days: [1, 2, 3, 4, 5],
      onHolidays: false,
      spans: [
        { opens: 540, closes: 750 },
        { opens: 810, closes: 1020 },
      ],
    },
    { days: [3], onHolidays: false, spans: [{ opens: 780, closes: 1200 }] },
  ],
};

const location = (number: number): Location => ({
  ...STORED,
  documentId: `place-${number}`,
  key: `place-${number}`,
  name: `House ${number}`,
  street: `Kerkstraat ${number}`,
  postcode: '9000',
  city: 'Gent',
  country: null,
  latitude: 51.05,
  longitude: 3.72,
  accessibility: ['step_free', 'lift'],
  accessNote: 'Ring the bell; the second floor.',
});

const organization = (number: number): Organization => ({
  ...STORED,
  documentId: `organization-${number}`,
  key: `organization-${number}`,
  name: `Organization ${number}`,
  shortName: `O${number}`,
  summary: WORDS,
  organizationKind: 'university_college',
  regions: ['east_flanders'],
  locations: [],
  website: 'https://example.org',
});

const NO_CHANNEL = { phone: null, url: null, email: null, hours: null, hoursSeenIn: null, spokenLanguages: [] };

/** A service of which nearly every field is filled: no real one is larger. */
const service = (number: number): Service => ({
  ...STORED,
  documentId: `service-${number}`,
  key: `service-${number}`,
  name: `Service ${number}`,
  alternateName: `The ${number}th`,
  slug: `service-${number}`,
  summary: WORDS,
  body: WORDS.repeat(8),
  searchWords: 'stress, exams, alone',
  serviceKind: 'care',
  group: 'student_services',
  formal: true,
  insideInstitution: true,
  organization: `organization-${number % ORGANIZATIONS}`,
  institutions: [`organization-${number % 18}`],
  themes: THEMES.slice(number % 2),
  audiences: ['student', 'friend'],
  eligibility: 'For students.',
  ageFrom: 17,
  ageTo: 30,
  spokenLanguages: ['nl', 'en'],
  regions: ['east_flanders', 'antwerp'],
  locations: [`place-${number}`],
  website: 'https://example.org',
  channels: [
    { ...NO_CHANNEL, channelKind: 'phone', phone: '09 264 00 00', hours: HOURS, spokenLanguages: ['nl', 'en'] },
    { ...NO_CHANNEL, channelKind: 'chat', url: 'https://example.org/chat', hours: HOURS },
    { ...NO_CHANNEL, channelKind: 'email', email: 'help@example.org' },
  ],
  hoursNote: 'Closed in July.',
  costKind: 'partly_free',
  costAmount: 11,
  costNote: 'Free until 23.',
  referralNeeded: false,
  waitingNote: 'About two weeks',
  waitingAskedOn: '2026-02-01',
  firstContact: WORDS,
  openingSentence: 'I do not know where to begin.',
  alert: null,
  alertUntil: null,
  checkedOn: '2026-03-01',
  checkedBy: 'An editor',
  nextCheck: '2026-09-01',
});

const numbered = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, number) => make(number));

const DIRECTORY: Directory = {
  locale: 'en',
  services: numbered(SERVICES, service),
  organizations: numbered(ORGANIZATIONS, organization),
  locations: numbered(SERVICES, location),
  themes: THEMES.map((key) => ({ key, title: key, summary: key })),
  texts: { termName: (_taxonomy, code) => code, taxonomyName: (taxonomy) => taxonomy, unknownOrganization: 'Unknown' },
};

/** How long it takes to write all files of the open data in one language for 10,000 services, and how large they are. */
export async function exportSpeed(): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const { DATA_LICENCE, directoryFiles } = await import('@moodspace/shared/hsds');
  const address = 'https://example.org';
  const facts = { title: 'Social map', explanation: address, openapi: address, licence: DATA_LICENCE };
  const started = performance.now();
  let characters = 0;
  for (const write of directoryFiles(DIRECTORY).values()) characters += write(facts).length;
  return { seconds: (performance.now() - started) / 1000, megabytes: characters / 1_000_000 };
}
