/** How many words a passphrase has that the site makes. */
export const WORDS_IN_PASSPHRASE = 6;
/** The shortest passphrase that somebody may choose. Characters. */
export const SHORTEST_PASSPHRASE = 12;

/**
 * A passphrase of random words. Each word is equally likely: a random number that would favour the first words of the list is thrown away. Six words out of 256
 * are one of 2^48 passphrases, about 281 million million.
 *
 * @param words at least one and at most 65,536
 */
export function randomPassphrase(words: readonly string[], count: number = WORDS_IN_PASSPHRASE): string {
  return Array.from({ length: count }, () => words[randomBelow(words.length)] ?? '').join(' ');
}

const NUMBERS = 65_536;

function randomBelow(limit: number): number {
  const fair = NUMBERS - (NUMBERS % limit);
  for (;;) {
    const [number = NUMBERS] = crypto.getRandomValues(new Uint16Array(1));
    if (number < fair) return number % limit;
  }
}
