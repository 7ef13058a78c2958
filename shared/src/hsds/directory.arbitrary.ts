import fc from 'fast-check';
import type { Location } from '../content/location.ts';
import type { Organization } from '../content/organization.ts';
import type { Service } from '../content/service.ts';
import type { Channel } from '../content/service/channel.ts';
import {
  ACCESSIBILITY_FEATURES,
  AUDIENCES,
  COST_KINDS,
  ORGANIZATION_KINDS,
  REGIONS,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SPOKEN_LANGUAGES,
} from '../content/vocabularies.ts';
import {
  hours,
  SAMPLE_DIRECTORY,
  sampleChannel,
  sampleLocation,
  sampleOrganization,
  sampleService,
} from './directory.sample.ts';
import type { Directory } from './export-context.ts';

/** For tests: directories in which every field may hold something odd, or nothing. */

const words = fc
  .array(
    fc.constantFrom(
      '=1+1',
      '+32',
      '-',
      '@',
      "'",
      '"quote"',
      ',',
      ';',
      'één',
      '<b>',
      '😀',
      '\\',
      '12',
      'opening_hours=',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' ').trim());
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const flags = <T>(codes: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...codes]);
const day = fc.constantFrom('2026-01-01', '2026-12-31', '2027-03-28');
const address = fc.constantFrom('https://example.org', 'https://example.org/a?b=c&d=e#f', 'http://example.be/%C3%A9');
const mail = fc.constantFrom('line@example.org', 'a.b+c@example.be');
const phone = fc.constantFrom('1813', '09 264 00 00', '+32 9 264 00 01', '0800 99 533', '+31 20 555 55 55');
const openingHours = fc.constantFrom(
  '24/7',
  'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
  'Mo-Su,PH 20:00-02:00',
  'Tu,Th 00:00-24:00',
  'Mo-Fr 09:00-17:00; 2026 Jul 01-2026 Aug 31 Mo-Fr 10:00-12:00',
  'Mo-Fr 09:00-12:00; Fr off; PH 10:00-11:00',
);

const PLACES = ['house', 'yard', 'room'] as const;
const ORGANIZATIONS = ['one', 'two'] as const;
const THEMES = ['stress', 'sleep'] as const;

const place = (key: string): fc.Arbitrary<Location> =>
  fc
    .record({
      name: words,
      street: maybe(fc.constantFrom('Kerkstraat 1', 'Gent', "'t Zand 3, bus =2")),
      postcode: maybe(fc.constantFrom('9000', '3000')),
      city: maybe(fc.constantFrom('Gent', 'Leuven')),
      country: maybe(fc.constantFrom('BE')),
      point: maybe(fc.constantFrom([51.05, 3.72], [0, 0], [-33.9, -3.5])),
      accessibility: flags(ACCESSIBILITY_FEATURES),
      accessNote: maybe(lines),
      factSource: words,
    })
    .map(({ point, ...given }) =>
      sampleLocation({ ...given, key, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null }),
    );

const organization = (key: string): fc.Arbitrary<Organization> =>
  fc
    .record({
      name: words,
      // A short name has at most 40 characters.
      shortName: maybe(words.filter(({ length }) => length <= 40)),
      summary: maybe(lines),
      organizationKind: fc.constantFrom(...ORGANIZATION_KINDS),
      regions: flags(REGIONS),
      locations: flags(PLACES),
      website: maybe(address),
    })
    .map((given) => sampleOrganization({ ...given, key }));

const rest = fc.record({
  hours: maybe(openingHours.map(hours)),
  hoursSeenIn: maybe(fc.integer({ min: 2000, max: 2100 })),
  spokenLanguages: flags(SPOKEN_LANGUAGES),
});
const channel: fc.Arbitrary<Channel> = fc
  .tuple(
    fc.oneof(
      fc.record({ channelKind: fc.constantFrom('phone'), phone, url: maybe(address), email: maybe(mail) }),
      fc.record({
        channelKind: fc.constantFrom('chat', 'online'),
        phone: maybe(phone),
        url: address,
        email: maybe(mail),
      }),
      fc.record({ channelKind: fc.constantFrom('email'), phone: maybe(phone), url: maybe(address), email: mail }),
      fc.record({
        channelKind: fc.constantFrom('walk_in', 'appointment'),
        phone: maybe(phone),
        url: maybe(address),
        email: maybe(mail),
      }),
    ),
    rest,
  )
  .map(([reach, more]) => sampleChannel({ ...reach, ...more }));

const service = (key: string): fc.Arbitrary<Service> =>
  fc
    .record({
      name: words,
      alternateName: maybe(words),
      summary: words,
      body: maybe(lines),
      searchWords: maybe(lines),
      serviceKind: fc.constantFrom(...SERVICE_KINDS),
      group: maybe(fc.constantFrom(...SERVICE_GROUPS)),
      formal: fc.boolean(),
      insideInstitution: fc.boolean(),
      organization: maybe(fc.constantFrom(...ORGANIZATIONS)),
      institutions: flags(ORGANIZATIONS),
      themes: flags(THEMES),
      audiences: flags(AUDIENCES),
      eligibility: maybe(words),
      ageFrom: maybe(fc.integer({ min: 0, max: 120 })),
      ageTo: maybe(fc.integer({ min: 0, max: 120 })),
      spokenLanguages: flags(SPOKEN_LANGUAGES),
      regions: flags(REGIONS),
      locations: flags(PLACES),
      website: maybe(address),
      channels: fc.array(channel, { maxLength: 4 }),
      hoursNote: maybe(lines),
      costKind: maybe(fc.constantFrom(...COST_KINDS)),
      costAmount: maybe(fc.constantFrom(0, 2.5, 11, 10_000)),
      costNote: maybe(lines),
      referralNeeded: maybe(fc.boolean()),
      waitingNote: maybe(words),
      waitingAskedOn: maybe(day),
      firstContact: maybe(lines),
      openingSentence: maybe(words),
      alert: maybe(lines),
      alertUntil: maybe(day),
      checkedOn: maybe(day),
      nextCheck: maybe(day),
      factSource: words,
    })
    .map((given) => sampleService({ ...given, key }));

export const directoryArbitrary: fc.Arbitrary<Directory> = fc
  .record({
    locations: fc.tuple(...PLACES.map(place)),
    organizations: fc.tuple(...ORGANIZATIONS.map(organization)),
    services: fc.tuple(service('first'), service('second')),
  })
  .map((entries) => ({ ...SAMPLE_DIRECTORY, ...entries }));
