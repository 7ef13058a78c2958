import { isInstitution, phoneE164, phoneHref, type Channel, type Region } from '@moodspace/shared';
import {
  clockTime,
  DAY_MINUTES,
  type OpeningHours,
  type TimeSpan,
  type Weekday,
} from '@moodspace/shared/opening-hours';
import type { Localized } from '../../content/localized.ts';
import type { Thing } from './structured-data.ts';

/** What the description of a service takes from elsewhere. */
export interface ServiceContext {
  /** The whole address of its page. */
  readonly url: string;
  readonly provider: Localized<'organization'> | undefined;
  readonly places: readonly Localized<'location'>[];
  /** The name of a region in the language of the page. */
  readonly regionName: (region: Region) => string;
}

const DAYS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** Only what is known: nothing that is null, undefined, false or empty. */
const present = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A service in the words of schema.org. What is not known is left out; so are hours that nobody has checked since an earlier year. */
export function serviceThing(
  { data }: Localized<'service'>,
  { url, provider, places, regionName }: ServiceContext,
): Thing {
  const walkIn = data.channels.find(({ channelKind }) => channelKind === 'walk_in');
  const { costKind, costAmount } = data;
  return {
    '@type': 'Service',
    url,
    name: data.name,
    ...present({
      alternateName: data.alternateName,
      description: data.summary,
      provider: provider && {
        '@type': isInstitution(provider.data) ? 'CollegeOrUniversity' : 'Organization',
        name: provider.data.name,
        ...present({ url: provider.data.website }),
      },
      areaServed: data.regions.map((region) => ({ '@type': 'AdministrativeArea', name: regionName(region) })),
      audience: audienceOf(data),
      offers:
        costKind === 'free'
          ? { '@type': 'Offer', price: 0, priceCurrency: 'EUR' }
          : costAmount !== null && {
              '@type': 'Offer',
              priceSpecification: {
                '@type': 'PriceSpecification',
                ...(costKind === 'partly_free' && { minPrice: 0 }),
                maxPrice: costAmount,
                priceCurrency: 'EUR',
              },
            },
      availableChannel: [
        ...data.channels.flatMap((channel) => channelThing(channel, data) ?? []),
        ...places.map((place) => placeChannel(place, walkIn)),
        ...(data.website === null ? [] : [{ '@type': 'ServiceChannel', serviceUrl: data.website }]),
      ],
    }),
  };
}

function audienceOf({ ageFrom, ageTo }: Localized<'service'>['data']): Thing | undefined {
  if (ageFrom === null && ageTo === null) return undefined;
  return { '@type': 'PeopleAudience', ...present({ suggestedMinAge: ageFrom, suggestedMaxAge: ageTo }) };
}

/** The ways that schema.org has a word for: a number and an address of the web. */
function channelThing(channel: Channel, service: Localized<'service'>['data']): Thing | undefined {
  const { phone, url } = channel;
  if (phone === null && url === null) return undefined;
  const spoken = channel.spokenLanguages.length > 0 ? channel.spokenLanguages : service.spokenLanguages;
  return {
    '@type': 'ServiceChannel',
    ...present({
      serviceUrl: url,
      availableLanguage: spoken,
      servicePhone: phone !== null && {
        '@type': 'ContactPoint',
        telephone: phoneE164(phone) ?? phoneHref(phone).slice('tel:'.length),
        ...present({ hoursAvailable: knownHours(channel) }),
      },
    }),
  };
}

function placeChannel({ data }: Localized<'location'>, walkIn: Channel | undefined): Thing {
  const { name, street, postcode, city, country, latitude, longitude, accessibility } = data;
  return {
    '@type': 'ServiceChannel',
    serviceLocation: {
      '@type': 'Place',
      name,
      ...present({
        address: city !== null && {
          '@type': 'PostalAddress',
          ...present({
            streetAddress: street,
            postalCode: postcode,
            addressLocality: city,
            addressCountry: country ?? 'BE',
          }),
        },
        geo: street !== null && latitude !== null && { '@type': 'GeoCoordinates', latitude, longitude },
        amenityFeature: accessibility.map((feature) => ({
          '@type': 'LocationFeatureSpecification',
          name: feature,
          value: true,
        })),
        openingHoursSpecification: walkIn && knownHours(walkIn),
      }),
    },
  };
}

const knownHours = ({ hours, hoursSeenIn }: Channel): readonly Thing[] =>
  hours === null || hoursSeenIn !== null ? [] : hoursSpecifications(hours);

/**
 * Opening hours in the words of schema.org. A span that ends before it begins goes on into the next day; one that ends where it begins means
 * closed, as search engines read it. A day of the week without a rule is not named.
 */
export function hoursSpecifications({ isAlways, rules }: OpeningHours): readonly Thing[] {
  if (isAlways) return [{ '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '23:59' }];
  return rules.flatMap(({ days, onHolidays, spans, period }) => {
    const dayOfWeek = [...days.map((day) => DAYS[day]), ...(onHolidays ? ['PublicHolidays'] : [])].map(
      (day) => `https://schema.org/${day}`,
    );
    const shown: readonly TimeSpan[] = spans.length === 0 ? [{ opens: 0, closes: 0 }] : spans;
    return shown.map(({ opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      ...present({ dayOfWeek, validFrom: period?.from, validThrough: period?.to }),
      opens: clockTime(opens),
      closes: opens === 0 && closes === DAY_MINUTES ? '23:59' : clockTime(closes % DAY_MINUTES),
    }));
  });
}
