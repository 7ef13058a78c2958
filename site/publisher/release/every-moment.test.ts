import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFullCopies } from './full-copies.ts';
import { writeWithQuickCopies } from './quick-copies.ts';
import type { ReleaseStore } from './release-store.ts';

/** A disk in memory where there is one: what a process leaves behind when it is killed is the same there. */
const WORK_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** What happens to the calls that change the disk: from one on all fail, as those of a process that is dead, or all that need room, as on a full disk. */
const disk = vi.hoisted(() => ({ calls: 0, failsFrom: Infinity, code: 'KILLED' }));

const { failing, failure } = vi.hoisted(() => {
  const failureOf = (needsRoom: boolean): Error | undefined => {
    disk.calls += 1;
    if (disk.calls < disk.failsFrom || (disk.code === 'ENOSPC' && !needsRoom)) return undefined;
    return Object.assign(new Error(`${disk.code}: the test says so`), { code: disk.code });
  };
  return {
    failure: failureOf,
    failing:
      <Parameters extends unknown[], Result>(
        call: (...parameters: Parameters) => Promise<Result>,
        { needsRoom }: { readonly needsRoom: boolean },
      ) =>
      (...parameters: Parameters): Promise<Result> => {
        const error = failureOf(needsRoom);
        return error === undefined ? call(...parameters) : Promise.reject(error);
      },
  };
});

vi.mock('./directory-entries.ts', async (importOriginal) => {
  const entries = await importOriginal<typeof import('./directory-entries.ts')>();
  return {
    ...entries,
    link: failing(entries.link, { needsRoom: true }),
    mkdir: failing(entries.mkdir, { needsRoom: true }),
    rename: failing(entries.rename, { needsRoom: false }),
    rm: failing(entries.rm, { needsRoom: false }),
    rmdir: failing(entries.rmdir, { needsRoom: false }),
  };
});

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (...parameters) => {
    const error = parameters[1] === 'r' ? undefined : failure(true);
    if (error !== undefined) throw error;
    const handle = await fs.open(...parameters);
    // What is asked of the disk itself takes most of the time, and nothing here cuts its power.
    handle.sync = () => Promise.resolve();
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (content) => {
      const midway = failure(true);
      if (midway === undefined) return write(content);
      // What is cut off in the middle leaves half a file behind.
      const bytes = Buffer.from(content as Uint8Array);
      await write(bytes.subarray(0, bytes.length / 2));
      throw midway;
    };
    return handle;
  };
  return {
    ...fs,
    open,
    appendFile: failing(fs.appendFile, { needsRoom: true }),
    link: failing(fs.link, { needsRoom: true }),
    mkdir: failing(fs.mkdir, { needsRoom: true }),
    rename: failing(fs.rename, { needsRoom: false }),
    rm: failing(fs.rm, { needsRoom: false }),
    symlink: failing(fs.symlink, { needsRoom: true }),
  };
});

const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');

/** A process of its own, as far as the lock can tell: what an earlier one held it does not know. */
async function startProcess(): Promise<typeof import('./release-store.ts')> {
  vi.resetModules();
  return import('./release-store.ts');
}

/** In this process, so that every call of it is one of the calls that fail. */
const OPTIONS = {
  pauses: { formerTree: 0, quiet: 0 },
  compression: { copies: writeFullCopies, end: () => undefined },
  quickCompression: { write: writeWithQuickCopies, end: () => Promise.resolve() },
};
const facts = { at: new Date('2026-11-20T14:03:22Z'), why: 'test' };
const page = (text: string): Buffer => Buffer.from(`<title>${text}</title>${`<p>${text}</p>`.repeat(40)}`);
const files = (pages: Readonly<Record<string, string>>): Map<string, Buffer> =>
  new Map(Object.entries(pages).map(([file, text]) => [file, page(text)]));

const ONE = { 'nl/a/index.html': 'one', 'nl/b/index.html': 'one', 'nl/c/index.html': 'same', 'nl/short.txt': 'one' };
const TWO = { 'nl/a/index.html': 'two', 'nl/c/index.html': 'same', 'nl/short.txt': 'two', 'nl/d/index.html': 'two' };
const THREE = { ...TWO, 'nl/a/index.html': 'three', 'nl/b/index.html': 'three' };
const FOUR = { 'nl/c/index.html': 'same', 'nl/e/index.html': 'four' };

let folder: string;
let releases: string;

/** Each run looks at every so many moments, beginning with another one, so that a few runs look at all of them. */
const STRIDE = 8;
const someMoment = (): number => 1 + Math.floor(Math.random() * STRIDE);

/** As the publisher does: files lie ready before the change is known as a whole. */
async function publishStaged(store: ReleaseStore, written: ReadonlyMap<string, Uint8Array>): Promise<unknown> {
  const stage = await store.stage();
  try {
    for (const [file, bytes] of written) stage.add(file, bytes);
    return await store.publish({ written, removed: [] }, facts, stage);
  } finally {
    await stage.close();
  }
}

/** What visitors saw after each step of a day of publishing, in its order. */
const DAY: readonly {
  readonly sees: Readonly<Record<string, string>>;
  readonly step: (store: ReleaseStore) => Promise<unknown>;
}[] = [
  { sees: ONE, step: (store) => store.adopt(path.join(folder, 'one'), facts) },
  {
    sees: TWO,
    step: (store) =>
      store.publish(
        {
          written: files({ 'nl/a/index.html': 'two', 'nl/short.txt': 'two', 'nl/d/index.html': 'two' }),
          removed: ['nl/b/index.html'],
        },
        facts,
      ),
  },
  { sees: TWO, step: (store) => store.settle() },
  {
    sees: THREE,
    step: (store) => publishStaged(store, files({ 'nl/a/index.html': 'three', 'nl/b/index.html': 'three' })),
  },
  { sees: ONE, step: (store) => store.rollBack('1') },
  { sees: FOUR, step: (store) => store.adopt(path.join(folder, 'four'), facts) },
  { sees: FOUR, step: (store) => store.settle() },
];

beforeEach(async () => {
  Object.assign(disk, { calls: 0, failsFrom: Infinity, code: 'KILLED' });
  folder = await mkdtemp(path.join(WORK_DISK, 'every-moment-'));
  for (const [name, pages] of Object.entries({ one: ONE, four: FOUR }))
    for (const [file, bytes] of files(pages)) {
      await mkdir(path.dirname(path.join(folder, name, file)), { recursive: true });
      await writeFile(path.join(folder, name, file), bytes);
    }
});

afterEach(async () => {
  await real.rm(folder, { recursive: true, force: true });
});

/** All files that visitors can ask for; each compressed copy holds what its file holds. */
async function seen(): Promise<Record<string, string> | undefined> {
  const live = path.join(releases, 'live');
  const names = await readdir(live, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (names === undefined) return undefined;
  const found: Record<string, Buffer> = {};
  const copies: [string, Buffer][] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const name = path.relative(live, path.join(entry.parentPath, entry.name));
    const content = await readFile(path.join(live, name));
    if (name.endsWith('.br')) copies.push([name.slice(0, -3), brotliDecompressSync(content)]);
    else if (name.endsWith('.gz')) copies.push([name.slice(0, -3), gunzipSync(content)]);
    else found[name] = content;
  }
  for (const [name, content] of copies) expect(found[name]?.equals(content), name).toBe(true);
  return Object.fromEntries(
    Object.entries(found).map(([name, content]) => [
      name,
      /<title>(.*)<\/title>/.exec(content.toString())?.[1] ?? 'torn',
    ]),
  );
}

/** The whole day, or as much of it as the disk lets happen. @returns how many steps were done */
async function liveThrough(store: ReleaseStore): Promise<number> {
  let done = 0;
  for (const { step } of DAY) {
    try {
      await step(store);
    } catch {
      return done;
    }
    done += 1;
  }
  return done;
}

/** How many calls that change the disk a whole day takes. */
async function callsOfDay(): Promise<number> {
  releases = path.join(folder, 'whole');
  const process = await startProcess();
  const store = await process.ReleaseStore.open(releases, OPTIONS);
  disk.calls = 0;
  expect(await liveThrough(store)).toBe(DAY.length);
  const { calls } = disk;
  await store.close();
  expect(await seen()).toEqual(FOUR);
  return calls;
}

test('killed at any moment, visitors see one whole release, and publishing goes on', { timeout: 600_000 }, async () => {
  const calls = await callsOfDay();
  expect(calls).toBeGreaterThan(100);
  for (let moment = someMoment(); moment <= calls; moment += STRIDE) {
    Object.assign(disk, { calls: 0, failsFrom: Infinity, code: 'KILLED' });
    releases = path.join(folder, `killed-${moment}`);
    const process = await startProcess();
    const store = await process.ReleaseStore.open(releases, OPTIONS);
    Object.assign(disk, { calls: 0, failsFrom: moment });
    const done = await liveThrough(store);
    Object.assign(disk, { failsFrom: Infinity });

    const now = await seen();
    const allowed = [DAY[done - 1]?.sees, DAY[done]?.sees].map((sees) => JSON.stringify(sorted(sees)));
    expect(allowed, `killed at call ${moment}, in step ${done + 1}`).toContain(JSON.stringify(sorted(now)));

    const next = await (await startProcess()).ReleaseStore.open(releases, OPTIONS);
    expect(await seen(), `opened after call ${moment}`).toEqual(now);
    await next.adopt(path.join(folder, 'one'), facts);
    await next.publish({ written: files({ 'nl/z/index.html': 'next' }), removed: ['nl/b/index.html'] }, facts);
    const { 'nl/b/index.html': _removed, ...rest } = ONE;
    expect(await seen()).toEqual({ ...rest, 'nl/z/index.html': 'next' });
    await next.rollBack(next.releases()[1]!.id);
    expect(await seen()).toEqual(ONE);
    await next.close();
    await real.rm(releases, { recursive: true, force: true });
  }
});

test(
  'on a disk that is full at any moment, visitors see one whole release, and what failed works once there is room',
  { timeout: 600_000 },
  async () => {
    const calls = await callsOfDay();
    let failures = 0;
    for (let moment = someMoment(); moment <= calls; moment += STRIDE) {
      Object.assign(disk, { calls: 0, failsFrom: Infinity, code: 'ENOSPC' });
      releases = path.join(folder, `full-${moment}`);
      const process = await startProcess();
      const store = await process.ReleaseStore.open(releases, OPTIONS);
      Object.assign(disk, { calls: 0, failsFrom: moment });
      for (const [index, { step, sees }] of DAY.entries()) {
        try {
          await step(store);
        } catch (error) {
          disk.failsFrom = Infinity;
          failures += 1;
          expect(error).toMatchObject({
            name: 'ReleaseError',
            message: expect.stringContaining('no space left on the disk'),
          });
          expect(sorted(await seen()), `full at call ${moment}, in step ${index + 1}`).toEqual(
            sorted(DAY[index - 1]?.sees),
          );
          await step(store);
        }
        expect(await seen(), `full at call ${moment}, after step ${index + 1}`).toEqual(sees);
      }
      await store.close();
      await real.rm(releases, { recursive: true, force: true });
    }
    expect(failures).toBeGreaterThan(0);
  },
);

function sorted(pages: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined {
  return pages && Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
}
