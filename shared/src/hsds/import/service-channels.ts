import { phoneE164 } from '../../content/phone.ts';
import type { ChannelValues, EntryBuilder } from './entry-builder.ts';
import type { ImportSettings } from './import-settings.ts';
import { spokenLanguage } from './language-names.ts';
import { countryOf, isVirtual } from './map-location.ts';
import { withoutEmpty } from './map-own.ts';
import { locationsOf, type ServiceSurroundings } from './map-service.ts';
import { plainText } from './plain-text.ts';
import { dayOf, readSchedules } from './read-schedules.ts';
import {
  firstOf,
  isSourceObject,
  memberOf,
  numberOf,
  objectsOf,
  quoted,
  textOf,
  textsOf,
  type SourceObject,
} from './source-object.ts';
import type { SourceRecord } from './source-set.ts';
import { webAddress } from './web-address.ts';
import { writtenPhones } from './written-phones.ts';

/** Numbers that nobody calls to talk. */
const NOT_VOICE = /fax|tty|tdd|pager|modem|telex/i;
const MESSAGES = /text|sms/i;

/**
 * Makes the ways to reach a service of its numbers, addresses and hours. HSDS does not say to which of them hours belong: at a place, they are those of walking in; else
 * those of its numbers. Names of contact persons are left where they are.
 */
export function serviceChannels(
  entry: EntryBuilder,
  record: SourceRecord,
  surroundings: ServiceSurroundings,
  settings: ImportSettings,
): void {
  const { object } = record;
  const places = record.places.filter(
    ({ locationId }) => surroundings.isPlace(locationId) && surroundings.locations.has(locationId),
  );
  const locations = locationsOf(record.places, surroundings);
  const country = locations.map(countryOf).find((code) => code !== undefined) ?? settings.country;
  const own = [object, ...record.places.map((place) => place.object)];
  const organization = surroundings.organizations.get(record.organizationId ?? '');

  const phones = phonesIn(own);
  const numbers = phones.length > 0 ? phones : phonesIn([...locations, ...(organization ? [organization] : [])]);
  const channels: ChannelValues[] = phoneChannels(entry, numbers, country);
  const hasContact = emailsIn(own).length > 0;
  for (const email of new Set(
    hasContact ? emailsIn(own) : emailsIn([...locations, ...(organization ? [organization] : [])]),
  ))
    channels.push({ channelKind: 'email', email });
  for (const location of locations.filter(isVirtual)) {
    const address = webAddress(textOf(memberOf(location, 'url')) ?? '')?.address;
    if (address !== undefined) channels.push({ channelKind: 'online', url: address });
  }
  entry.setChannels(
    withHours(
      entry,
      record,
      places.map(({ locationId }) => locationId),
      channels,
      surroundings,
      settings,
    ),
  );
}

function phonesIn(objects: readonly SourceObject[]): readonly SourceObject[] {
  const phones = objects.flatMap((object) => {
    const given = memberOf(object, 'phones');
    const written = textOf(given);
    const direct = written === undefined ? objectsOf(given) : [{ number: written }];
    const ofContacts = objectsOf(memberOf(object, 'contacts')).flatMap((contact) => {
      const number = textOf(memberOf(contact, 'phone'));
      return [...objectsOf(memberOf(contact, 'phones')), ...(number === undefined ? [] : [{ number }])];
    });
    return [...direct, ...ofContacts];
  });
  return phones.flatMap((phone) => {
    // Old feeds put a phone inside a phone.
    const inner = memberOf(phone, 'phone');
    return isSourceObject(inner) ? [inner] : [phone];
  });
}

function phoneChannels(entry: EntryBuilder, phones: readonly SourceObject[], country: string): ChannelValues[] {
  const channels: ChannelValues[] = [];
  const refused: string[] = [];
  const besides: object[] = [];
  const seen = new Set<string>();
  for (const phone of phones) {
    const written = textOf(firstOf(phone, ['number', 'phone_number', 'phone']));
    if (written === undefined) continue;
    const type = textOf(firstOf(phone, ['type', 'number_type'])) ?? '';
    if (NOT_VOICE.test(type) || MESSAGES.test(type)) {
      entry.note(
        'channels',
        `The number ${quoted(written)} is of the type ${quoted(type)}; the platform has no channel for that, and it was kept with the entry.`,
      );
      entry.keep(`phone_${type.toLowerCase().replaceAll(/[^a-z]/g, '') || 'other'}`, written);
      continue;
    }
    const { phones: read, problems } = writtenPhones(written, country);
    for (const problem of problems) entry.refuse('channels', problem);
    if (problems.length > 0) refused.push(written);
    const languages = textsOf(firstOf(phone, ['languages', 'language']), ['code', 'name', 'language']).flatMap(
      (name) => spokenLanguage(name) ?? [],
    );
    for (const one of read) {
      const number = phoneE164(one.number, country) ?? one.number;
      const extension = one.extension ?? textOf(memberOf(phone, 'extension'));
      const words = [one.words, textOf(memberOf(phone, 'description')), textOf(memberOf(phone, 'department'))];
      if (extension !== undefined)
        entry.note(
          'channels',
          `The number ${number} has the extension ${quoted(extension)}, which a link cannot dial; say it in the text.`,
        );
      const beside = { number, extension, words: words.filter((word) => word !== undefined).join('; ') };
      if (extension !== undefined || beside.words !== '') besides.push(beside);
      if (seen.has(number)) continue;
      seen.add(number);
      channels.push(withoutEmpty({ channelKind: 'phone', phone: number, spokenLanguages: languages }));
    }
  }
  if (refused.length > 0) entry.keep('refused_phones', refused.slice(0, 20));
  if (besides.length > 0) entry.keep('beside_phones', besides.slice(0, 20));
  return channels;
}

const emailsIn = (objects: readonly SourceObject[]): readonly string[] =>
  objects.flatMap((object) =>
    [
      ...textsOf(memberOf(object, 'email')),
      ...objectsOf(memberOf(object, 'contacts')).flatMap((contact) => textsOf(memberOf(contact, 'email'))),
    ].map((email) => email.replace(/^mailto:/i, '')),
  );

function withHours(
  entry: EntryBuilder,
  record: SourceRecord,
  placeIds: readonly string[],
  channels: readonly ChannelValues[],
  { locations }: ServiceSurroundings,
  settings: ImportSettings,
): readonly ChannelValues[] {
  const read = (objects: readonly SourceObject[]) =>
    readSchedules(
      objects.flatMap((object) => [
        ...objectsOf(memberOf(object, 'schedules')),
        ...objectsOf(memberOf(object, 'regular_schedules')),
        ...objectsOf(memberOf(object, 'regular_schedule')),
      ]),
      objects.flatMap((object) => [
        ...objectsOf(memberOf(object, 'holiday_schedules')),
        ...objectsOf(memberOf(object, 'holiday_schedule')),
      ]),
      settings.today,
    );
  const places = record.places.filter(({ locationId }) => placeIds.includes(locationId));
  const ofService = read([record.object]);
  const ofPlaces = places.map((place) => read([place.object]));
  const isSilent = ofService.hours === undefined && ofPlaces.every(({ hours }) => hours === undefined);
  // The hours of a place are those of the service only where nothing nearer is said.
  if (isSilent) ofPlaces.push(...places.map(({ locationId }) => read([locations.get(locationId) ?? {}])));
  const readings = [ofService, ...ofPlaces];
  for (const problem of new Set(readings.flatMap(({ problems }) => problems))) entry.refuse('channels', problem);
  setHoursNote(
    entry,
    readings.flatMap(({ notes }) => notes),
  );

  const atPlaces = [...new Set(ofPlaces.flatMap(({ hours }) => hours ?? []))];
  if (atPlaces.length > 1) {
    entry.refuse(
      'channels',
      `Its places have different hours (${atPlaces.slice(0, 4).map(quoted).join(', ')}), and the platform keeps hours for each service; make a service of each place.`,
    );
    entry.keep('hours_of_places', atPlaces.slice(0, 20));
  }
  const hours = ofService.hours ?? (atPlaces.length === 1 ? atPlaces[0] : undefined);
  if (hours === undefined) return channels;
  const seenIn = numberOf(dayOf(textOf(firstOf(record.object, ['assured_date', 'last_modified'])) ?? '')?.slice(0, 4));
  const seen = seenIn !== undefined && seenIn >= 2000 && seenIn <= 2100 ? { hoursSeenIn: seenIn } : {};
  if (placeIds.length > 0) {
    entry.note('channels', 'Its hours were taken for walking in; check whether people need an appointment.');
    return [...channels, { channelKind: 'walk_in', hours, ...seen }];
  }
  if (channels.some(({ channelKind }) => channelKind === 'phone'))
    return channels.map((channel) => (channel.channelKind === 'phone' ? { ...channel, hours, ...seen } : channel));
  entry.note('channels', `Its hours ${quoted(hours)} belong to no number and no place; they were kept with the entry.`);
  entry.keep('hours', hours);
  return channels;
}

function setHoursNote(entry: EntryBuilder, notes: readonly string[]): void {
  const text = [...new Set(notes.map((note) => plainText(note)))].filter(Boolean).join('\n');
  if (text.length <= 300) entry.set('hoursNote', text || undefined);
  else entry.keep('hours_notes', text.slice(0, 2000));
}
