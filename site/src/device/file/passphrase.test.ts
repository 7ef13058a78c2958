import { LOCALE_CODES } from '@moodspace/shared';
import { expect, test, vi } from 'vitest';
import { PASSPHRASE_WORDS } from './passphrase-words.ts';
import { randomPassphrase, WORDS_IN_PASSPHRASE } from './passphrase.ts';

test.each([...LOCALE_CODES])('there are 256 words in %s, each once, plain and short', (locale) => {
  const words = PASSPHRASE_WORDS[locale];
  expect(new Set(words).size).toBe(256);
  expect(words).toHaveLength(256);
  for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/);
});

test('a passphrase has six of them', () => {
  const words = randomPassphrase(PASSPHRASE_WORDS.en).split(' ');
  expect(words).toHaveLength(WORDS_IN_PASSPHRASE);
  for (const word of words) expect(PASSPHRASE_WORDS.en).toContain(word);
});

test('no word is more likely than another: numbers that would favour the first ones are thrown away', () => {
  const given = [65_535, 65_534, 3, 65_533, 4];
  const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as Uint16Array)[0] = given.shift() ?? 0;
    return array;
  });
  // 65,536 is 21,845 times three, and one.
  expect(randomPassphrase(['a', 'b', 'c'], 3)).toBe('c a b');
  random.mockRestore();
  const counts = new Map<string, number>();
  for (const word of randomPassphrase(['a', 'b', 'c'], 30_000).split(' '))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(600);
});
