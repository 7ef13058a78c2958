import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes a small seed folder of its own for a test, from its files by path. */
export async function seedFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-seed-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}

const review = 'review: { author: Redactie, evidence: experience }';

/** A theme in Dutch that every schema accepts, with the given lines of YAML added or put in the place of its own. */
export const themeFile = (title: string, ...lines: readonly string[]): string => {
  const own = [
    `title: ${title}`,
    `slug: ${title.toLowerCase()}`,
    'summary: In één zin.',
    'sensitivity: ordinary',
    'order: 1',
    review,
  ];
  return markdown([...own, ...lines]);
};

/** The same in another language: only what is translated. */
export const translatedThemeFile = (title: string, ...lines: readonly string[]): string =>
  markdown([`title: ${title}`, `slug: ${title.toLowerCase()}`, 'summary: In one sentence.', review, ...lines]);

export const articleFile = (title: string, ...lines: readonly string[]): string =>
  themeFile(title, 'themes: [rest]', 'audiences: [student]', ...lines);

export const translatedArticleFile = translatedThemeFile;

function markdown(lines: readonly string[]): string {
  // A later line takes the place of an earlier one for the same field.
  const byField = new Map(lines.map((line) => [line.split(':', 1)[0], line]));
  return `---\n${[...byField.values()].filter((line) => !line.endsWith(': REMOVED')).join('\n')}\n---\n\nTekst.\n`;
}
