import { afterEach, expect, it, vi } from 'vitest';

import { CMS } from '../workspace/folders.ts';
import { runOnPostgres } from './run-on-postgres.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('says loudly that nothing was tested where no PostgreSQL server can be started, and does not count it', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((line: unknown) => void said.push(String(line)));
  const suite = { name: 'cms-postgres', folder: CMS, args: [], limitInMinutes: 1 };
  expect(await runOnPostgres(suite, { POSTGRES_BIN_DIR: '/no/such/folder' })).toBeUndefined();
  expect(said.join('\n')).toMatch(/cms-postgres was SKIPPED, so PostgreSQL is NOT tested\. .*POSTGRES_BIN_DIR/);
});
