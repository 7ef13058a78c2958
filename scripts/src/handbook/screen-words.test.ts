import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { ROOT } from '../workspace/folders.ts';
import { wordsNotSaid } from './screen-words.ts';

it.each(['nl', 'en'] as const)(
  'the handbook in the language %s says in bold every word of the screen that is clicked or read',
  async (language) => {
    const text = await readFile(path.join(ROOT, 'docs/handbook', `${language}.md`), 'utf8');
    expect(wordsNotSaid(language, text)).toEqual([]);
  },
);
