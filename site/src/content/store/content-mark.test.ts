import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withFields } from '../../../tests/changed-content.ts';
import { FAKE_TOKEN, startFakeCms } from '../../../tests/fake-cms.ts';
import { readEnvironment } from '../../env.ts';
import { contentMark } from './content-mark.ts';
import type { RawContent } from './raw-content.ts';

const content = generateContent({ entries: 10, seed: 8 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function markOf(raw: RawContent): Promise<string> {
  const cms = await startFakeCms({ content: raw });
  try {
    return await contentMark(readEnvironment({ STRAPI_URL: cms.url, STRAPI_TOKEN: FAKE_TOKEN }));
  } finally {
    await cms.close();
  }
}

test('the mark stays the same while nothing is published', async () => {
  expect(await markOf(content)).toBe(await markOf(content));
});

test('the mark is another one when the newest entry of a type was changed', async () => {
  const changed = withFields(content, 'site-settings', 'en', 'site-settings', {
    updatedAt: '2026-11-22T11:00:00.000Z',
  });
  expect(await markOf(changed)).not.toBe(await markOf(content));
});

test('the mark is another one on the next day in Belgium, so that announcements begin and end on time', async () => {
  const before = await markOf(content);
  vi.setSystemTime(new Date('2026-11-22T22:59:00Z'));
  expect(await markOf(content)).toBe(before);
  vi.setSystemTime(new Date('2026-11-22T23:01:00Z'));
  expect(await markOf(content)).not.toBe(before);
});
