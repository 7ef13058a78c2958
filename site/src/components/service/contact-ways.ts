import {
  phoneHref,
  shownPhone,
  type Channel,
  type ChannelKind,
  type Location,
  type Service,
  type SpokenLanguage,
} from '@moodspace/shared';
import type { OpeningHours } from '@moodspace/shared/opening-hours';
import type { Translate } from '../../i18n/create-translator.ts';
import { addressLine, mapHref } from './map-href.ts';

/** One thing that a visitor can do now to reach a service. */
export interface ContactWay {
  readonly kind: ChannelKind | 'website' | 'route';
  readonly icon: 'phone' | 'chat' | 'mail' | 'place' | 'out';
  /** Absent where nothing can be pressed: one just goes there. */
  readonly href: string | undefined;
  /** What the button says. */
  readonly words: string;
  /** What happens when it is pressed, where the button itself does not say so. */
  readonly note: string | undefined;
  /** When somebody is there. Absent where that plays no part. */
  readonly when: ContactHours | undefined;
  /** The languages of this way, where they are not simply those of the service. */
  readonly languages: readonly SpokenLanguage[];
}

export interface ContactHours {
  /** Null: not known. */
  readonly hours: OpeningHours | null;
  /** The year in which the hours were published, where nobody checked them since. */
  readonly seenIn: number | null;
}

/** The most direct way first: a voice, then a chat, then a door, then what takes longer. */
const DIRECTNESS: readonly ContactWay['kind'][] = [
  'phone',
  'chat',
  'walk_in',
  'route',
  'appointment',
  'email',
  'online',
  'website',
];

/** Ways for which an unknown hour must be said: without a word, one would think that somebody is always there. */
const SOMEBODY_THERE: ReadonlySet<ContactWay['kind']> = new Set<ContactWay['kind']>(['phone', 'chat', 'walk_in']);

/** The name of a site as people say it: `www.1712.be` is 1712.be. */
export const siteName = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** Every way to reach a service, the most direct one first. `places` are its places, in their order. */
export function contactWays(
  service: Pick<Service, 'channels' | 'website'>,
  places: readonly Pick<Location, 'street' | 'postcode' | 'city' | 'country' | 'latitude' | 'longitude'>[],
  t: Translate,
): readonly ContactWay[] {
  const [place, ...otherPlaces] = places;
  const address = place !== undefined && otherPlaces.length === 0 ? addressLine(place) : '';
  const ofChannels = service.channels.map((channel) => channelWay(channel, address, t));
  const maps = places.flatMap((place) => mapHref(place) ?? []);
  const route: ContactWay | undefined =
    maps.length === 0
      ? undefined
      : {
          kind: 'route',
          icon: 'place',
          href: maps.length === 1 ? maps[0] : '#places',
          words: t('service.route'),
          note: maps.length === 1 ? t('service.opensMap') : t('service.choosePlace', { count: maps.length }),
          when: undefined,
          languages: [],
        };
  const isKnown = new Set(ofChannels.map(({ href }) => href));
  const website: ContactWay | undefined =
    service.website === null || isKnown.has(service.website)
      ? undefined
      : {
          kind: 'website',
          icon: 'out',
          href: service.website,
          words: t('service.website'),
          note: t('service.opensSite', { site: siteName(service.website) }),
          when: undefined,
          languages: [],
        };
  return [...ofChannels, ...(route ? [route] : []), ...(website ? [website] : [])].toSorted(
    (a, b) => DIRECTNESS.indexOf(a.kind) - DIRECTNESS.indexOf(b.kind),
  );
}

/** `address` is where one goes; empty when there are several places, or none is known. */
function channelWay(channel: Channel, address: string, t: Translate): ContactWay {
  const { channelKind, hours, hoursSeenIn, spokenLanguages } = channel;
  const when = hours !== null || SOMEBODY_THERE.has(channelKind) ? { hours, seenIn: hoursSeenIn } : undefined;
  return { kind: channelKind, when, languages: spokenLanguages, ...pressed(channel, address, t) };
}

/** What stands on the button of a channel and what it does. */
function pressed(
  channel: Channel,
  address: string,
  t: Translate,
): Pick<ContactWay, 'icon' | 'href' | 'words' | 'note'> {
  const { channelKind, phone, url, email } = channel;
  const there = address === '' ? undefined : address;
  const site = url === null ? undefined : t('service.opensSite', { site: siteName(url) });
  switch (channelKind) {
    case 'phone':
      return calling(phone ?? '', t('service.call', { number: shownPhone(phone ?? '') }));
    case 'chat':
      return { icon: 'chat', href: url ?? undefined, words: t('service.chat'), note: site };
    case 'online':
      return { icon: 'out', href: url ?? undefined, words: t('service.online'), note: site };
    case 'email':
      return mailing(email ?? '', t('service.mail'), t);
    case 'walk_in':
      return { icon: 'place', href: undefined, words: t('service.walkIn'), note: there };
    case 'appointment':
      if (phone !== null) return calling(phone, t('service.appointmentCall', { number: shownPhone(phone) }));
      if (url !== null) return { icon: 'out', href: url, words: t('service.appointment'), note: site };
      if (email !== null) return mailing(email, t('service.appointmentMail'), t);
      return { icon: 'place', href: undefined, words: t('service.appointmentThere'), note: there };
  }
}

const calling = (phone: string, words: string) =>
  ({ icon: 'phone', href: phoneHref(phone), words, note: undefined }) as const;

const mailing = (email: string, words: string, t: Translate) =>
  ({ icon: 'mail', href: `mailto:${email}`, words, note: t('service.opensMail', { address: email }) }) as const;
