import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import { NoPostgresError, startPostgres } from './postgres-server.mts';

const folderOf = (url: string): string => new URL(url).searchParams.get('host') ?? '';

test('the server of the tests listens on no port, keeps others out, and leaves nothing behind', async () => {
  const server = await startPostgres();
  const url = server.url('postgres');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ setting: string }>(
    "SELECT setting FROM pg_settings WHERE name IN ('listen_addresses', 'fsync') ORDER BY name",
  );
  await client.end();
  expect(rows.map(({ setting }) => setting)).toEqual(['off', '']);
  expect(existsSync(folderOf(url))).toBe(true);
  await server.stop();
  expect(existsSync(folderOf(url))).toBe(false);
});

test('it ends when whoever started it is killed', async () => {
  const program = [
    `import { startPostgres } from ${JSON.stringify(path.join(__dirname, 'postgres-server.mts'))};`,
    "const server = await startPostgres(); console.log(server.url('postgres')); setInterval(() => undefined, 1000);",
  ].join('\n');
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(starter.stdout.setEncoding('utf8'), 'data')) as [string];
  const folder = folderOf(line.trim());
  expect(existsSync(folder)).toBe(true);
  starter.kill('SIGKILL');
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 30_000, interval: 100 });
});

test('without programs of a server it says what to install', async () => {
  await expect(startPostgres({ POSTGRES_BIN_DIR: '/no/such/folder' })).rejects.toThrow(NoPostgresError);
  await expect(startPostgres({ POSTGRES_BIN_DIR: '/no/such/folder' })).rejects.toThrow(
    /install one .* POSTGRES_BIN_DIR/,
  );
});
