import { describe, expect, test } from 'vitest';
import { carriedServiceFacts, type KeptServiceFacts } from './carried-service-facts.ts';

const NOTHING: KeptServiceFacts = {
  region: null,
  street: null,
  postcode: null,
  city: null,
  phone: null,
  email: null,
  chatUrl: null,
  openAlways: false,
};
const WEBSITE = 'https://www.example.org';

const carried = (facts: Partial<KeptServiceFacts>, website: string | null = null) =>
  carriedServiceFacts({ ...NOTHING, ...facts }, website);

describe('what a service said of itself before', () => {
  test('becomes a channel for each way to reach it, the phone first', () => {
    const { channels } = carried({ email: 'a@example.org', chatUrl: 'https://chat.example.org', phone: '106' });
    expect(channels).toEqual([
      { channelKind: 'phone', phone: '106', url: null, email: null, hours: null },
      { channelKind: 'chat', phone: null, url: 'https://chat.example.org', email: null, hours: null },
      { channelKind: 'email', phone: null, url: null, email: 'a@example.org', hours: null },
    ]);
  });

  test('keeps its region and its address', () => {
    expect(carried({ region: 'limburg', city: 'Genk' })).toMatchObject({
      regions: ['limburg'],
      place: { street: null, postcode: null, city: 'Genk' },
    });
  });

  test('becomes nothing where it was empty', () => {
    expect(carried({ street: '', phone: ' ', openAlways: null })).toEqual({
      regions: [],
      place: undefined,
      channels: [],
    });
  });

  test.each([
    ['the phone', { phone: '106', chatUrl: WEBSITE, city: 'Gent' }, WEBSITE, 'phone'],
    ['the chat', { chatUrl: WEBSITE, email: 'a@example.org', city: 'Gent' }, WEBSITE, 'chat'],
    ['the place', { email: 'a@example.org', city: 'Gent' }, WEBSITE, 'walk_in'],
    ['the website', { email: 'a@example.org' }, WEBSITE, 'online'],
    ['the e-mail', { email: 'a@example.org' }, null, 'email'],
  ] as const)('says of %s that it is always there, when that is the best way', (_what, facts, website, kind) => {
    const { channels } = carried({ ...facts, openAlways: true }, website);
    expect(channels.filter(({ hours }) => hours !== null)).toEqual([
      expect.objectContaining({ channelKind: kind, hours: '24/7' }),
    ]);
    const before = carried(facts, website).channels.map(({ channelKind }) => channelKind);
    expect(channels.map(({ channelKind }) => channelKind)).toEqual(expect.arrayContaining(before));
  });
});
