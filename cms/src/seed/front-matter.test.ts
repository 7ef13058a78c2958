import { expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

test('a file is split into its fields and its text', () => {
  expect(splitFrontMatter('---\ntitle: Slaap\n---\n\n## Vannacht\n\nSta op.\n')).toEqual({
    yaml: 'title: Slaap',
    body: '## Vannacht\n\nSta op.',
  });
});

test('a line of hyphens in the text stays in the text', () => {
  expect(splitFrontMatter('---\ntitle: Slaap\n---\nEerst.\n\n---\n\nDan.').body).toBe('Eerst.\n\n---\n\nDan.');
});

test('lines may end as they do on Windows', () => {
  expect(splitFrontMatter('---\r\ntitle: Slaap\r\n---\r\nTekst.\r\n')).toEqual({
    yaml: 'title: Slaap',
    body: 'Tekst.',
  });
});

test.each(['', 'Geen velden.', '---\ntitle: Slaap\n'])('a file without front matter is refused: %j', (text) => {
  expect(() => splitFrontMatter(text)).toThrow('put the fields between two lines that hold only "---"');
});
