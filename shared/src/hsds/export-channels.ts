import type { Service } from '../content/service.ts';
import type { Channel } from '../content/service/channel.ts';
import { attributesOf, fieldStatement, present, type ExportContext } from './export-context.ts';
import { hoursNotes, scheduleTimes } from './export-schedules.ts';
import type { HsdsContact, HsdsPhone, HsdsSchedule, HsdsServiceAtLocation } from './hsds-objects.ts';
import { hsdsId } from './ids.ts';

/** What the ways to reach a service become in HSDS. */
export interface ExportedChannels {
  readonly contacts: readonly HsdsContact[];
  readonly phones: readonly HsdsPhone[];
  readonly schedules: readonly HsdsSchedule[];
  readonly virtualPlaces: readonly HsdsServiceAtLocation[];
}

/**
 * HSDS has no word for a way to reach a service. Each becomes a contact, which carries an attribute of the taxonomy `channel` with the place of the channel in
 * the list of the service (1, 2 …). On it hang: its number, a phone that names the contact; its web address, a virtual location that the contact names; its hours,
 * schedules that carry the same attribute as the contact.
 */
export function exportedChannels(service: Service, context: ExportContext): ExportedChannels {
  const channels = service.channels.map((channel, index) => exportedChannel(service, channel, index + 1, context));
  return {
    contacts: channels.map(({ contact }) => contact),
    phones: channels.flatMap(({ phone }) => phone ?? []),
    schedules: channels.flatMap(({ schedules }) => schedules),
    virtualPlaces: channels.flatMap(({ virtualPlace }) => virtualPlace ?? []),
  };
}

function exportedChannel(service: Service, channel: Channel, number: number, context: ExportContext) {
  const { terms } = context;
  const serviceId = hsdsId('service', service.key);
  const key = `${service.key}/${String(number)}`;
  const term = terms('channel', channel.channelKind);
  const isChannel = { term, value: String(number) };
  const languages = channel.spokenLanguages.map((code) => terms('language', code));

  const virtualPlace = channel.url === null ? undefined : virtualPlaceOf(service, channel.url, key, term.name);
  const contactId = hsdsId('contact', key);
  const contact: HsdsContact = present({
    id: contactId,
    service_id: serviceId,
    location_id: virtualPlace?.location_id,
    name: term.name,
    email: channel.email,
    attributes: attributesOf('contact', contactId, [
      isChannel,
      ...languages.map((language) => ({ term: language })),
      fieldStatement(context, 'hours_seen_in', channel.hoursSeenIn),
    ]),
  });

  const phoneId = hsdsId('phone', key);
  const phone: HsdsPhone | undefined =
    channel.phone === null
      ? undefined
      : present({
          id: phoneId,
          service_id: serviceId,
          contact_id: contactId,
          number: channel.phone,
          type: 'voice' as const,
          description: term.name,
          languages: channel.spokenLanguages.map((code) => ({
            id: hsdsId('language', `${phoneId}/${code}`),
            phone_id: phoneId,
            code,
            name: terms('language', code).name,
          })),
        });

  const { hours } = channel;
  const schedules =
    hours === null
      ? []
      : scheduleTimes(hours).map((times, index): HsdsSchedule => {
          const id = hsdsId('schedule', `${key}/${String(index + 1)}`);
          return {
            id,
            service_id: serviceId,
            description: term.name,
            ...times,
            notes: hoursNotes(hours),
            attributes: attributesOf('schedule', id, [isChannel]),
          };
        });
  return { contact, phone, schedules, virtualPlace };
}

function virtualPlaceOf(service: Service, url: string, key: string, channelName: string): HsdsServiceAtLocation {
  const locationId = hsdsId('location', key);
  return {
    id: hsdsId('service_at_location', key),
    service_id: hsdsId('service', service.key),
    location_id: locationId,
    location: { id: locationId, location_type: 'virtual', url, name: `${service.name}: ${channelName}` },
  };
}
