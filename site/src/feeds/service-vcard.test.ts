import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../content/localized.ts';
import { translatorFor } from '../i18n/translator.ts';
import { serviceCard, vcardHref, type CardContext } from './service-vcard.ts';

const read = parseOpeningHours('Mo-Fr 10:00-20:00; PH off');
const CHANNEL = { phone: null, url: null, email: null, hours: null, hoursSeenIn: null, spokenLanguages: [] };

const service = (changes: object = {}): Localized<'service'> =>
  ({
    type: 'service',
    key: 'druglijn',
    slugs: { nl: 'de-druglijn', en: 'the-druglijn' },
    data: {
      name: 'De DrugLijn',
      alternateName: null,
      summary: 'Al je vragen.',
      website: 'https://www.druglijn.example/',
      channels: [
        {
          ...CHANNEL,
          channelKind: 'phone',
          phone: '078 15 10 20',
          hours: 'hours' in read ? read.hours : null,
          hoursSeenIn: 2021,
        },
        { ...CHANNEL, channelKind: 'email', email: 'vragen@druglijn.example' },
      ],
      checkedOn: null,
      checkedBy: null,
      updatedAt: '2026-11-22T10:00:00.000Z',
      ...changes,
    },
  }) as unknown as Localized<'service'>;

const context = (locale: 'nl' | 'en', places: readonly object[] = []): CardContext => ({
  locale,
  words: translatorFor(locale),
  origin: new URL('https://moodspace.example'),
  today: '2026-11-22',
  provider: undefined,
  places: places.map((data) => ({ data })) as unknown as CardContext['places'],
});

describe('the contact card of a service', () => {
  test('has its numbers as they are dialled from anywhere, its addresses, and the page about it', () => {
    expect(serviceCard(service(), context('nl'))).toMatchObject({
      uid: 'tag:moodspace.example,2026:service/druglijn',
      phones: ['+3278151020'],
      emails: ['vragen@druglijn.example'],
      urls: ['https://www.druglijn.example/', 'https://moodspace.example/nl/hier-kun-je-terecht/de-druglijn/'],
    });
    expect(vcardHref('nl', 'druglijn')).toBe('/api/vcard/nl/druglijn.vcf');
  });

  test('keeps a short number short', () => {
    const channels = [{ ...CHANNEL, channelKind: 'phone', phone: '1813' }];
    expect(serviceCard(service({ channels }), context('nl')).phones).toEqual(['1813']);
  });

  test('says when somebody is there, of which year that is, and that nobody checked it', () => {
    const { t } = translatorFor('en');
    const [summary, hours, check, ...others] = serviceCard(service(), context('en')).notes;
    expect([summary, check, others]).toEqual(['Al je vragen.', t('service.notChecked'), []]);
    expect(hours).toMatch(/^Call 078 15 10 20: .*10:00–20:00/);
    expect(hours).toContain(`(${t('service.hoursSeenIn', { year: '2021' })})`);
  });

  test('has its places, without a street that is kept quiet', () => {
    const town = { street: null, postcode: '9000', city: 'Gent', country: null, latitude: null, longitude: null };
    expect(serviceCard(service(), context('nl', [town, { ...town, city: null }])).places).toEqual([
      { street: '', postcode: '9000', city: 'Gent', country: 'België' },
    ]);
  });
});
