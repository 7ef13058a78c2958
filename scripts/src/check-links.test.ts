import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-links-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as if it were typed in the folder. */
const checkLinks = (...args: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(import.meta.dirname, 'check-links.ts'), ...args],
      { env: { ...process.env, INIT_CWD: folder } },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, said: `${stdout}${stderr}` });
      },
    );
  });

test(
  'a list is read from where the command is typed, and what was found is written there',
  { timeout: 120_000 },
  async () => {
    await writeFile(path.join(folder, 'list.txt'), '# Our links\nwww.example.org\n');
    const { code, said } = await checkLinks('--list', 'list.txt', '--report', 'found.json');
    expect(said).toContain('  www.example.org: this is not a web address\n      line 2');
    expect(code).toBe(1);
    expect(JSON.parse(await readFile(path.join(folder, 'found.json'), 'utf8'))).toEqual([
      {
        address: 'www.example.org',
        places: ['line 2'],
        answer: { state: 'wrong', reason: 'this is not a web address' },
      },
    ]);
  },
);

test('a list that is not there is named', { timeout: 120_000 }, async () => {
  expect(await checkLinks('--list', 'nothing.txt')).toEqual({
    code: 1,
    said: expect.stringContaining('The list nothing.txt cannot be read'),
  });
});
