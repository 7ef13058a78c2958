import type { ChannelKind, Region } from '@moodspace/shared';

/** What a service said of itself before it had channels, places and several regions. */
export interface KeptServiceFacts {
  readonly region: Region | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly chatUrl: string | null;
  readonly openAlways: boolean | null;
}

/** A way to reach a service, as far as the earlier model knew. */
export interface CarriedChannel {
  readonly channelKind: ChannelKind;
  readonly phone: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly hours: string | null;
}

export interface CarriedServiceFacts {
  readonly regions: readonly Region[];
  /** Its address; undefined when it had none. */
  readonly place: Pick<KeptServiceFacts, 'street' | 'postcode' | 'city'> | undefined;
  readonly channels: readonly CarriedChannel[];
}

/**
 * The same facts in the words of the present model. "Always open" was said of the whole service: it goes to the way of contact that it most
 * likely meant, the first that there is of phone, chat, place, website and e-mail.
 */
export function carriedServiceFacts(kept: KeptServiceFacts, website: string | null): CarriedServiceFacts {
  const { region, street, postcode, city, phone, email, chatUrl, openAlways } = kept;
  const nothing = { phone: null, url: null, email: null, hours: null };
  const place = [street, postcode, city].some(isFilled) ? { street, postcode, city } : undefined;
  const known: readonly CarriedChannel[] = [
    ...(isFilled(phone) ? [{ ...nothing, channelKind: 'phone' as const, phone }] : []),
    ...(isFilled(chatUrl) ? [{ ...nothing, channelKind: 'chat' as const, url: chatUrl }] : []),
    ...(isFilled(email) ? [{ ...nothing, channelKind: 'email' as const, email }] : []),
  ];
  return { regions: region === null ? [] : [region], place, channels: openAlways === true ? alwaysOpen() : known };

  function alwaysOpen(): readonly CarriedChannel[] {
    const hours = '24/7';
    const [first, ...others] = known;
    if (first && first.channelKind !== 'email') return [{ ...first, hours }, ...others];
    if (place) return [{ ...nothing, channelKind: 'walk_in', hours }, ...known];
    if (isFilled(website)) return [{ ...nothing, channelKind: 'online', url: website, hours }, ...known];
    return known.map((channel) => ({ ...channel, hours }));
  }
}

const isFilled = (text: string | null): text is string => text !== null && text.trim() !== '';
