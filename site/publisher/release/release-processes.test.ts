import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, listen } from '../../server/listen.ts';
import { liveRelease } from '../../server/releases.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { ReleaseStore } from './release-store.ts';

/** A disk in memory where there is one: what a process leaves behind when it is killed is the same there. */
const WORK_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const PROGRAM = path.join(import.meta.dirname, 'publish-in-a-loop.ts');
const FILES = Array.from({ length: 20 }, (_, n) => `nl/page-${n}/index.html`);
/** How long a tree that was live is left alone, in milliseconds. */
const PROMISED = 50;
const PAUSES = { pauses: { formerTree: PROMISED, quiet: 60 } };
/** With real processes, as many as the setting says; a kill at each single call is in every-moment.test.ts. */
const KILLS = Number(process.env['PUBLISHER_KILLS'] ?? 40);

let folder: string;
let releases: string;
let built: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(WORK_DISK, 'release-processes-'));
  releases = path.join(folder, 'releases');
  built = path.join(folder, 'built');
  for (const file of FILES) {
    await mkdir(path.dirname(path.join(built, file)), { recursive: true });
    await writeFile(path.join(built, file), '1\n'.repeat(60));
  }
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The number that all files of a tree say, which are whole, and whose compressed copies say the same. */
async function generationOf(tree: string): Promise<number> {
  const generations = new Set<string>();
  const names = (await readdir(tree, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of names) {
    const content = await readFile(path.join(entry.parentPath, entry.name));
    const plain = entry.name.endsWith('.br')
      ? brotliDecompressSync(content)
      : entry.name.endsWith('.gz')
        ? gunzipSync(content)
        : content;
    const n = Number(/page-(\d+)/.exec(entry.parentPath)?.[1]);
    const lines = plain.toString().split('\n');
    const generation = lines[0] ?? '';
    expect(lines.length - 1).toBe(generation === '1' ? 60 : 50 + n * 20);
    for (const line of lines.slice(0, -1)) generations.add(line);
  }
  expect([...generations]).toHaveLength(1);
  const generation = Number([...generations][0]);
  const files = names.filter(({ name }) => name === 'index.html').length;
  expect(files, `files of generation ${generation}`).toBe(generation % 2 === 0 ? 14 : 20);
  return generation;
}

const start = (): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, releases, built], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test(
  `a publisher that is killed ${KILLS} times leaves one whole release each time, and the next one goes on from it`,
  { timeout: 600_000 },
  async () => {
    let last = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = start();
      let said = 0;
      child.stdout?.on('data', (data: Buffer) => (said = Number(data.toString().trim().split('\n').at(-1))));
      const errors: Buffer[] = [];
      child.stderr?.on('data', (data: Buffer) => errors.push(data));
      // Some are killed before they did anything, while they mend what the one before left.
      if (kill % 4 !== 0) await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
      await pause(Math.random() * 60);
      child.kill('SIGKILL');
      const [code] = (await once(child, 'close')) as [number | null];
      expect(code, Buffer.concat(errors).toString()).toBeNull();
      const live = await liveRelease(releases);
      if (live === undefined) {
        expect(last).toBe(0);
        continue;
      }
      const generation = await generationOf(live);
      expect(generation).toBeGreaterThanOrEqual(Math.max(last, said));
      last = generation;
    }
    expect(last).toBeGreaterThan(KILLS / 2);
    const store = await ReleaseStore.open(releases, PAUSES);
    expect(Number(store.current?.id)).toBe(last);
    await store.close();
  },
);

test(
  'who reads through the link during 300 publications never misses a file and never sees two states mixed',
  { timeout: 300_000 },
  async () => {
    const store = await ReleaseStore.open(releases, PAUSES);
    await store.adopt(built, { at: new Date(), why: 'first' });
    const server = createSiteServer({ releaseFolder: async () => (await liveRelease(releases)) ?? '', isHttps: false });
    const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
    let isPublishing = true;
    const found = { trees: 0, answers: 0, generations: new Set<number>() };

    /** As a program that asks once which tree is live and then reads everything in it, within the time that is promised. */
    const readTrees = async (): Promise<void> => {
      while (isPublishing) {
        await pause(5);
        const started = performance.now();
        const tree = path.join(releases, await readlink(path.join(releases, 'live')));
        const texts = await Promise.all(FILES.map((file) => readFile(path.join(tree, file), 'utf8')));
        if (performance.now() - started > PROMISED) continue;
        const generations = new Set(texts.flatMap((text) => text.trim().split('\n')));
        expect([...generations]).toHaveLength(1);
        found.trees += 1;
        found.generations.add(Number([...generations][0]));
      }
    };
    /** As a browser that takes brotli. */
    const ask = async (): Promise<void> => {
      let newest = 0;
      while (isPublishing) {
        const file = FILES[found.answers % FILES.length] ?? '';
        const body = await answer(port, `/${path.dirname(file)}/`);
        const lines = brotliDecompressSync(body).toString().trim().split('\n');
        expect(new Set(lines).size).toBe(1);
        expect(lines).toHaveLength(lines[0] === '1' ? 60 : 100);
        expect(Number(lines[0])).toBeGreaterThanOrEqual(newest);
        newest = Number(lines[0]);
        found.answers += 1;
      }
    };
    const readers = [readTrees(), ask()];
    for (let generation = 2; generation <= 301; generation += 1) {
      const written = new Map(FILES.map((file) => [file, Buffer.from(`${generation}\n`.repeat(100))]));
      await store.publish({ written, removed: [] }, { at: new Date(), why: 'next' });
      if (generation % 50 === 0) await store.settle();
    }
    isPublishing = false;
    await Promise.all(readers);
    expect(found.trees).toBeGreaterThan(30);
    expect(found.answers).toBeGreaterThan(100);
    expect(found.generations.size).toBeGreaterThan(20);
    await close(server);
    await store.close();
  },
);

function answer(port: number, target: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: target, headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${target} was answered with ${response.statusCode ?? 0}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

test('a second publisher says that one runs already, and takes over once that one is dead', async () => {
  const first = start();
  await once(first.stdout!, 'data');
  await expect(ReleaseStore.open(releases, PAUSES)).rejects.toThrow(
    `Another publisher already runs in ${releases} (process ${first.pid!}`,
  );
  const second = start();
  let said = '';
  second.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  await once(second, 'close');
  expect(said).toContain('Another publisher already runs');
  first.kill('SIGKILL');
  await once(first, 'close');
  const store = await ReleaseStore.open(releases, PAUSES);
  await generationOf(store.live!);
  await store.close();
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mountsTmpfs();

function mountsTmpfs(): boolean {
  const place = path.join(tmpdir(), `mount-${process.pid}`);
  spawnSync('mkdir', ['-p', place]);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (isMounted) spawnSync('umount', [place]);
  spawnSync('rmdir', [place]);
  return isMounted;
}

test.skipIf(!canMount)(
  'on a real disk that is full, what was live stays, and publishing goes on once there is room',
  async () => {
    await mkdir(releases);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', releases]).status).toBe(0);
    try {
      const store = await ReleaseStore.open(releases, PAUSES);
      await store.adopt(built, { at: new Date(), why: 'first' });
      const written = new Map(FILES.map((file, n) => [file, Buffer.from('2\n'.repeat(50 + n * 20))]));
      await writeFile(path.join(releases, 'ballast'), Buffer.alloc(4_000_000)).catch(() => undefined);
      await expect(store.publish({ written, removed: [] }, { at: new Date(), why: 'full' })).rejects.toThrow(
        `There is no space left on the disk of ${releases}; make room, and the change goes live by itself.`,
      );
      expect(await generationOf(store.live!)).toBe(1);
      await rm(path.join(releases, 'ballast'));
      await store.publish({ written, removed: FILES.filter((_, n) => n % 3 === 2) }, { at: new Date(), why: 'room' });
      const removedFirst = FILES.filter((_, n) => n % 3 === 2);
      expect(removedFirst.length).toBe(6);
      await store.close();
    } finally {
      spawnSync('umount', [releases]);
    }
  },
);

const canBeRefused = process.platform !== 'win32';

test.skipIf(!canBeRefused)('a folder that can only be read is refused in words, and what is live stays', async () => {
  const store = await ReleaseStore.open(releases, PAUSES);
  await store.adopt(built, { at: new Date(), why: 'first' });
  await store.close();
  // The super-user may write everywhere, but not on a disk that is mounted for reading.
  const isRoot = process.getuid?.() === 0;
  const lock = isRoot
    ? () => spawnSync('mount', ['--bind', '-o', 'ro', releases, releases])
    : () => spawnSync('chmod', ['a-w', releases]);
  const unlock = isRoot ? () => spawnSync('umount', [releases]) : () => spawnSync('chmod', ['u+w', releases]);
  if (lock().status !== 0) return;
  try {
    await expect(ReleaseStore.open(releases, PAUSES)).rejects.toThrow(`The publisher may not write to ${releases}`);
    expect(await generationOf((await liveRelease(releases))!)).toBe(1);
  } finally {
    unlock();
  }
});
