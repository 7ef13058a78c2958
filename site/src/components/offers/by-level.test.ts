import { expect, test } from 'vitest';
import type { Localized } from '../../content/localized.ts';
import { byLightestLevel } from './by-level.ts';

test('an offer for several levels stands once, at the lightest of them', () => {
  const offer = (key: string, riskLevels: readonly string[]) =>
    ({ type: 'intervention', key, data: { riskLevels } }) as unknown as Localized<'intervention'>;
  const levels = byLightestLevel([offer('a', ['low', 'high']), offer('b', ['high']), offer('c', ['none', 'low'])]);
  expect([...levels].map(([level, offers]) => [level, offers.map(({ key }) => key)])).toEqual([
    ['none', ['c']],
    ['low', ['a']],
    ['medium', []],
    ['high', ['b']],
  ]);
});
