/** A text as a name of the platform: small letters, digits and single hyphens. Empty when nothing of it can stay. */
export function slugOf(text: string, maxLength = 60): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
}

/** Gives each thing a name of its own: the one that fits, else with a number behind it. */
export class UniqueKeys {
  readonly #used = new Set<string>();

  /** Marks a name that stands already; false when it was used before. */
  claim(key: string): boolean {
    if (this.#used.has(key)) return false;
    this.#used.add(key);
    return true;
  }

  keyFor(text: string, otherwise: string): string {
    const wanted = slugOf(text, 55) || otherwise;
    let key = wanted;
    for (let number = 2; !this.claim(key); number += 1) key = `${wanted}-${number}`;
    return key;
  }
}

/** A code that the platform can keep for an answer, as near to the given one as it can be. */
export function answerCodeOf(code: string): string {
  return code
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 55)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
