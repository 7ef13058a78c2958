import { expect, it } from 'vitest';

import { sentenceOfLine } from './publisher-lines.ts';
import { RestartPolicy } from './restart-policy.ts';

it('a publisher that ends is started again, later and later, and not for ever', () => {
  const policy = new RestartPolicy();
  expect([0, 10, 20, 30, 40, 50].map((minute) => policy.pauseBefore(minute * 1000))).toEqual([
    1000,
    5000,
    15_000,
    60_000,
    60_000,
    undefined,
  ]);
});

it('a publisher that was well for long is started again at once', () => {
  const policy = new RestartPolicy();
  for (let hour = 0; hour < 24; hour += 1) expect(policy.pauseBefore(hour * 3_600_000)).toBe(1000);
});

it('of the log of the publisher the operator is shown the sentences', () => {
  expect(sentenceOfLine('{"at":"x","event":"published","sentence":"Published one entry (0.1 s)."}')).toBe(
    'Published one entry (0.1 s).',
  );
  for (const line of ['', '12:00 [build] done', '{"event":"started","sentence":""}', '{"sentence":', '{"sentence":{}}'])
    expect(sentenceOfLine(line)).toBeUndefined();
});
