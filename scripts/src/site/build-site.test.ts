import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OperatorError, sentenceForOperator } from '../command-line/operator-error.ts';
import { runProgram } from '../processes/run-program.ts';
import { buildPages } from './build-site.ts';

vi.mock(import('../processes/run-program.ts'));

const PAGES = ['index.html', '404.html', 'nl/index.html', 'en/index.html', 'sitemap.xml'];

let parent: string;
let folder: string;

/** Stands in for the build: writes a site into the folder that it is told. */
const buildsSite =
  (pages: readonly string[]) =>
  async (options: { readonly args: readonly string[] }): Promise<string> => {
    for (const page of pages) {
      const file = path.join(options.args.at(-1) ?? '', page);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, 'the new site');
    }
    return '';
  };

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'built-'));
  folder = path.join(parent, 'dist');
});

afterEach(async () => {
  vi.resetAllMocks();
  await rm(parent, { recursive: true, force: true });
});

describe('a built site', () => {
  it('is there once it is whole', async () => {
    vi.mocked(runProgram).mockImplementation(buildsSite(PAGES));
    await buildPages(folder, {});
    expect(await readFile(path.join(folder, 'nl/index.html'), 'utf8')).toBe('the new site');
  });

  it('is thrown away when the build fails', async () => {
    vi.mocked(runProgram).mockImplementation(async (options) => {
      await buildsSite(['nl/index.html'])(options);
      throw new OperatorError('The site could not be built: a title is missing.');
    });
    await expect(buildPages(folder, {})).rejects.toThrow('a title is missing');
    expect(existsSync(folder)).toBe(false);
  });

  it('is thrown away when pages are missing that every site has', async () => {
    vi.mocked(runProgram).mockImplementation(buildsSite(['index.html', 'nl/index.html']));
    await expect(buildPages(folder, {})).rejects.toThrow(
      'The build of the site made no 404.html, en/index.html, sitemap.xml.',
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('is thrown away when the disk is full, which is said in one sentence', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    vi.mocked(runProgram).mockRejectedValue(full);
    await expect(buildPages(folder, {})).rejects.toBe(full);
    expect(sentenceForOperator(full)).toBe(
      'The disk is full: free some space (about 3 GB is needed) and run the command again.',
    );
    expect(existsSync(folder)).toBe(false);
  });
});
