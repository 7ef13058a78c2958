import type { Location } from '../content/location.ts';
import type { Organization } from '../content/organization.ts';
import type { Service } from '../content/service.ts';
import type { Channel } from '../content/service/channel.ts';
import type { Taxonomy } from './vocabulary-terms.ts';

/** Where a field of ours stands in HSDS 3.0. */
export interface FieldMapping {
  /**
   * The object and its property, such as `service.description`. An attribute is written with its term: `service.attributes[field/slug]` for a value, and
   * `service.attributes[theme/*]` for terms of a taxonomy. `undefined`: it is not carried.
   */
  readonly hsds: string | undefined;
  readonly note?: string;
}

type EntryFields = 'documentId' | 'locale' | 'createdAt' | 'updatedAt' | 'publishedAt';
type Mapping<E> = Readonly<Record<Exclude<keyof E, EntryFields>, FieldMapping>>;

const field = (object: string, code: string, note?: string): FieldMapping => ({
  hsds: `${object}.attributes[field/${code}]`,
  ...(note === undefined ? {} : { note }),
});

const terms = (object: string, taxonomy: Taxonomy, note?: string): FieldMapping => ({
  hsds: `${object}.attributes[${taxonomy}/*]`,
  ...(note === undefined ? {} : { note }),
});

const KEPT: FieldMapping = {
  hsds: undefined,
  note: 'What an import kept may have another licence, or name people. A new import keeps what is stored.',
};

const SERVICE: Mapping<Service> = {
  key: field('service', 'key', 'The id is made from it.'),
  name: { hsds: 'service.name' },
  alternateName: { hsds: 'service.alternate_name' },
  slug: field('service', 'slug'),
  summary: field('service', 'summary', 'It is also the beginning of `service.description`.'),
  body: { hsds: 'service.description', note: 'Behind the summary and an empty line, in Markdown.' },
  searchWords: field('service', 'search_words'),
  serviceKind: terms('service', 'service_kind'),
  group: terms('service', 'group'),
  formal: terms('service', 'formality'),
  insideInstitution: terms('service', 'setting'),
  organization: { hsds: 'service.organization_id' },
  institutions: terms('service', 'institution', 'The code of a term is the key of the organization.'),
  themes: terms('service', 'theme', 'The code of a term is the key of the theme.'),
  audiences: terms('service', 'audience'),
  eligibility: { hsds: 'service.eligibility_description' },
  ageFrom: { hsds: 'service.minimum_age' },
  ageTo: { hsds: 'service.maximum_age' },
  spokenLanguages: { hsds: 'service.languages[].code' },
  regions: {
    hsds: 'service_area.attributes[region/*]',
    note: 'One service area for each; `uri` is its NUTS code, where it has one.',
  },
  locations: { hsds: 'service.service_at_locations[].location_id', note: 'Those of physical locations.' },
  website: { hsds: 'service.url' },
  channels: { hsds: 'service.contacts[]', note: 'See the table of channels.' },
  hoursNote: { hsds: 'schedule.description', note: 'A schedule without times, with the attribute `field/hours_note`.' },
  costKind: terms('service', 'cost'),
  costAmount: { hsds: 'service.cost_options[].amount', note: 'In `EUR`.' },
  costNote: { hsds: 'service.fees_description' },
  referralNeeded: terms('service', 'referral'),
  waitingNote: { hsds: 'service.wait_time', note: 'HSDS 3.0 calls it deprecated and has nothing in its place.' },
  waitingAskedOn: field('service', 'waiting_asked_on'),
  firstContact: { hsds: 'service.application_process' },
  openingSentence: field('service', 'opening_sentence'),
  alert: { hsds: 'service.alert' },
  alertUntil: field('service', 'alert_until'),
  checkedOn: {
    hsds: 'service.assured_date',
    note: 'Not taken by an import: whoever runs a copy checks for themselves.',
  },
  checkedBy: {
    hsds: undefined,
    note: 'It may be the name of a person: the page of the service says it, the data does not spread it. An import keeps what is stored.',
  },
  nextCheck: field('service', 'next_check', 'Not taken by an import.'),
  factSource: field('service', 'fact_source'),
  hsds: KEPT,
};

const CHANNEL: Mapping<Channel> = {
  channelKind: {
    hsds: 'contact.attributes[channel/*]',
    note: 'Its value is the place in the list: 1, 2 … Its schedules carry the same attribute.',
  },
  phone: { hsds: 'phone.number', note: 'As it is written; `phone.contact_id` names the contact.' },
  url: { hsds: 'location.url', note: 'Of a virtual location; `contact.location_id` names it.' },
  email: { hsds: 'contact.email', note: 'The first one is also `service.email`.' },
  hours: {
    hsds: 'schedule.notes',
    note: 'The whole in the notation of OpenStreetMap. Its times are also rows: `byday`, `opens_at`, `closes_at`, `valid_from`, `valid_to`.',
  },
  hoursSeenIn: field('contact', 'hours_seen_in'),
  spokenLanguages: {
    hsds: 'contact.attributes[language/*]',
    note: 'Those of a number are also in `phone.languages[].code`.',
  },
};

const OUTSIDE_ADDRESS = 'Where postcode or town is not known there is no address, and it is an attribute.';

const LOCATION: Mapping<Location> = {
  key: field('location', 'key', 'The id is made from it.'),
  name: { hsds: 'location.name' },
  street: { hsds: 'address.address_1', note: `Where it is not known, the town stands there. ${OUTSIDE_ADDRESS}` },
  postcode: { hsds: 'address.postal_code', note: OUTSIDE_ADDRESS },
  city: { hsds: 'address.city', note: OUTSIDE_ADDRESS },
  country: { hsds: 'address.country', note: 'BE where it is empty.' },
  latitude: { hsds: 'location.latitude' },
  longitude: { hsds: 'location.longitude' },
  accessibility: {
    hsds: 'accessibility.attributes[accessibility/*]',
    note: 'One accessibility object for each place.',
  },
  accessNote: { hsds: 'accessibility.details' },
  factSource: field('location', 'fact_source'),
  hsds: KEPT,
};

const ORGANIZATION: Mapping<Organization> = {
  key: field('organization', 'key', 'The id is made from it.'),
  name: { hsds: 'organization.name' },
  shortName: { hsds: 'organization.alternate_name' },
  summary: field(
    'organization',
    'summary',
    'It is also `organization.description`; where there is none, the name stands there, as HSDS wants a description.',
  ),
  organizationKind: terms('organization', 'organization_kind'),
  regions: terms('organization', 'region'),
  locations: field(
    'organization',
    'location',
    'The id of each place; the places themselves are in `organization.locations`.',
  ),
  website: { hsds: 'organization.website' },
  hsds: KEPT,
};

/** The one table of the open data: every field of the social map, and where it stands in HSDS 3.0. The export writes it and the import reads it. */
export const HSDS_MAPPING = {
  service: SERVICE,
  channel: CHANNEL,
  location: LOCATION,
  organization: ORGANIZATION,
} as const satisfies Record<string, Readonly<Record<string, FieldMapping>>>;

/** The fields that the platform keeps of every entry. */
const ENTRY_MAPPING: Readonly<Record<EntryFields, FieldMapping>> = {
  documentId: { hsds: undefined, note: 'A number of one copy of the database.' },
  locale: { hsds: 'attributes[field/locale]', note: 'Of every service, location and organization.' },
  createdAt: { hsds: undefined },
  updatedAt: { hsds: 'service.last_modified', note: 'Not taken by an import.' },
  publishedAt: { hsds: undefined },
};

/** The table as Markdown, for `docs/open-data.md`. */
export function mappingMarkdown(): string {
  const tables = { ...HSDS_MAPPING, 'every entry': ENTRY_MAPPING };
  const rows = Object.entries(tables).flatMap(([type, fields]) =>
    Object.entries<FieldMapping>(fields).map(
      ([name, { hsds, note }]) =>
        `| ${type} | \`${name}\` | ${hsds === undefined ? 'not carried' : `\`${hsds}\``} | ${note ?? ''} |`,
    ),
  );
  return ['| type | field | HSDS 3.0 | note |', '|---|---|---|---|', ...rows].join('\n');
}
