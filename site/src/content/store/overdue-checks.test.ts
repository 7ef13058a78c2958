import { DEFAULT_LOCALE, SPOKEN_LANGUAGES } from '@moodspace/shared';
import { expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { flags } from '../../../bench/generated-entry.ts';
import { withFields } from '../../../tests/changed-content.ts';
import { overdueChecks } from './overdue-checks.ts';
import type { RawContent } from './raw-content.ts';
import { validateContent } from './validate-content.ts';

const CHECKED = { checkedOn: '2026-11-22', checkedBy: 'Editors', nextCheck: '2027-02-20' };
const LINE = {
  serviceKind: 'crisis',
  channels: [
    {
      channelKind: 'phone',
      phone: '1813',
      url: null,
      email: null,
      hours: '24/7',
      hoursSeenIn: null,
      spokenLanguages: flags(SPOKEN_LANGUAGES, []),
    },
  ],
};
const content = generateContent({ entries: 10, seed: 4 });

const withService = (fields: Readonly<Record<string, unknown>>): RawContent =>
  withFields(content, 'service', DEFAULT_LOCALE, 'service-1', fields);
const checksOn = (day: string, raw: RawContent) => {
  const { tables, problems } = validateContent(raw);
  expect(problems).toEqual([]);
  return overdueChecks(tables, day);
};

test('a crisis contact whose check is overdue is refused, with what to do', () => {
  const { refused } = checksOn('2999-01-01', content);
  expect(refused.find(({ type }) => type === 'crisis-contact')).toMatchObject({
    field: 'nextCheck',
    message: {
      nl: expect.stringContaining('Vandaag nagekeken'),
      en: expect.stringContaining('compare it with the service itself'),
    },
  });
});

test('a crisis line of the map is refused from the day after its check was due', () => {
  const raw = withService({ ...CHECKED, ...LINE });
  const services = (day: string) => checksOn(day, raw).refused.filter(({ type }) => type === 'service');
  expect(services('2027-02-20')).toEqual([]);
  expect(services('2027-02-21').map(({ key }) => key)).toEqual(['service-1']);
});

test('an overdue check of another service is a warning that names it', () => {
  const { refused, warnings } = checksOn('2027-02-21', withService({ ...CHECKED, name: 'The Harbour' }));
  expect(refused.filter(({ type }) => type === 'service')).toEqual([]);
  expect(warnings[0]).toContain('The Harbour (2027-02-20)');
});

test('services that nobody checked are counted', () => {
  const { warnings } = checksOn('2026-11-22', withService({ checkedOn: null, checkedBy: null, nextCheck: null }));
  expect(warnings.at(-1)).toMatch(/never been checked by an editor/);
});
