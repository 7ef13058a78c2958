import { describe, expect, test } from 'vitest';
import {
  articleCandidate,
  moduleCandidate,
  offerCandidate,
  serviceCandidate,
  testCandidate,
  toldTwice,
} from './candidates.ts';

const module = { key: 'sleep-well', themes: ['sleep'], sensitivity: 'ordinary', blocks: [], order: 10 } as const;
const programme = { audiences: ['student'], riskLevels: ['low'], order: 30 } as const;
const writable = <T extends object>(value: T) => structuredClone(value) as { -readonly [K in keyof T]: Unlocked<T[K]> };
type Unlocked<T> = T extends readonly (infer E)[] ? E[] : T;

type ServiceFacts = Parameters<typeof serviceCandidate>[0];
const line: ServiceFacts = {
  key: 'listening-line',
  serviceKind: 'helpline',
  themes: ['stress'],
  audiences: ['student'],
  institutions: [],
  regions: ['flanders_brussels'],
  channels: [],
  eligibility: null,
  website: null,
};
const phone = (number: string): ServiceFacts['channels'] => [
  {
    channelKind: 'phone',
    phone: number,
    url: null,
    email: null,
    note: null,
    openingHours: null,
    spokenLanguages: [],
  } as unknown as ServiceFacts['channels'][number],
];
const contacts = [
  { phone: '112', situation: 'danger_to_life', order: 10 },
  { phone: '1813', situation: 'suicidal_thoughts', order: 20 },
  { phone: '106', situation: 'someone_to_talk_to', order: 30 },
] as const;

describe('a module', () => {
  test('is for whom and for what its programme is', () => {
    expect(moduleCandidate(writable(module), writable(programme))).toMatchObject({
      kind: 'module',
      mode: 'do',
      audiences: ['student'],
      levels: ['low'],
      occasion: 'ordinary',
    });
  });

  test('about suicide is suggested by nothing but its editors', () => {
    expect(moduleCandidate({ ...writable(module), sensitivity: 'crisis' }, writable(programme))).toBeUndefined();
  });

  test('that asks for care comes after one that does not', () => {
    const ordinary = moduleCandidate(writable(module), writable(programme));
    const careful = moduleCandidate({ ...writable(module), order: 1, sensitivity: 'careful' }, writable(programme));
    expect(careful?.order).toBeGreaterThan(ordinary?.order ?? Infinity);
  });
});

test('a self-test has the themes of its offer; without an offer nobody knows what it is about', () => {
  const facts = { key: 'check', sensitivity: 'ordinary', minutes: 3, order: 10 } as const;
  const offer = { themes: ['stress'], audiences: ['student'], riskLevels: ['none'] } as const;
  expect(testCandidate(facts, writable(offer))).toMatchObject({ themes: ['stress'], mode: 'find_out', minutes: 3 });
  expect(testCandidate(facts, undefined)).toBeUndefined();
});

test('an article takes as long as reading it', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const facts = { key: 'a', themes: [], sensitivity: 'ordinary', audiences: [], order: 1, body: words(1000) } as const;
  expect(articleCandidate(writable(facts))?.minutes).toBe(5);
});

describe('a service', () => {
  test('of one school or one region is left to the map: nobody knows where the visitor lives', () => {
    expect(serviceCandidate({ ...line, institutions: ['school'] }, { contacts, offer: undefined })).toBeUndefined();
    expect(serviceCandidate({ ...line, regions: ['limburg'] }, { contacts, offer: undefined })).toBeUndefined();
    expect(serviceCandidate(line, { contacts, offer: undefined })).toMatchObject({
      mode: 'talk',
      levels: ['low', 'medium', 'high'],
    });
  });

  test('for emergencies is no suggestion: it stands in help now', () => {
    expect(
      serviceCandidate({ ...line, serviceKind: 'crisis', channels: phone('112') }, { contacts, offer: undefined }),
    ).toBeUndefined();
    expect(
      serviceCandidate({ ...line, serviceKind: 'crisis', channels: phone('101') }, { contacts, offer: undefined }),
    ).toBeUndefined();
  });

  test('for thoughts of suicide is suggested only when it is that heavy', () => {
    const suicideLine = serviceCandidate(
      { ...line, serviceKind: 'crisis', channels: phone('1813') },
      { contacts, offer: undefined },
    );
    expect(suicideLine).toMatchObject({ occasion: 'gravest', levels: ['high'] });
  });

  test('that listens to anything is left out by no theme', () => {
    expect(serviceCandidate({ ...line, channels: phone('106') }, { contacts, offer: undefined })?.isForAnything).toBe(
      true,
    );
    expect(serviceCandidate(line, { contacts, offer: undefined })?.isForAnything).toBe(false);
  });

  test('for one group of people comes after one for everybody', () => {
    const forGroup = serviceCandidate(
      { ...line, eligibility: 'For people with autism' },
      { contacts, offer: undefined },
    );
    expect(forGroup?.order).toBeGreaterThan(
      serviceCandidate({ ...line, serviceKind: 'care' }, { contacts, offer: undefined })?.order ?? 0,
    );
  });

  test('is for how heavy complaints its offer says, and is gone about as that says', () => {
    const offers = [
      { key: 'listening-line', actionUrl: null, offer: 'programme' as const, riskLevels: ['high' as const] },
    ];
    expect(serviceCandidate(line, { contacts, offer: toldTwice(offers, [line]).offerOf(line) })).toMatchObject({
      levels: ['high'],
      mode: 'talk',
    });
    const online = { ...line, serviceKind: 'online' } as const;
    expect(serviceCandidate(online, { contacts, offer: toldTwice(offers, [online]).offerOf(online) })).toMatchObject({
      levels: ['high'],
      mode: 'do',
    });
  });

  test('that one uses by oneself is no person', () => {
    expect(serviceCandidate({ ...line, serviceKind: 'online' }, { contacts, offer: undefined })?.mode).toBe('find_out');
  });
});

describe('an offer', () => {
  const offer: Parameters<typeof offerCandidate>[0] & { readonly actionUrl: string } = {
    key: 'listening',
    offer: 'social_map',
    availability: 'elsewhere',
    actionUrl: 'https://www.tele-onthaal.be/',
    themes: [],
    audiences: ['student'],
    riskLevels: ['low'],
    sensitivity: 'ordinary',
    minutes: null,
    order: 10,
  };

  test('that cannot be used yet is not suggested', () => {
    expect(offerCandidate({ ...offer, availability: 'in_preparation' }, false)).toBeUndefined();
  });

  test('is not suggested beside what it stands for: a service, or what can be done here', () => {
    const { isService, offerOf } = toldTwice([offer], [{ key: 'line', website: 'https://www.tele-onthaal.be' }]);
    expect(isService(offer)).toBe(true);
    expect(offerOf({ key: 'other', website: 'https://www.tele-onthaal.be' })).toBe(offer);
    expect(offerOf({ key: 'other', website: null })).toBeUndefined();
    expect(toldTwice([offer], [{ key: 'listening', website: null }]).isService(offer)).toBe(true);
    expect(offerCandidate(offer, true)).toBeUndefined();
    // A test on the site of a line is not the line.
    const test = { ...offer, offer: 'self_test' } as const;
    expect(isService(test)).toBe(false);
    expect(offerCandidate(test, false)).toBeDefined();
    expect(offerCandidate({ ...offer, offer: 'programme', availability: 'here' }, false)).toBeUndefined();
    expect(offerCandidate({ ...offer, offer: 'programme' }, false)).toMatchObject({ mode: 'do', occasion: 'any' });
  });

  test('for the gravest moments is suggested only then', () => {
    expect(offerCandidate({ ...offer, sensitivity: 'crisis' }, false)?.occasion).toBe('gravest');
    expect(offerCandidate({ ...offer, themes: ['sexual-violence'] }, false)?.occasion).toBe('gravest');
    expect(offerCandidate({ ...offer, themes: ['sexual-violence', 'relationships'] }, false)?.occasion).toBe('any');
  });

  test('is not help now, which stands above the suggestions', () => {
    expect(offerCandidate({ ...offer, availability: 'here', sensitivity: 'crisis' }, false)).toBeUndefined();
  });
});
