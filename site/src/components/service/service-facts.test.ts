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
    [{ ageFrom: 12, ageTo: 25 }, words.t('service.agesBetween', { from: '12', to: '25' })],
    [{ ageFrom: 18 }, words.t('service.agesFrom', { from: '18' })],
    [{ ageTo: 23 }, words.t('service.agesTo', { to: '23' })],
    [{ ageFrom: 0, ageTo: 23 }, words.t('service.agesBetween', { from: '0', to: '23' })],
  ])('%j is said in words', (ages, said) => {
    expect(fact('for', ages)).toEqual([said]);
  });

  test('the cost is a kind, an amount and what an editor adds', () => {
    expect(fact('cost', { costKind: 'free' })).toEqual([words.t('service.cost.free')]);
    expect(fact('cost', { costKind: 'partly_free', costAmount: 11, costNote: 'Tot en met 23 jaar gratis.' })).toEqual([
      words.t('service.cost.partly_free'),
      expect.stringMatching(/€\s11\D/),
      'Tot en met 23 jaar gratis.',
    ]);
    expect(fact('cost', { costAmount: 2.5 })).toEqual([expect.stringMatching(/€\s2,50/)]);
  });

  test('one of a group leads to the others', () => {
    const groupHref = '/nl/hier-kun-je-terecht/voor/overkop-huizen/';
    const [kind] = serviceFacts({ ...UNKNOWN, group: 'overkop_houses' }, { ...NOBODY, groupHref }, words);
    expect(kind?.parts).toMatchObject([{ text: words.t('vocabulary.serviceGroup.overkop_houses'), href: groupHref }]);
    expect(fact('kind', {})).toEqual([words.t('vocabulary.serviceKind.care')]);
  });

  test('a waiting time has the day on which it was asked', () => {
    expect(fact('waiting', { waitingNote: 'Twee weken', waitingAskedOn: '2026-10-01' })).toEqual([
      'Twee weken',
      words.t('service.waitingAskedOn', { date: '1 oktober 2026' }),
    ]);
  });

  test('a school is linked to its page, in its own language', () => {
    const hogent = { name: 'HOGENT', lang: 'nl-BE', href: '/en/find-help/institution/hogent/' };
    const facts = serviceFacts(UNKNOWN, { ...NOBODY, provider: hogent, institutions: [hogent] }, words);
    const expected = { text: 'HOGENT', lang: 'nl-BE', href: '/en/find-help/institution/hogent/' };
    expect(facts.find(({ name }) => name === 'for')?.parts).toMatchObject([expected]);
    expect(facts.find(({ name }) => name === 'provider')?.parts).toMatchObject([expected]);
  });

  test('students of a school are told once that it is for them', () => {
    const school = { name: 'KU Leuven', lang: undefined, href: '/nl/hier-kun-je-terecht/instelling/ku-leuven/' };
    const other = { name: 'UCLL', lang: undefined, href: '/nl/hier-kun-je-terecht/instelling/ucll/' };
    const service = { ...UNKNOWN, audiences: ['student' as const], eligibility: 'Studenten van KU Leuven en UCLL' };
    const facts = serviceFacts(service, { ...NOBODY, provider: school, institutions: [school, other] }, words);
    expect(facts.find(({ name }) => name === 'for')?.parts.map(({ text }) => text)).toEqual([
      'Studenten van KU Leuven en UCLL',
      'UCLL',
    ]);
  });
});
