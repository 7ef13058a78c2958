import { phoneE164, phoneHref, type Locale } from '@moodspace/shared';
import { contactWays } from '../components/service/contact-ways.ts';
import { hoursRows } from '../components/service/hours-rows.ts';
import type { Localized } from '../content/localized.ts';
import type { Translator } from '../i18n/create-translator.ts';
import { entryHref } from '../routing/routes.ts';
import type { VCard } from './vcard.ts';

/** Where the contact card of a service is. */
export const vcardHref = (locale: Locale, key: string): string => `/api/vcard/${locale}/${key}.vcf`;

const HOME = 'BE';

/** What surrounds a card: the words of the language, the site, the day for which it is built, and what the service refers to. */
export interface CardContext {
  readonly locale: Locale;
  readonly words: Translator;
  readonly origin: URL;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly provider: Localized<'organization'> | undefined;
  readonly places: readonly Localized<'location'>[];
}

/** The contact card of a service: its numbers and addresses, and in the note when somebody is there and how sure that is. */
export function serviceCard(service: Localized<'service'>, context: CardContext): VCard {
  const { locale, words, origin, today, provider, places } = context;
  const { t, formatDate, tag } = words;
  const { key, data } = service;
  const { channels } = data;
  const present = <V>(value: V | null): readonly V[] => (value === null ? [] : [value]);
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const ways = contactWays(
    data,
    places.map((place) => place.data),
    t,
  );
  const hours = ways.flatMap(({ words: name, when }) => {
    if (!when?.hours) return [];
    const rows = hoursRows(when.hours, today, words).map((row) => `${row.days} ${row.times}`);
    const seenIn = when.seenIn === null ? '' : ` (${t('service.hoursSeenIn', { year: String(when.seenIn) })})`;
    return [`${name}: ${rows.join('; ')}${seenIn}`];
  });
  return {
    uid: `tag:${origin.hostname},2026:service/${key}`,
    name: data.name,
    alternateName: data.alternateName ?? undefined,
    organization: provider?.data.name,
    phones: channels.flatMap(({ phone }) => present(phone).map((number) => phoneE164(number) ?? dialled(number))),
    emails: channels.flatMap(({ email }) => present(email)),
    urls: [
      ...new Set([
        ...present(data.website),
        ...channels.flatMap(({ url }) => present(url)),
        new URL(entryHref(service, locale), origin).href,
      ]),
    ],
    places: places.flatMap(({ data: { street, postcode, city, country } }) =>
      city === null
        ? []
        : [{ street: street ?? '', postcode: postcode ?? '', city, country: countries.of(country ?? HOME) ?? '' }],
    ),
    notes: [
      data.summary,
      ...hours,
      data.checkedOn === null
        ? t('service.notChecked')
        : t('service.checkedOn', { date: formatDate(data.checkedOn), by: data.checkedBy ?? '' }),
    ],
    revised: data.updatedAt,
  };
}

/** A short number has no international form: it is dialled as it is. */
const dialled = (phone: string): string => phoneHref(phone).slice('tel:'.length);
