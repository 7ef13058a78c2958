import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../../content/localized.ts';
import { hoursSpecifications, serviceThing, type ServiceContext } from './service-structured-data.ts';

function hours(text: string) {
  const read = parseOpeningHours(text);
  if (!('hours' in read)) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.hours;
}

const CHANNEL = {
  channelKind: 'phone',
  phone: null,
  url: null,
  email: null,
  hours: null,
  hoursSeenIn: null,
  spokenLanguages: [],
};

const service = (changes: object = {}): Localized<'service'> =>
  ({
    type: 'service',
    key: 'caw',
    contentLocale: 'nl',
    data: {
      name: 'CAW',
      alternateName: null,
      summary: 'Hulp.',
      regions: [],
      ageFrom: null,
      ageTo: null,
      costKind: null,
      costAmount: null,
      spokenLanguages: [],
      channels: [],
      website: null,
      ...changes,
    },
  }) as unknown as Localized<'service'>;

const CONTEXT: ServiceContext = {
  url: 'https://moodspace.example/nl/hier-kun-je-terecht/caw/',
  provider: undefined,
  places: [],
  regionName: (region) => region,
};

describe('the description of a service for search engines', () => {
  test('leaves out what is not known', () => {
    expect(serviceThing(service(), CONTEXT)).toEqual({
      '@type': 'Service',
      url: CONTEXT.url,
      name: 'CAW',
      description: 'Hulp.',
    });
  });

  test('has numbers as they are dialled from anywhere, and short ones as they are', () => {
    const channels = [
      { ...CHANNEL, phone: '0800 13 500', hours: hours('24/7'), spokenLanguages: ['nl'] },
      { ...CHANNEL, phone: '1813' },
    ];
    expect(serviceThing(service({ channels }), CONTEXT)['availableChannel']).toEqual([
      {
        '@type': 'ServiceChannel',
        availableLanguage: ['nl'],
        servicePhone: {
          '@type': 'ContactPoint',
          telephone: '+3280013500',
          hoursAvailable: [{ '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '23:59' }],
        },
      },
      { '@type': 'ServiceChannel', servicePhone: { '@type': 'ContactPoint', telephone: '1813' } },
    ]);
  });

  test('never passes on hours that nobody has checked since an earlier year', () => {
    const channels = [{ ...CHANNEL, phone: '1813', hours: hours('Mo-Fr 09:00-17:00'), hoursSeenIn: 2019 }];
    expect(JSON.stringify(serviceThing(service({ channels }), CONTEXT))).not.toContain('opens');
  });

  test('tells what it costs and for whom it is', () => {
    expect(serviceThing(service({ costKind: 'free', ageTo: 25 }), CONTEXT)).toMatchObject({
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR' },
      audience: { '@type': 'PeopleAudience', suggestedMaxAge: 25 },
    });
    expect(serviceThing(service({ costKind: 'partly_free', costAmount: 11 }), CONTEXT)).toMatchObject({
      offers: { priceSpecification: { minPrice: 0, maxPrice: 11, priceCurrency: 'EUR' } },
    });
  });

  test('tells where it is, but not the point of a house whose street is kept quiet', () => {
    const place = (changes: object) =>
      ({
        data: {
          name: 'Huis',
          street: 'Holstraat 1',
          postcode: '9000',
          city: 'Gent',
          country: null,
          latitude: 51,
          longitude: 3,
          accessibility: ['lift'],
          ...changes,
        },
      }) as unknown as Localized<'location'>;
    const described = (changes: object) =>
      JSON.stringify(serviceThing(service(), { ...CONTEXT, places: [place(changes)] }));
    expect(described({})).toContain('"streetAddress":"Holstraat 1"');
    expect(described({})).toContain('GeoCoordinates');
    expect(described({ street: null })).not.toMatch(/GeoCoordinates|streetAddress/);
  });
});

describe('opening hours for search engines', () => {
  test('have the days, and the public holidays as a day of their own', () => {
    expect(hoursSpecifications(hours('Mo,We 09:00-12:00; PH off'))).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Wednesday'],
        opens: '09:00',
        closes: '12:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/PublicHolidays'],
        opens: '00:00',
        closes: '00:00',
      },
    ]);
  });

  test('go past midnight, and have the days of a period', () => {
    expect(hoursSpecifications(hours('Fr 20:00-02:00'))).toMatchObject([{ opens: '20:00', closes: '02:00' }]);
    expect(hoursSpecifications(hours('Mo-Su 09:00-17:00; 2026 Dec 24-2027 Jan 03 off'))[1]).toMatchObject({
      validFrom: '2026-12-24',
      validThrough: '2027-01-03',
    });
  });
});
