import type { Service } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../i18n/translator.ts';
import { serviceFacts } from './service-facts.ts';

const UNKNOWN = {
  serviceKind: 'care',
  group: null,
  eligibility: null,
  audiences: [],
  ageFrom: null,
  ageTo: null,
  costKind: null,
  costAmount: null,
  costNote: null,
  referralNeeded: null,
  waitingNote: null,
  waitingAskedOn: null,
  spokenLanguages: [],
  formal: true,
  insideInstitution: false,
  regions: [],
} as unknown as Service;

const words = translatorFor('nl');
const NOBODY = { provider: undefined, institutions: [], groupHref: undefined };

function fact(name: string, changes: Partial<Service>): readonly string[] {
  const facts = serviceFacts({ ...UNKNOWN, ...changes }, NOBODY, words);
  return facts.find((candidate) => candidate.name === name)?.parts.map(({ text }) => text) ?? [];
}

describe('what one wants to know of a service', () => {
  test('is left out where nobody knows it, but one is told to ask what it costs', () => {
    const facts = serviceFacts(UNKNOWN, NOBODY, words);
    expect(facts.map(({ name }) => name)).toEqual(['kind', 'cost', 'helpers']);
    expect(fact('cost', {})).toEqual(['Dat weten we niet. Vraag het gerust.']);
  });

  test.each([
    [{ ageFrom: 12, ageTo: 25 }, 'van 12 tot en met 25 jaar'],
    [{ ageFrom: 18 }, 'vanaf 18 jaar'],
    [{ ageTo: 23 }, 'tot en met 23 jaar'],
    [{ ageFrom: 0, ageTo: 23 }, 'van 0 tot en met 23 jaar'],
  ])('%j is said in words', (ages, said) => {
    expect(fact('for', ages)).toEqual([said]);
  });

  test('the cost is a kind, an amount and what an editor adds', () => {
    expect(fact('cost', { costKind: 'free' })).toEqual(['Gratis.']);
    expect(fact('cost', { costKind: 'partly_free', costAmount: 11, costNote: 'Tot en met 23 jaar gratis.' })).toEqual([
      'Gratis voor sommige mensen.',
      expect.stringMatching(/^Hoogstens €\s11 per keer\.$/),
      'Tot en met 23 jaar gratis.',
    ]);
    expect(fact('cost', { costAmount: 2.5 })).toEqual([expect.stringMatching(/€\s2,50/)]);
  });

  test('one of a group leads to the others', () => {
    const groupHref = '/nl/hier-kun-je-terecht/voor/overkop-huizen/';
    const [kind] = serviceFacts({ ...UNKNOWN, group: 'overkop_houses' }, { ...NOBODY, groupHref }, words);
    expect(kind?.parts).toMatchObject([{ text: 'OverKop-huizen', href: groupHref }]);
    expect(fact('kind', {})).toEqual(['hulpverlening']);
  });

  test('a waiting time has the day on which it was asked', () => {
    expect(fact('waiting', { waitingNote: 'Twee weken', waitingAskedOn: '2026-10-01' })).toEqual([
      'Twee weken',
      'Zo was het op 1 oktober 2026.',
    ]);
  });

  test('a school is linked to its page, in its own language', () => {
    const hogent = { name: 'HOGENT', lang: 'nl-BE', href: '/en/find-help/institution/hogent/' };
    const facts = serviceFacts(UNKNOWN, { ...NOBODY, provider: hogent, institutions: [hogent] }, words);
    const expected = { text: 'HOGENT', lang: 'nl-BE', href: '/en/find-help/institution/hogent/' };
    expect(facts.find(({ name }) => name === 'for')?.parts).toMatchObject([expected]);
    expect(facts.find(({ name }) => name === 'provider')?.parts).toMatchObject([expected]);
  });
});
