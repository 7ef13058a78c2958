import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveRelease } from '../../server/releases.ts';
import { knownReleases, ReleaseStore, type ReleaseChange } from './release-store.ts';
import { askToRollBack } from './roll-back-request.ts';

const QUICK = { pauses: { formerTree: 0, quiet: 0 }, verifiedEvery: 0 };
const at = new Date('2026-11-20T14:03:22Z');
const facts = (why: string) => ({ at, why });

let folder: string;
let releases: string;
let store: ReleaseStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'release-store-'));
  releases = path.join(folder, 'releases');
  store = await ReleaseStore.open(releases, QUICK);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const page = (text: string): string => `<!doctype html><title>${text}</title>${`<p>${text}</p>`.repeat(50)}`;

async function build(name: string, pages: Record<string, string>): Promise<string> {
  const built = path.join(folder, name);
  for (const [file, text] of Object.entries(pages)) {
    await mkdir(path.dirname(path.join(built, file)), { recursive: true });
    await writeFile(path.join(built, file), text);
  }
  return built;
}

const change = (written: Record<string, string>, removed: readonly string[] = []): ReleaseChange => ({
  written: new Map(Object.entries(written).map(([file, text]) => [file, Buffer.from(text)])),
  removed,
});

/** Every file that visitors can ask for, and that its compressed copies hold the same. */
async function seen(): Promise<Record<string, string>> {
  const live = (await liveRelease(releases))!;
  expect(live).toBe(store.live);
  const names = (await readdir(live, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(live, path.join(entry.parentPath, entry.name)))
    .sort();
  const files: Record<string, string> = {};
  for (const name of names) {
    const content = await readFile(path.join(live, name));
    if (name.endsWith('.br')) expect(brotliDecompressSync(content).toString()).toBe(files[name.slice(0, -3)]);
    else if (name.endsWith('.gz')) expect(gunzipSync(content).toString()).toBe(files[name.slice(0, -3)]);
    else files[name] = content.toString();
  }
  return files;
}

const FIRST = { 'nl/index.html': page('thuis'), 'en/index.html': page('home'), 'nl/slaap/index.html': page('slaap') };

describe('a whole build', () => {
  it('becomes the first release, with compressed copies', async () => {
    const release = await store.adopt(await build('built', FIRST), facts('first build'));
    expect(release).toMatchObject({ id: '1', kind: 'build', files: 3, why: 'first build' });
    expect(await seen()).toEqual(FIRST);
    expect(await readdir(path.join(store.live!, 'nl'))).toContain('index.html.br');
  });

  it('replaces the release and leaves the files alone that are the same, with their date', async () => {
    await store.adopt(await build('one', FIRST), facts('first'));
    const before = await stat(path.join(store.live!, 'en/index.html'));
    const release = await store.adopt(
      await build('two', { 'nl/index.html': page('anders'), 'en/index.html': page('home') }),
      facts('code changed'),
    );
    expect(release.changed).toEqual([
      { file: 'nl/index.html', change: 'changed' },
      { file: 'nl/slaap/index.html', change: 'removed' },
    ]);
    expect(await seen()).toEqual({ 'nl/index.html': page('anders'), 'en/index.html': page('home') });
    const after = await stat(path.join(store.live!, 'en/index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });
});

describe('a change', () => {
  beforeEach(async () => {
    await store.adopt(await build('built', FIRST), facts('first'));
  });

  it('goes live from the stage on which its files lie ready, and the stage leaves nothing behind', async () => {
    const stage = await store.stage();
    const { written } = change({ 'nl/index.html': page('nieuw'), 'nl/slaap/index.html': page('rust') });
    for (const [file, bytes] of written) stage.add(file, bytes);
    stage.add('nl/other/index.html', Buffer.from(page('not part of it in the end')));
    const ready = await stage.files(written);
    expect(ready.map(({ file, quickWeight }) => [file, (quickWeight ?? 0) > 0])).toEqual([
      ['nl/index.html', true],
      ['nl/slaap/index.html', true],
    ]);
    await store.publish({ written, removed: [] }, facts('theme sleep'), stage);
    await stage.close();
    expect(await seen()).toEqual({ ...FIRST, 'nl/index.html': page('nieuw'), 'nl/slaap/index.html': page('rust') });
    await store.settle();
    expect(await readdir(path.join(releases, 'work'))).toEqual([]);
  });

  it('goes live with what it says itself where something else lies ready', async () => {
    const stage = await store.stage();
    stage.add('nl/index.html', Buffer.from(page('rendered and given up')));
    await store.publish(change({ 'nl/index.html': page('nieuw'), 'en/index.html': page('new') }), facts('home'), stage);
    await stage.close();
    expect(await seen()).toEqual({ ...FIRST, 'nl/index.html': page('nieuw'), 'en/index.html': page('new') });
  });

  it('leaves nothing behind when it is given up while its files are being laid ready', async () => {
    const stage = await store.stage();
    for (let n = 0; n < 40; n += 1) stage.add(`nl/p${n}/index.html`, Buffer.from(page(`${n}`)));
    await stage.close();
    await store.settle();
    expect(await readdir(path.join(releases, 'work'))).toEqual([]);
    expect(await seen()).toEqual(FIRST);
  });

  it('is seen on all pages at once, in another tree than before', async () => {
    const former = store.live!;
    const release = await store.publish(
      change({ 'nl/index.html': page('nieuw'), 'nl/rust/index.html': page('rust') }, ['nl/slaap/index.html']),
      facts('theme sleep'),
    );
    expect(store.live).not.toBe(former);
    expect(release).toMatchObject({ id: '2', kind: 'publish', files: 3 });
    expect(await seen()).toEqual({
      'nl/index.html': page('nieuw'),
      'nl/rust/index.html': page('rust'),
      'en/index.html': page('home'),
    });
    // Who asked before the switch still finds the whole of what was there.
    expect(await readFile(path.join(former, 'nl/slaap/index.html'), 'utf8')).toBe(page('slaap'));
  });

  it('leaves no folder behind of a page that is gone', async () => {
    await store.publish(change({}, ['nl/slaap/index.html']), facts('gone'));
    expect(await readdir(path.join(store.live!, 'nl'))).not.toContain('slaap');
  });

  it('makes a folder of what was a page, and a page of what was a folder', async () => {
    await store.publish(change({ feed: 'a feed' }), facts('feed'));
    await store.publish(
      change({ 'feed/index.html': 'b', 'nl/slaap': 'c' }, ['feed', 'nl/slaap/index.html']),
      facts('swap'),
    );
    await store.publish(change({ 'nl/index.html': 'x' }), facts('more'));
    await store.publish(change({ 'nl/index.html': 'y' }), facts('more'));
    expect(await seen()).toMatchObject({ 'feed/index.html': 'b', 'nl/slaap': 'c', 'nl/index.html': 'y' });
  });

  it('writes only what has other bytes, and nothing when nothing has', async () => {
    const release = await store.publish(
      change({ 'nl/index.html': page('thuis'), 'en/index.html': page('other') }, ['nl/never/index.html']),
      facts('one page'),
    );
    expect(release.changed).toEqual([{ file: 'en/index.html', change: 'changed' }]);
    const live = store.live;
    expect((await store.publish(change({ 'nl/index.html': page('thuis') }), facts('nothing'))).id).toBe(release.id);
    expect(store.live).toBe(live);
  });

  it('drops the copies of a page that became too short for them', async () => {
    await store.publish(change({ 'nl/index.html': 'x' }), facts('short'));
    expect(await readdir(path.join(store.live!, 'nl'))).not.toContain('index.html.br');
    expect((await seen())['nl/index.html']).toBe('x');
  });

  it('gives a picture a second name instead of writing it again', async () => {
    const picture = path.join(folder, 'picture.avif');
    await writeFile(picture, 'pixels');
    await store.publish({ ...change({}), linked: new Map([['media/0a1b.avif', picture]]) }, facts('picture'));
    expect((await stat(path.join(store.live!, 'media/0a1b.avif'))).ino).toBe((await stat(picture)).ino);
  });

  it.each(['../out.html', '/etc/passwd', 'nl//x', 'nl/index.html.br', '', 'a\\b', 'a/./b'])(
    'that would write %j is refused, and nothing is',
    async (file) => {
      await expect(store.publish(change({ 'en/index.html': 'x', [file]: 'x' }), facts('bad'))).rejects.toThrow(
        'is not the name of a file of the site',
      );
      expect(await seen()).toEqual(FIRST);
    },
  );

  it('comes after the one that was asked for before it', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async (_, n) => (await store.publish(change({ n: `${n}` }), facts(`${n}`))).id),
    );
    expect(ids).toEqual(['2', '3', '4', '5', '6']);
    expect((await seen())['n']).toBe('4');
  });

  it('before the first whole build is refused in words', async () => {
    const empty = await ReleaseStore.open(path.join(folder, 'empty'), QUICK);
    await expect(empty.publish(change({ x: 'x' }), facts('x'))).rejects.toThrow('build it first');
    await empty.close();
  });
});

describe('a quiet moment', () => {
  it('makes the copies as small as they can be, in a release that stays the same one', async () => {
    const varied = Array.from({ length: 3000 }, (_, n) => `woord${(n * 7919) % 3001}`).join(' ');
    await store.adopt(await build('built', { 'index.html': varied }), facts('first'));
    const quick = (await stat(path.join(store.live!, 'index.html.br'))).size;
    const former = store.live;
    expect(await store.settle()).toEqual({ compressed: 1, isComplete: true, mended: [], lost: [] });
    expect((await stat(path.join(store.live!, 'index.html.br'))).size).toBeLessThan(quick);
    expect(store.live).not.toBe(former);
    expect(store.current?.id).toBe('1');
    expect(await seen()).toEqual({ 'index.html': varied });
    expect(await store.settle()).toEqual({ compressed: 0, isComplete: true, mended: [], lost: [] });
  });

  it('leaves two trees that are the same files', async () => {
    await store.adopt(await build('built', FIRST), facts('first'));
    await store.publish(change({ 'nl/index.html': page('nieuw') }, ['en/index.html']), facts('change'));
    await store.settle();
    const of = async (tree: string): Promise<unknown> => {
      const files = (await readdir(path.join(releases, tree), { recursive: true })).sort();
      return Promise.all(
        files.map(async (file) => [
          file,
          (await stat(path.join(releases, tree, file))).isFile() && (await stat(path.join(releases, tree, file))).ino,
        ]),
      );
    };
    expect(await of('a')).toEqual(await of('b'));
  });

  it('ends when something is published, and the next one goes on', async () => {
    const slow = await ReleaseStore.open(path.join(folder, 'slow'), { pauses: { formerTree: 0, quiet: 300 } });
    await slow.adopt(await build('built', FIRST), facts('first'));
    const settled = slow.settle();
    await slow.publish(change({ 'nl/index.html': page('nieuw') }), facts('change'));
    expect((await settled).isComplete).toBe(false);
    expect((await slow.settle()).isComplete).toBe(true);
    await slow.close();
  });
});

describe('going back', () => {
  beforeEach(async () => {
    await store.adopt(await build('built', FIRST), facts('first'));
    await store.publish(change({ 'nl/index.html': page('twee') }), facts('two'));
    await store.publish(
      change({ 'nl/index.html': page('drie'), 'nl/extra/index.html': page('extra') }, ['en/index.html']),
      facts('three'),
    );
  });

  it('shows exactly what an earlier release showed, as a new release that says so', async () => {
    const release = await store.rollBack('1');
    expect(release).toMatchObject({ id: '4', kind: 'rollback', shows: '1', files: 3 });
    expect(await seen()).toEqual(FIRST);
    expect(store.rolledBackTo).toBe('1');
  });

  it('can be taken back', async () => {
    const three = await seen();
    await store.rollBack('1');
    await store.rollBack('3');
    expect(await seen()).toEqual(three);
    expect(store.rolledBackTo).toBeUndefined();
  });

  it('takes what the search needs along, there and back, and counts it as no release', async () => {
    const inSearch = change({ 'pagefind/changes.json': '{"three":1}' });
    expect(await store.publishSearch(inSearch, at)).toBe(true);
    expect(store.current?.id).toBe('3');
    expect(store.releases().map(({ id }) => id)).toEqual(['3', '2', '1']);
    const three = await seen();
    await store.rollBack('2');
    expect(Object.keys(await seen())).not.toContain('pagefind/changes.json');
    expect(await store.publishSearch(inSearch, at)).toBe(false);
    await store.rollBack('3');
    expect(await seen()).toEqual(three);
    expect(store.rolledBackTo).toBeUndefined();
    await store.rollBack('1');
    await store.publish(change({ 'nl/index.html': page('vier') }), facts('four'));
    expect(await seen()).toEqual({ ...three, 'nl/index.html': page('vier') });
    expect((await knownReleases(releases)).some(({ kind }) => kind === 'search')).toBe(false);
  });

  it('lasts until the next change, which is one on what the CMS holds', async () => {
    const three = await seen();
    await store.rollBack('2');
    await store.rollBack('1');
    const release = await store.publish(change({ 'nl/slaap/index.html': page('verbeterd') }), facts('corrected'));
    expect(await seen()).toEqual({ ...three, 'nl/slaap/index.html': page('verbeterd') });
    expect(store.rolledBackTo).toBeUndefined();
    expect(release.shows).toBe(release.id);
  });

  it('is possible after a restart', async () => {
    await store.close();
    store = await ReleaseStore.open(releases, QUICK);
    expect(store.releases().map(({ id, why }) => [id, why])).toEqual([
      ['3', 'three'],
      ['2', 'two'],
      ['1', 'first'],
    ]);
    await store.rollBack('1');
    await store.close();
    store = await ReleaseStore.open(releases, QUICK);
    expect(store.rolledBackTo).toBe('1');
    expect(await seen()).toEqual(FIRST);
  });

  it('to a release that is not remembered is refused with the ones that are', async () => {
    await expect(store.rollBack('9')).rejects.toThrow('There is no release 9 to go back to; there are: 3, 2, 1.');
  });

  it('can be asked of the process that publishes, which answers', async () => {
    expect(await askToRollBack(releases, '2')).toBe('4');
    expect((await seen())['nl/index.html']).toBe(page('twee'));
    await expect(askToRollBack(releases, '9')).rejects.toThrow('There is no release 9 to go back to');
    expect(await readdir(path.join(releases, 'requests'))).toEqual([]);
    expect((await knownReleases(releases)).map(({ id, shows }) => [id, shows])).toEqual([
      ['4', '2'],
      ['3', '3'],
      ['2', '2'],
      ['1', '1'],
    ]);
  });

  it('is told when nobody answers', async () => {
    await store.close();
    await expect(askToRollBack(releases, '2', 600)).rejects.toThrow('did not answer within 0.6 seconds');
  });

  it('is possible for the last releases only, and older ones cost no disk', async () => {
    await store.close();
    store = await ReleaseStore.open(releases, { ...QUICK, releasesKept: 2 });
    for (const n of [4, 5, 6]) await store.publish(change({ 'nl/index.html': page(`${n}`) }), facts(`${n}`));
    await store.settle();
    expect(store.releases().map(({ id }) => id)).toEqual(['6', '5', '4']);
    expect((await readdir(path.join(releases, 'records'))).filter((name) => name.endsWith('.json')).sort()).toEqual([
      '4.json',
      '5.json',
      '6.json',
    ]);
    await store.rollBack('4');
    expect((await seen())['nl/index.html']).toBe(page('4'));
  });
});

describe('a tree that somebody touched by hand', () => {
  beforeEach(async () => {
    await store.adopt(await build('built', FIRST), facts('first'));
    await store.settle();
  });

  it.each(['live', 'former'] as const)('is mended in a quiet moment, when it is the %s one', async (which) => {
    const tree = path.join(releases, (which === 'live') === (path.basename(store.live!) === 'a') ? 'a' : 'b');
    await rm(path.join(tree, 'nl/slaap'), { recursive: true });
    await rm(path.join(tree, 'en/index.html.br'));
    await rm(path.join(tree, 'nl/index.html'));
    await writeFile(path.join(tree, 'nl/index.html'), 'mijn eigen pagina');
    await writeFile(path.join(tree, 'stray.html'), 'stray');
    const { mended, lost } = await store.settle();
    expect([...mended].sort()).toEqual(['en/index.html', 'nl/index.html', 'nl/slaap/index.html', 'stray.html']);
    expect(lost).toEqual([]);
    expect(await seen()).toEqual(FIRST);
    await store.publish(change({ 'nl/slaap/index.html': page('nieuw') }), facts('next'));
    expect(await seen()).toEqual({ ...FIRST, 'nl/slaap/index.html': page('nieuw') });
    await store.publish(change({ 'nl/index.html': page('nieuw') }), facts('next'));
    expect(await seen()).toEqual({ ...FIRST, 'nl/slaap/index.html': page('nieuw'), 'nl/index.html': page('nieuw') });
  });

  it('is told when a file is gone from both, and a whole build brings it back', async () => {
    for (const tree of ['a', 'b']) await rm(path.join(releases, tree, 'en/index.html'));
    expect((await store.settle()).lost).toEqual(['en/index.html']);
    await store.adopt(await build('again', FIRST), facts('whole build'));
    expect(await seen()).toEqual(FIRST);
  });

  it.each([
    ['a damaged journal', () => writeFile(path.join(releases, 'journal.json'), '{"trees":{"a":')],
    ['no journal', () => rm(path.join(releases, 'journal.json'))],
    [
      'no former tree',
      () => rm(path.join(releases, path.basename(store.live!) === 'a' ? 'b' : 'a'), { recursive: true }),
    ],
    ['no records', () => rm(path.join(releases, 'records'), { recursive: true })],
    ['a damaged record', () => writeFile(path.join(releases, 'records/1.json'), 'x')],
    [
      'a folder where a page was',
      async () => {
        const former = path.join(releases, path.basename(store.live!) === 'a' ? 'b' : 'a');
        await rm(path.join(former, 'nl/index.html'));
        await mkdir(path.join(former, 'nl/index.html/more'), { recursive: true });
      },
    ],
  ])('while nothing ran and has %s: what is live stays, and publishing goes on', async (_, damage) => {
    await store.close();
    await damage();
    store = await ReleaseStore.open(releases, QUICK);
    expect(await seen()).toEqual(FIRST);
    await store.publish(change({ 'nl/index.html': page('twee') }), facts('two'));
    await store.publish(change({ 'en/index.html': page('drie') }), facts('three'));
    expect(await seen()).toEqual({ ...FIRST, 'nl/index.html': page('twee'), 'en/index.html': page('drie') });
    await store.rollBack(store.releases()[2]!.id);
    expect(await seen()).toEqual(FIRST);
  });

  it('whose link is gone is built anew', async () => {
    await store.close();
    await rm(path.join(releases, 'live'));
    store = await ReleaseStore.open(releases, QUICK);
    expect(store.live).toBeUndefined();
    await store.adopt(await build('again', FIRST), facts('whole build'));
    expect(await seen()).toEqual(FIRST);
  });
});

describe('releases of earlier versions', () => {
  it('are taken over without a moment offline, and removed in a quiet moment', async () => {
    await store.close();
    await rm(releases, { recursive: true });
    const old = path.join(releases, '2026-11-22T09-13-09-107Z');
    await build('releases/2026-11-22T09-10-23-958Z', { 'index.html': 'older' });
    await build('releases/2026-11-22T09-13-09-107Z', FIRST);
    await symlink(path.basename(old), path.join(releases, 'live'));
    store = await ReleaseStore.open(releases, QUICK);
    expect(await readlink(path.join(releases, 'live'))).toBe('a');
    expect(await seen()).toEqual(FIRST);
    expect(await readdir(old)).not.toEqual([]);
    await store.publish(change({ 'nl/index.html': page('nieuw') }), facts('first change'));
    await store.settle();
    expect(await seen()).toEqual({ ...FIRST, 'nl/index.html': page('nieuw') });
    expect((await readdir(releases)).some((name) => name.startsWith('2026'))).toBe(false);
    await store.rollBack('1');
    expect(await seen()).toEqual(FIRST);
  });
});
