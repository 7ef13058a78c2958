import { expect, test } from 'vitest';
import { MADE_UP_RECORDS } from '../device/made-up-records.ts';
import type { StoredRecord } from '../device/record-kind.ts';
import { isEmpty, overviewOf } from './overview.ts';
import type { SiteOutline } from './site-outline.ts';

const NOTHING: SiteOutline = { programmes: {}, modules: {}, tests: {}, services: {} };
const SITE: SiteOutline = {
  programmes: { 'healthy-lifestyle': { title: 'Healthy lifestyle', href: '/p/' } },
  modules: {
    sleep: {
      title: 'Sleep, also in a busy week',
      href: '/m/',
      programme: 'healthy-lifestyle',
      steps: [
        { key: 'start', title: 'Awake' },
        { key: 'pressure', title: 'Two forces' },
      ],
      exercises: ['plan', 'diary'],
    },
  },
  tests: { 'abc-test': { title: 'ABC test', href: '/t/', version: '1', fingerprint: 'f', scores: [] } },
  services: { 'caw-gent': { title: 'CAW in Ghent', href: '/s/' } },
};
const NOW = '2026-11-23T09:00';
const changed = (record: StoredRecord, data: object, id = record.id): StoredRecord => ({
  ...record,
  id,
  data: { ...(record.data as object), ...data },
});
const [progress, answers, , moment] = MADE_UP_RECORDS as [StoredRecord, StoredRecord, StoredRecord, StoredRecord];

test('nothing kept is an empty overview', () => {
  expect(isEmpty(overviewOf([], SITE, NOW))).toBe(true);
  const choice = { collection: 'keeping', id: 'own', format: 1, data: {} };
  expect(isEmpty(overviewOf([choice], SITE, NOW))).toBe(true);
});

test('what the site has is named as the site names it now, with the way back to the step where one was', () => {
  const overview = overviewOf(MADE_UP_RECORDS, SITE, NOW);
  expect(overview.going[0]).toMatchObject({
    title: 'Sleep, also in a busy week',
    programme: 'Healthy lifestyle',
    step: 'Two forces',
  });
  expect(overview.services[0]?.link?.title).toBe('CAW in Ghent');
  expect(overview.tests[0]?.comparable).toHaveLength(1);
  expect(overview.planned[0]?.next).toBe('2026-11-24T19:00');
  expect(overview.unreadable).toEqual([]);
});

test('what the site has no more is named by what was kept', () => {
  const overview = overviewOf(MADE_UP_RECORDS, NOTHING, NOW);
  expect(overview.going[0]).toMatchObject({ title: 'Sleep', link: undefined, step: undefined });
  expect(overview.written[0]).toMatchObject({ title: 'Sleep', link: undefined });
  expect(overview.tests[0]).toMatchObject({ outline: undefined, comparable: [] });
  expect(overview.tests[0]?.apart).toHaveLength(1);
});

test('a step that the module has no more leads to its beginning, not to nowhere', () => {
  const overview = overviewOf([changed(progress, { step: 'gone' })], SITE, NOW);
  expect(overview.going[0]).toMatchObject({ step: undefined, link: { href: '/m/' } });
});

test('finished modules stand apart, and exercises in the order of their module', () => {
  const finished = changed(progress, { finishedAt: '2026-11-22T10:00:00.000Z' });
  const plan = changed(answers, { block: 'plan' }, 'sleep/plan');
  const old = changed(answers, { block: 'gone' }, 'sleep/gone');
  const overview = overviewOf([finished, old, answers, plan], SITE, NOW);
  expect(overview.going).toEqual([]);
  expect(overview.finished).toHaveLength(1);
  expect(overview.written[0]?.exercises.map((one) => one.answers.block)).toEqual(['plan', 'diary', 'gone']);
});

test('the next moment comes first, what has passed last', () => {
  const at = (id: string, when: string) => changed(moment, { id, at: when, rhythm: 'once', times: 1 }, id);
  const overview = overviewOf(
    [at('past', '2026-11-01T10:00'), at('later', '2026-12-01T10:00'), at('soon', '2026-11-23T10:00')],
    SITE,
    NOW,
  );
  expect(overview.planned.map((one) => one.moment.id)).toEqual(['soon', 'later', 'past']);
});

test('what cannot be read is named, and a key such as "constructor" is no module', () => {
  const overview = overviewOf(
    [
      changed(progress, { module: 'constructor' }, 'constructor'),
      { ...progress, id: 'newer', format: 9 },
      { collection: 'of-tomorrow', id: 'x', format: 1, data: {} },
    ],
    SITE,
    NOW,
  );
  expect(overview.going[0]?.link).toBeUndefined();
  expect(overview.unreadable).toEqual([
    ['module-progress', 'newer'],
    ['of-tomorrow', 'x'],
  ]);
});
