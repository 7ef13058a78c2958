import type { Channel, Service } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../content/localized.ts';
import { translatorFor } from '../i18n/translator.ts';
import { finderData } from './finder-data.ts';
import { phoneHrefOf, SERVICES_PER_PART } from './finder-index.ts';

const TODAY = '2026-11-22';

const channel = (part: Partial<Channel>): Channel => ({
  channelKind: 'phone',
  phone: null,
  url: null,
  email: null,
  hours: null,
  hoursSeenIn: null,
  spokenLanguages: [],
  ...part,
});

const service = (part: Partial<Service>, place = 0): Localized<'service'> => ({
  type: 'service',
  key: `service-${place}`,
  contentLocale: 'nl',
  isFallback: false,
  slugs: { nl: `dienst-${place}`, en: `service-${place}` },
  data: {
    ...{ name: `Dienst ${place}`, slug: `dienst-${place}`, summary: 'Iemand luistert.', serviceKind: 'helpline' },
    ...{ themes: [], audiences: [], spokenLanguages: [], institutions: [], regions: ['antwerp'], locations: [] },
    ...{ channels: [], costKind: null, checkedOn: null, alert: null, alertUntil: null },
    ...part,
  } as unknown as Service,
});

const make = (services: readonly Localized<'service'>[]) =>
  finderData({ services, locations: [], organizations: [], themes: [] }, 'nl', translatorFor('nl'), TODAY);

describe('the files of the finder', () => {
  test('count a service for all of Flanders in every region', () => {
    const { index } = make([service({ regions: ['flanders_brussels'] }), service({ regions: ['limburg'] }, 1)]);
    expect(index.facets.region[0]).toHaveLength(index.codes.region.length);
    expect(index.facets.region[1]?.map((at) => index.codes.region[at])).toEqual(['limburg']);
    expect(index.everywhere).toEqual([0]);
  });

  test('tell who is paid from whose cost is not known', () => {
    const { index } = make([service({}), service({ costKind: 'paid' }), service({ costKind: 'free' })]);
    expect(index.facets.cost.map(({ length }) => length)).toEqual([0, 1, 1]);
    expect(index.facets.cost[2]).toEqual([0]);
  });

  test('hold every language in which one is helped at one of the channels', () => {
    const { index } = make([service({ spokenLanguages: ['nl'], channels: [channel({ spokenLanguages: ['en'] })] })]);
    expect(index.facets.language[0]?.map((at) => index.codes.language[at])).toEqual(['nl', 'en']);
  });

  test('show numbers as people write them, from which the address to call follows', () => {
    const { index } = make([
      service({ channels: [channel({ phone: '+32 16 32 44 20' })] }),
      service({ channels: [channel({ phone: '106' })] }),
    ]);
    expect(index.phones).toEqual(['016 32 44 20', '106']);
    expect(index.phones.map(phoneHrefOf)).toEqual(['tel:+3216324420', 'tel:106']);
    expect(index.phoneHrefs).toEqual({});
  });

  test('keep the longer texts in runs, so that the list grows in steps', () => {
    const { texts } = make(Array.from({ length: SERVICES_PER_PART + 1 }, (_, place) => service({}, place)));
    expect(texts.map(({ from, summaries }) => [from, summaries.length])).toEqual([
      [0, SERVICES_PER_PART],
      [SERVICES_PER_PART, 1],
    ]);
  });

  test('bear another version when a word of the content changes', () => {
    const version = (name: string) => make([service({ name })]).index.version;
    expect(version('Awel')).toBe(version('Awel'));
    expect(version('Awel')).not.toBe(version('Tele-Onthaal'));
  });
});
