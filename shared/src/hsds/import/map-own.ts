import { SUMMARY_END } from '../export-service.ts';
import { hoursInNotes } from '../export-schedules.ts';
import { isLocale } from '../../locales.ts';
import { EntryBuilder, type ChannelValues } from './entry-builder.ts';
import type { EntryLink, ImportedEntry } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import { ownStatements, type OwnStatements } from './own-statements.ts';
import { memberOf, numberOf, objectsOf, textOf, type SourceObject } from './source-object.ts';
import type { SourceRecord } from './source-set.ts';

/**
 * Reads a record that the platform itself exported, value for value. Who checked it and when is never taken: that is said by whoever looks after this copy of the
 * platform.
 */
export function mapOwnRecord(
  record: SourceRecord,
  key: string,
  statements: OwnStatements,
  virtualPlaces: ReadonlyMap<string, SourceObject>,
  settings: ImportSettings,
): ImportedEntry {
  const written = statements.field('locale');
  const entry = new EntryBuilder(record.kind, record.id, isLocale(written) ? written : settings.locale);
  entry.key = key;
  entry.name = textOf(memberOf(record.object, 'name')) ?? key;
  for (const problem of record.problems) entry.note(undefined, problem);
  const text = (field: string, member: string): void => entry.set(field, exact(memberOf(record.object, member)));
  text('name', 'name');
  if (record.kind === 'organization') {
    text('shortName', 'alternate_name');
    entry.set('summary', statements.field('summary'));
    entry.set('organizationKind', statements.codes('organization_kind')[0]);
    entry.setCodes('regions', statements.codes('region'));
    text('website', 'website');
    entry.link(
      'locations',
      statements.fields('location').map((id): EntryLink => ({ id })),
    );
  } else if (record.kind === 'location') {
    entry.set('factSource', statements.field('fact_source'));
    mapOwnPlace(entry, record.object, statements);
  } else {
    entry.set('factSource', statements.field('fact_source'));
    mapOwnService(entry, record, statements, virtualPlaces);
  }
  return entry.build();
}

/** A text as it stands, without trimming words away. */
const exact = (value: unknown): string | undefined => (typeof value === 'string' ? value : textOf(value));

function mapOwnPlace(entry: EntryBuilder, object: SourceObject, statements: OwnStatements): void {
  entry.set('latitude', numberOf(memberOf(object, 'latitude')));
  entry.set('longitude', numberOf(memberOf(object, 'longitude')));
  const [address] = objectsOf(memberOf(object, 'addresses'));
  if (address) {
    const city = exact(memberOf(address, 'city'));
    const street = exact(memberOf(address, 'address_1'));
    entry.set('street', street === city ? statements.field('street') : street);
    entry.set('postcode', exact(memberOf(address, 'postal_code')));
    entry.set('city', city);
    const country = exact(memberOf(address, 'country'));
    entry.set('country', country === 'BE' ? statements.field('country') : country);
  } else {
    for (const code of ['street', 'postcode', 'city', 'country'] as const) entry.set(code, statements.field(code));
  }
  const [accessibility] = objectsOf(memberOf(object, 'accessibility'));
  if (!accessibility) return;
  entry.setCodes('accessibility', ownStatements(accessibility).codes('accessibility'));
  entry.set('accessNote', exact(memberOf(accessibility, 'details')));
}

function mapOwnService(
  entry: EntryBuilder,
  record: SourceRecord,
  statements: OwnStatements,
  virtualPlaces: ReadonlyMap<string, SourceObject>,
): void {
  const { object } = record;
  const member = (name: string): string | undefined => exact(memberOf(object, name));
  entry.set('alternateName', member('alternate_name'));
  entry.set('slug', statements.field('slug'));
  const summary = statements.field('summary');
  const description = member('description');
  entry.set('summary', summary);
  if (summary !== undefined && description?.startsWith(summary + SUMMARY_END) === true)
    entry.set('body', description.slice(summary.length + SUMMARY_END.length));
  entry.set('searchWords', statements.field('search_words'));
  entry.set('serviceKind', statements.codes('service_kind')[0]);
  entry.set('group', statements.codes('group')[0]);
  entry.set('formal', yesOrNo(statements.codes('formality')[0], 'formal', 'informal'));
  entry.set('insideInstitution', yesOrNo(statements.codes('setting')[0], 'inside_institution', 'outside_institution'));
  if (record.organizationId !== undefined) entry.link('organization', [{ id: record.organizationId }]);
  entry.link(
    'institutions',
    statements.codes('institution').map((key): EntryLink => ({ key })),
  );
  entry.link(
    'themes',
    statements.codes('theme').map((key): EntryLink => ({ key })),
  );
  entry.link(
    'locations',
    record.places.flatMap(({ locationId }): readonly EntryLink[] =>
      virtualPlaces.has(locationId) ? [] : [{ id: locationId }],
    ),
  );
  entry.setCodes('audiences', statements.codes('audience'));
  entry.set('eligibility', member('eligibility_description'));
  entry.set('ageFrom', numberOf(memberOf(object, 'minimum_age')));
  entry.set('ageTo', numberOf(memberOf(object, 'maximum_age')));
  entry.setCodes('spokenLanguages', codesOf(objectsOf(memberOf(object, 'languages'))));
  entry.setCodes(
    'regions',
    objectsOf(memberOf(object, 'service_areas')).flatMap((area) => ownStatements(area).codes('region')),
  );
  entry.set('website', member('url'));
  entry.setChannels(ownChannels(object, virtualPlaces));
  const note = objectsOf(memberOf(object, 'schedules')).find((one) =>
    ownStatements(one).codes('field').includes('hours_note'),
  );
  if (note) entry.set('hoursNote', exact(memberOf(note, 'description')));
  entry.set('costKind', statements.codes('cost')[0]);
  entry.set('costAmount', numberOf(memberOf(objectsOf(memberOf(object, 'cost_options'))[0] ?? {}, 'amount')));
  entry.set('costNote', member('fees_description'));
  entry.set('referralNeeded', yesOrNo(statements.codes('referral')[0], 'needed', 'not_needed'));
  entry.set('waitingNote', member('wait_time'));
  entry.set('waitingAskedOn', statements.field('waiting_asked_on'));
  entry.set('firstContact', member('application_process'));
  entry.set('openingSentence', statements.field('opening_sentence'));
  entry.set('alert', member('alert'));
  entry.set('alertUntil', statements.field('alert_until'));
}

const yesOrNo = (code: string | undefined, yes: string, no: string): boolean | undefined =>
  code === yes ? true : code === no ? false : undefined;

const codesOf = (languages: readonly SourceObject[]): readonly string[] =>
  languages.flatMap((language) => textOf(memberOf(language, 'code')) ?? []);

/** The channels that the export wrote as contacts, in their order. */
function ownChannels(object: SourceObject, virtualPlaces: ReadonlyMap<string, SourceObject>): readonly ChannelValues[] {
  const contacts = objectsOf(memberOf(object, 'contacts')).map((contact) => ({ contact, own: ownStatements(contact) }));
  const phones = objectsOf(memberOf(object, 'phones'));
  const schedules = objectsOf(memberOf(object, 'schedules')).map((schedule) => ({
    schedule,
    own: ownStatements(schedule),
  }));
  return contacts
    .flatMap(({ contact, own }) => {
      const [channelKind] = own.codes('channel');
      const place = own.valueOf('channel');
      if (channelKind === undefined || place === undefined) return [];
      const id = textOf(memberOf(contact, 'id'));
      const phone =
        phones.find((one) => textOf(memberOf(one, 'contact_id')) === id) ?? objectsOf(memberOf(contact, 'phones'))[0];
      const virtual = virtualPlaces.get(textOf(memberOf(contact, 'location_id')) ?? '');
      const schedule = schedules.find((one) => one.own.valueOf('channel') === place)?.schedule;
      const notes = schedule === undefined ? undefined : exact(memberOf(schedule, 'notes'));
      return [
        {
          number: Number(place),
          channel: withoutEmpty({
            channelKind,
            phone: phone && exact(memberOf(phone, 'number')),
            url: virtual && exact(memberOf(virtual, 'url')),
            email: exact(memberOf(contact, 'email')),
            hours: notes === undefined ? undefined : hoursInNotes(notes),
            hoursSeenIn: numberOf(own.field('hours_seen_in')),
            spokenLanguages: own.codes('language'),
          }),
        },
      ];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ channel }) => channel);
}

/** The members that have a value, so that an absent one is not said to be undefined. */
export const withoutEmpty = (channel: {
  readonly [Name in keyof ChannelValues]: ChannelValues[Name] | undefined;
}): ChannelValues =>
  Object.fromEntries(Object.entries(channel).filter(([, value]) => value !== undefined)) as unknown as ChannelValues;
