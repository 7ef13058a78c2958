import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishParts, type Attempt } from './publish-parts.ts';

/** A site that takes numbers: those that are bad never, those that need another only with it or after it. */
function siteOf(bad: ReadonlySet<number>, needs: ReadonlyMap<number, number> = new Map(), namesCulprits = true) {
  const online = new Set<number>();
  const attempts: (readonly number[])[] = [];
  const attempt = (part: readonly number[]): Promise<Attempt<readonly number[]>> => {
    attempts.push(part);
    const then = new Set([...online, ...part]);
    const wrong = part.filter((one) => bad.has(one) || (needs.has(one) && !then.has(needs.get(one) ?? -1)));
    if (wrong.length > 0) return Promise.resolve({ isLive: false, refusal: namesCulprits ? wrong : [] });
    for (const one of part) online.add(one);
    return Promise.resolve({ isLive: true });
  };
  return {
    online,
    attempts,
    options: { attempt, isBlamed: (wrong: readonly number[], one: number) => wrong.includes(one) },
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test('what is right goes live in one step', async () => {
  const site = siteOf(new Set());
  expect((await publishParts(upTo(1000), site.options)).live).toHaveLength(1000);
  expect(site.attempts).toHaveLength(1);
});

test('one bad entry of a thousand holds back nobody else', async () => {
  for (const namesCulprits of [true, false]) {
    const site = siteOf(new Set([617]), new Map(), namesCulprits);
    const { live, refused } = await publishParts(upTo(1000), site.options);
    expect(live).toHaveLength(999);
    expect([...refused.keys()]).toEqual([617]);
    expect(site.attempts.length).toBeLessThan(30);
  }
});

test('two entries that need each other go live together although a third one is bad', async () => {
  const site = siteOf(
    new Set([2]),
    new Map([
      [0, 1],
      [1, 0],
    ]),
  );
  await publishParts([0, 2, 1], site.options);
  expect([...site.online].toSorted()).toEqual([0, 1]);
});

test('an entry that needs one which goes live later in the same burst is attempted again', async () => {
  const site = siteOf(new Set([3]), new Map([[0, 2]]), false);
  const { refused } = await publishParts([0, 3, 1, 2], site.options);
  expect([...site.online].toSorted()).toEqual([0, 1, 2]);
  expect([...refused.keys()]).toEqual([3]);
});

test('whatever is wrong, each change is live or refused, and no good one is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 59 })),
      fc.boolean(),
      async (count, bad, namesCulprits) => {
        const site = siteOf(new Set(bad), new Map(), namesCulprits);
        const { live, refused } = await publishParts(upTo(count), site.options);
        expect([...live, ...refused.keys()].toSorted((a, b) => a - b)).toEqual(upTo(count));
        expect([...refused.keys()].every((one) => bad.includes(one))).toBe(true);
        expect(live.some((one) => bad.includes(one))).toBe(false);
      },
    ),
  );
});
