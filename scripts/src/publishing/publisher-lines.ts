/**
 * The sentence for a person in a line of the publisher's log.
 *
 * @returns undefined for a line that has none, or is of something else
 */
export function sentenceOfLine(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { sentence } = JSON.parse(line) as { readonly sentence?: unknown };
    return typeof sentence === 'string' && sentence !== '' ? sentence : undefined;
  } catch {
    return undefined;
  }
}
