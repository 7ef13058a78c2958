import { expect, test } from 'vitest';
import { ArticleSchema, PageSchema } from '../index.ts';
import { namedPaths } from './named-paths.ts';

const pathsIn = (body: string) => namedPaths(ArticleSchema, { body }).map(({ path }) => path);

test('links of a Markdown text to this site are found, with and without brackets and as a reference', () => {
  expect(pathsIn('Lees [meer](/infotheek/slapen#tips), of [dit](</zelftests> "titel").')).toEqual([
    '/infotheek/slapen#tips',
    '/zelftests',
  ]);
  expect(pathsIn('Zie [hier][1].\n\n[1]: /themas/stress')).toEqual(['/themas/stress']);
});

test('links elsewhere, anchors and words that only look like a path are none', () => {
  expect(pathsIn('[a](https://example.org/x) [b](#tips) [c](mailto:a@example.org) en/of /zelftests')).toEqual([]);
});

test('a link says in which field it stands, also in a block of a page that is not finished', () => {
  const page = {
    title: null,
    blocks: [
      { __component: 'block.unknown', text: '[a](/zelftests)' },
      { __component: 'block.links', links: [{ label: 'Elders', url: 'https://example.org' }, { url: '/zelftests' }] },
    ],
  };
  expect(namedPaths(PageSchema, page)).toEqual([{ path: '/zelftests', field: ['blocks', 1, 'links', 1, 'url'] }]);
});
