import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ENCODINGS, isCompressedCopy, isCompressible } from '../../server/encodings.ts';
import { LIVE_LINK, liveRelease } from '../../server/releases.ts';
import { replaceFile, syncFolder } from './durable-file.ts';
import { FileStage, type NewContent, type StagedFile } from './file-stage.ts';
import { compressionBeside, type FullCompression } from './full-compression.ts';
import { inParallel } from './in-parallel.ts';
import { quickCompressionBeside, type QuickCompression } from './quick-compression.ts';
import { readJournal, writeJournal, type Journal } from './release-journal.ts';
import { ReleaseError, releaseError } from './release-error.ts';
import { ReleaseLock } from './release-lock.ts';
import {
  readRecords,
  recordsAfter,
  removeOtherRecords,
  removeRecord,
  wayBack,
  wholeReleases,
  writeRecord,
  type ChangedFile,
  type ReleaseRecord,
} from './release-records.ts';
import {
  bringAllUpToDate,
  bringUpToDate,
  FILES_AT_A_TIME,
  filesOfTree,
  isFileName,
  isSameFile,
  otherTree,
  plainName,
  removeFromTree,
  statsOf,
  TREES,
  type TreeName,
} from './release-tree.ts';
import { answerRequests, LOOKED_FOR_EVERY } from './roll-back-request.ts';
import { applyStaged } from './staged-change.ts';

/** How many releases before the live one can be gone back to. */
export const RELEASES_KEPT = 10;

/** A request finds its file within this time after it asked which tree is live, in milliseconds. Only then is the former tree written to. */
const FORMER_TREE_IS_READ = 100;
/** How long nothing must have gone live before the trees are tidied up, in milliseconds. */
const QUIET = 1000;
/** How often the trees are looked through for what somebody changed in them by hand, in milliseconds: it costs a look at every file. */
const VERIFIED_EVERY = 600_000;
/** How many files are compressed anew before they go live together; what is not live when something is published is begun again. */
const FILES_COMPRESSED_TOGETHER = 32;

const WORK_FOLDER = 'work';
const TO_COMPRESS_FILE = 'to-compress.txt';
/** The name of a release of earlier versions, which had a folder for each. */
const FORMER_RELEASE = /^\d{4}-\d\d-\d\dT[\d-]+Z$/;

export interface ReleaseChange {
  /** New content by file, such as `nl/hulp-nu/index.html`. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  /** Files that lie ready elsewhere, by absolute path, such as pictures: they get a second name and must not be written into afterwards. */
  readonly linked?: ReadonlyMap<string, string>;
}

export interface ReleaseFacts {
  readonly at: Date;
  /** What changed, in a few words, for whoever looks for the release to go back to. */
  readonly why: string;
}

/** Something that visitors saw at once. */
export interface Release {
  readonly id: string;
  readonly at: Date;
  readonly why: string;
  readonly kind: ReleaseRecord['kind'];
  /** The release whose files visitors see with it: itself, or the one that was gone back to. */
  readonly shows: string;
  /** How many files visitors can ask for, compressed copies not counted. */
  readonly files: number;
  /** The files whose bytes are different from the release before: as many were written, with their compressed copies, or removed. */
  readonly changed: readonly ChangedFile[];
}

export interface ReleaseStoreOptions {
  /** 10 by default. */
  readonly releasesKept?: number;
  /** Pauses in milliseconds: for whoever still reads the former tree (100), and until it is quiet (1000). */
  readonly pauses?: { readonly formerTree: number; readonly quiet: number };
  /** How often the trees are looked through, in milliseconds: ten minutes by default. */
  readonly verifiedEvery?: number;
  /** For what goes live now: in a thread of its own by default. */
  readonly quickCompression?: QuickCompression;
  /** For quiet moments: in a process of its own by default. */
  readonly compression?: FullCompression;
}

/** What was tidied up in a quiet moment. */
export interface Settled {
  /** Files whose compressed copies are now as small as they can be. */
  readonly compressed: number;
  /** False when something was published meanwhile: there is more to do in the next quiet moment. */
  readonly isComplete: boolean;
  /** Files that were not as they were published, because somebody touched the trees, and are again. */
  readonly mended: readonly string[];
  /** Files that are gone from both trees: only a whole build brings them back. */
  readonly lost: readonly string[];
}

/**
 * The site as visitors get it, on disk: two complete trees of files, and a link to the one that is live. A change is written into the
 * other tree, and then the link is switched, in one step of the file system. So all pages of a change are seen at once, and whenever the
 * program is killed or the disk is full, the link leads to one complete release. One process at a time may write.
 */
export class ReleaseStore {
  readonly #folder: string;
  readonly #lock: ReleaseLock;
  readonly #releasesKept: number;
  readonly #pauses: { readonly formerTree: number; readonly quiet: number };
  readonly #verifiedEvery: number;
  readonly #quickCompression: QuickCompression;
  readonly #compression: FullCompression;
  #liveTree: TreeName | undefined;
  #journal: Journal;
  /** Oldest first; the last one is live. */
  #records: readonly ReleaseRecord[];
  readonly #files: Set<string>;
  #verifiedAt = -Infinity;
  #switchedAt = -Infinity;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #requests: NodeJS.Timeout;
  #isAnswering = false;
  /** Grows with each change that is asked for: tidying up makes room for it. */
  #changesSoFar = 0;
  #isClosed = false;

  private constructor(
    folder: string,
    lock: ReleaseLock,
    options: ReleaseStoreOptions,
    state: {
      readonly liveTree: TreeName | undefined;
      readonly journal: Journal;
      readonly records: readonly ReleaseRecord[];
      readonly files: ReadonlySet<string>;
    },
  ) {
    this.#folder = folder;
    this.#lock = lock;
    this.#releasesKept = options.releasesKept ?? RELEASES_KEPT;
    this.#pauses = options.pauses ?? { formerTree: FORMER_TREE_IS_READ, quiet: QUIET };
    this.#verifiedEvery = options.verifiedEvery ?? VERIFIED_EVERY;
    this.#quickCompression = options.quickCompression ?? quickCompressionBeside();
    this.#compression = options.compression ?? compressionBeside();
    this.#liveTree = state.liveTree;
    this.#journal = state.journal;
    this.#records = state.records;
    this.#files = new Set(state.files);
    this.#requests = setInterval(() => void this.#answerRequests(), LOOKED_FOR_EVERY);
    this.#requests.unref();
  }

  /**
   * Takes the lock and mends what was left halfway. Releases of earlier versions are taken over while they are live.
   * @param folder holds the trees, the link `live`, the records and the lock; it is made when it is not there
   * @throws ReleaseError when another process publishes there, or the folder cannot be written
   */
  static async open(folder: string, options: ReleaseStoreOptions = {}): Promise<ReleaseStore> {
    let lock: ReleaseLock | undefined;
    try {
      await mkdir(folder, { recursive: true });
      lock = await ReleaseLock.take(folder);
      const work = path.join(folder, WORK_FOLDER);
      await rm(work, { recursive: true, force: true });
      await mkdir(work);
      return new ReleaseStore(folder, lock, options, await recovered(folder, work));
    } catch (error) {
      await lock?.release();
      throw releaseError(error, folder);
    }
  }

  /** Absolute path of the tree that visitors see; it changes with each release. */
  get live(): string | undefined {
    return this.#liveTree === undefined ? undefined : path.join(this.#folder, this.#liveTree);
  }

  /** The release that visitors see. */
  get current(): Release | undefined {
    const record = wholeReleases(this.#records).at(-1);
    return record === undefined ? undefined : releaseOf(record);
  }

  /** The files that visitors can ask for, compressed copies not counted. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  /**
   * After a rollback, until something is published: the release that visitors see, while the CMS holds newer content. A whole build
   * must not replace it unasked.
   */
  get rolledBackTo(): string | undefined {
    const record = this.#records.at(-1);
    return record !== undefined && record.shows !== record.content ? record.shows : undefined;
  }

  /** The live release and those that can be gone back to, newest first. */
  releases(): readonly Release[] {
    return wholeReleases(this.#records)
      .slice(-(this.#releasesKept + 1))
      .map(releaseOf)
      .reverse();
  }

  /**
   * Gets ready for a change that is still being made: what is added to the stage lies ready when it is published. Whoever asks for the stage closes it.
   * @throws ReleaseError when the disk takes nothing
   */
  async stage(): Promise<FileStage> {
    const stage = await FileStage.open(this.#newWorkFolder(), this.#quickCompression).catch((error: unknown) => {
      throw releaseError(error, this.#folder);
    });
    // Time that the change does not have to wait for afterwards; what fails now is tried again with the change.
    void this.#change(() => this.#inWorkFolder((work) => this.#catchUp(work, this.#pauses.formerTree))).catch(
      () => undefined,
    );
    return stage;
  }

  /**
   * Makes a change live. It is one on what the CMS holds: after a rollback, what was rolled back comes back with it.
   * @param stage on which files of the change lie ready
   * @returns the release, or the live one when no byte is different
   * @throws ReleaseError when it could not be written; visitors see what they saw, and it may be tried again
   */
  publish(change: ReleaseChange, facts: ReleaseFacts, stage?: FileStage): Promise<Release> {
    return this.#change(() => {
      const last = this.#records.at(-1);
      if (last === undefined) throw noReleaseYet(this.#folder);
      const contents = new Map<string, NewContent | undefined>(this.#wayTo(last.content));
      for (const file of change.removed) contents.set(file, undefined);
      for (const [file, place] of change.linked ?? []) contents.set(file, { path: place });
      for (const [file, bytes] of change.written) contents.set(file, bytes);
      return this.#release(contents, { ...facts, kind: 'publish' }, stage);
    });
  }

  /**
   * Adds to the live release what the search needs to find it: whoever goes back from it goes back from both.
   * @returns false after a rollback, when visitors do not see what was to be found; then nothing is written
   * @throws ReleaseError as `publish` does
   */
  async publishSearch(change: Omit<ReleaseChange, 'linked'>, at: Date): Promise<boolean> {
    return this.#change(async () => {
      if (this.rolledBackTo !== undefined) return false;
      const contents = new Map<string, NewContent | undefined>(change.written);
      for (const file of change.removed) contents.set(file, undefined);
      await this.#release(contents, { at, why: 'search', kind: 'search' });
      return true;
    });
  }

  /**
   * Makes a whole build the release: files that are the same keep their date, others get a second name, what the build does not have is
   * removed.
   * @param builtFolder stays with the caller, who may remove it but not write into its files afterwards
   */
  adopt(builtFolder: string, facts: ReleaseFacts): Promise<Release> {
    return this.#change(async () => {
      const contents = new Map<string, NewContent | undefined>();
      const { live } = this;
      if (live !== undefined) for (const file of await plainFiles(live)) contents.set(file, undefined);
      for (const file of await plainFiles(builtFolder)) contents.set(file, { path: path.join(builtFolder, file) });
      return this.#release(contents, { ...facts, kind: 'build' });
    });
  }

  /**
   * Shows again what a release showed, as a release of its own, which can be rolled back too. The CMS still holds the newer content: the next
   * change that is published shows it again.
   * @throws ReleaseError when the release is not remembered
   */
  rollBack(id: string, facts?: ReleaseFacts): Promise<Release> {
    return this.#change(() => {
      const target = this.#records.find((record) => record.id === id);
      if (target === undefined) throw unknownRelease(id, this.releases());
      const { at, why } = facts ?? { at: new Date(), why: `back to release ${id}` };
      return this.#release(this.#wayTo(id), { at, why, kind: 'rollback', shows: target.shows });
    });
  }

  /**
   * Tidies up in a quiet moment: brings the former tree up to date, compresses at full strength, forgets releases that are too old. It ends
   * early when something is to be published.
   */
  async settle(): Promise<Settled> {
    try {
      const before = this.#changesSoFar;
      const isInterrupted = (): boolean => this.#changesSoFar !== before || this.#isClosed;
      if (!(await this.#quiet(isInterrupted))) return { compressed: 0, isComplete: false, mended: [], lost: [] };
      await this.#inTurn(() => this.#tidy());
      const found = await this.#inTurn(() => this.#verify());
      return { ...found, ...(await this.#compressFully(isInterrupted)) };
    } catch (error) {
      throw releaseError(error, this.#folder);
    }
  }

  /** Waits for what is under way and gives the lock back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#requests);
    this.#compression.end();
    await this.#queue;
    await this.#quickCompression.end();
    await this.#lock.release();
  }

  /** The operator's command asks for a rollback through a file. What goes wrong with it is told in the answer, or not at all when the disk takes no answer. */
  async #answerRequests(): Promise<void> {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    await answerRequests(this.#folder, (id) => this.rollBack(id)).catch(() => undefined);
    this.#isAnswering = false;
  }

  /** One at a time, in the order in which they were asked for. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #change<T>(work: () => Promise<T>): Promise<T> {
    this.#changesSoFar += 1;
    this.#compression.end();
    try {
      return await this.#inTurn(async () => {
        if (this.#isClosed) throw new Error('the store of releases is closed');
        await this.#lock.check();
        return work();
      });
    } catch (error) {
      throw releaseError(error, this.#folder);
    }
  }

  /** What must change so that visitors see again what they saw with a release. */
  #wayTo(id: string): ReadonlyMap<string, NewContent | undefined> {
    const files = [...wayBack(this.#folder, recordsAfter(this.#records, id) ?? this.#records)];
    return new Map(files.map(([file, place]) => [file, place === undefined ? undefined : { path: place }]));
  }

  /** @param contents the files that may be different; `undefined` for what is gone */
  async #release(
    contents: ReadonlyMap<string, NewContent | undefined>,
    facts: ReleaseFacts & { readonly kind: ReleaseRecord['kind']; readonly shows?: string },
    stage?: FileStage,
  ): Promise<Release> {
    const changed = await this.#different(contents);
    const last = this.#records.at(-1);
    const isOtherContent = facts.shows !== undefined || last?.shows !== last?.content;
    if (last !== undefined && changed.length === 0 && !isOtherContent) return releaseOf(last);

    const id = String(Number(last?.id ?? '0') + 1);
    const belongs = facts.kind === 'search' && last !== undefined;
    const added = changed.filter(({ change }) => change === 'added').length;
    const removed = changed.filter(({ change }) => change === 'removed').map(({ file }) => file);
    const record: ReleaseRecord = {
      id,
      at: facts.at.toISOString(),
      why: facts.why,
      kind: facts.kind,
      shows: facts.shows ?? (belongs ? last.shows : id),
      content: facts.kind === 'rollback' || belongs ? (last?.content ?? id) : id,
      files: this.#files.size + added - removed.length,
      changed: last === undefined ? [] : changed,
    };
    await this.#inWorkFolder(async (work) => {
      const staged = await (stage ?? (await FileStage.open(work, this.#quickCompression))).files(
        newContents(contents, changed),
      );
      try {
        const { live } = this;
        if (live !== undefined) {
          await this.#catchUp(work, this.#pauses.formerTree);
          await writeRecord(this.#folder, record, live);
        } else await replaceFirstRecord(this.#folder, record);
        await this.#remember(staged.filter(({ quickWeight }) => quickWeight !== undefined).map(({ file }) => file));
        await this.#switchTo(staged, removed, { id, files: changed.map(({ file }) => file) });
      } catch (error) {
        // It never went live, so there is no way back to it either; a record that cannot be removed now is when the store is opened.
        await removeRecord(this.#folder, id).catch(() => undefined);
        throw error;
      }
    });
    this.#records = [...this.#records, record];
    for (const { file, change } of changed)
      if (change === 'removed') this.#files.delete(file);
      else this.#files.add(file);
    return releaseOf(record);
  }

  /** Of the files that may be different, those that are. */
  async #different(contents: ReadonlyMap<string, NewContent | undefined>): Promise<readonly ChangedFile[]> {
    const wrong = [...contents.keys()].find((file) => !isFileName(file));
    if (wrong !== undefined) throw new Error(`"${wrong}" is not the name of a file of the site`);
    const { live } = this;
    const all = await inParallel(
      contents,
      FILES_AT_A_TIME,
      async ([file, content]): Promise<ChangedFile | undefined> => {
        const place = live === undefined ? undefined : path.join(live, file);
        const there = place === undefined ? undefined : await statsOf(place);
        const isThere = there?.isFile() === true;
        if (content === undefined) return isThere ? { file, change: 'removed' } : undefined;
        if (!isThere || place === undefined) return { file, change: 'added' };
        return (await isSameContent(content, place)) ? undefined : { file, change: 'changed' };
      },
    );
    return all.filter((changed) => changed !== undefined);
  }

  /** Writes into the tree that is not live, and makes it live. */
  async #switchTo(
    staged: readonly StagedFile[],
    removed: readonly string[],
    release: { readonly id: string; readonly files: readonly string[] },
  ): Promise<void> {
    const former = this.#liveTree;
    const next = former === undefined ? 'a' : otherTree(former);
    const tree = path.join(this.#folder, next);
    // Whatever happens from here on, these are the files in which the trees may differ, together with what is written about them already.
    const journal: Journal = {
      trees: { ...this.#journal.trees, [next]: release.id },
      files: [...release.files],
    };
    this.#journal = { ...this.#journal, files: [...new Set([...this.#journal.files, ...release.files])] };
    await writeJournal(this.#folder, journal);
    if (former === undefined) await rm(tree, { recursive: true, force: true });
    await mkdir(tree, { recursive: true });
    await applyStaged(staged, removed, tree);
    await pointTo(this.#folder, next);
    this.#liveTree = next;
    this.#journal = journal;
    this.#switchedAt = performance.now();
    // It is live. The disk may know it a moment later: until then a power cut shows the former release, which is as whole.
  }

  /** Brings the tree that is not live up to date, once nobody who asked for it before the last switch is looking for a file in it any more. */
  async #catchUp(work: string, patience: number): Promise<void> {
    const { live } = this;
    if (live === undefined || this.#liveTree === undefined || this.#journal.files.length === 0) return;
    const rest = this.#switchedAt + patience - performance.now();
    if (rest > 0) await pause(rest);
    const former = otherTree(this.#liveTree);
    await bringUpToDate(this.#journal.files, { from: live, to: path.join(this.#folder, former), work });
    const id = this.#journal.trees[this.#liveTree];
    this.#journal = { trees: { a: id, b: id }, files: [] };
  }

  #newWorkFolder(): string {
    return path.join(this.#folder, WORK_FOLDER, randomUUID());
  }

  async #inWorkFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
    const folder = this.#newWorkFolder();
    await mkdir(folder, { recursive: true });
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** Waits until nothing went live for a second. @returns false when something is to be published first */
  async #quiet(isInterrupted: () => boolean): Promise<boolean> {
    await this.#queue;
    for (;;) {
      if (isInterrupted()) return false;
      const rest = this.#switchedAt + this.#pauses.quiet - performance.now();
      if (rest <= 0) return true;
      await pause(Math.min(rest, 100));
    }
  }

  async #tidy(): Promise<void> {
    await this.#inWorkFolder((work) => this.#catchUp(work, this.#pauses.quiet));
    await writeJournal(this.#folder, this.#journal);
    await syncFolder(this.#folder);
    const content = this.#records.findIndex(({ id }) => id === this.#records.at(-1)?.content);
    // What the CMS holds must be known after many rollbacks too.
    const oldest = wholeReleases(this.#records).at(-(this.#releasesKept + 1));
    const first = Math.min(oldest === undefined ? 0 : this.#records.indexOf(oldest), content);
    this.#records = this.#records.slice(first);
    await removeOtherRecords(this.#folder, this.#records);
    for (const entry of await readdir(this.#folder, { withFileTypes: true }))
      if (entry.isDirectory() && FORMER_RELEASE.test(entry.name))
        await rm(path.join(this.#folder, entry.name), { recursive: true, force: true });
  }

  /**
   * Looks for what somebody changed in the trees by hand. Both are the same files after tidying up, so what is in one of them only shows what it was; a file
   * that is another one in each is right where it is older.
   */
  async #verify(): Promise<Pick<Settled, 'mended' | 'lost'>> {
    const { live, current } = this;
    const isDue = performance.now() - this.#verifiedAt >= this.#verifiedEvery;
    if (live === undefined || current === undefined || this.#liveTree === undefined || !isDue)
      return { mended: [], lost: [] };
    await this.#lock.check();
    this.#verifiedAt = performance.now();
    const former = path.join(this.#folder, otherTree(this.#liveTree));
    const [inLive, inFormer] = await Promise.all([filesOfTree(live), filesOfTree(former)]);
    const lost = [...this.#files].filter((file) => !inLive.has(file) && !inFormer.has(file));
    const right = { live: new Set<string>(), former: new Set<string>() };
    for (const name of new Set([...inLive.keys(), ...inFormer.keys()])) {
      const [one, other] = [inLive.get(name), inFormer.get(name)];
      if (one && other && isSameFile(one, other)) continue;
      const isWanted = this.#files.has(plainName(name));
      const isRightInLive = isWanted
        ? one !== undefined && (!other || one.mtimeMs <= other.mtimeMs)
        : one === undefined;
      right[isRightInLive ? 'live' : 'former'].add(plainName(name));
    }
    const mended = [...new Set([...right.live, ...right.former])];
    if (mended.length === 0) return { mended, lost };
    this.#journal = { trees: { a: current.id, b: current.id }, files: mended };
    await writeJournal(this.#folder, this.#journal);
    await this.#inWorkFolder((work) => bringUpToDate(right.live, { from: live, to: former, work }));
    // A file that nobody published, in both trees, is in neither of them afterwards.
    for (const name of inFormer.keys()) if (!this.#files.has(plainName(name))) await removeFromTree(former, name);
    if (right.former.size > 0) await this.#switchTo([], [], { id: current.id, files: mended });
    return { mended, lost };
  }

  /** Remembers which files have copies that were made quickly, also beyond the end of this process. */
  async #remember(files: readonly string[]): Promise<void> {
    if (files.length > 0)
      await appendFile(path.join(this.#folder, TO_COMPRESS_FILE), files.map((file) => `${file}\n`).join(''));
  }

  async #compressFully(isInterrupted: () => boolean): Promise<Pick<Settled, 'compressed' | 'isComplete'>> {
    const list = path.join(this.#folder, TO_COMPRESS_FILE);
    let waiting = [...new Set((await readFile(list, 'utf8').catch(() => '')).split('\n').filter(isFileName))];
    let compressed = 0;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, FILES_COMPRESSED_TOGETHER);
      waiting = waiting.slice(batch.length);
      compressed += await this.#inWorkFolder(async (work) => {
        const staged = await this.#renewedCopies(batch, work, isInterrupted);
        return this.#inTurn(async () => {
          // What was compressed is what was live; a change that came in between has other bytes.
          if (isInterrupted()) return 0;
          await this.#switchToCopies(staged, work);
          await replaceFile(list, waiting.map((file) => `${file}\n`).join(''));
          return staged.length;
        });
      });
      if (isInterrupted()) return { compressed, isComplete: false };
    }
    this.#compression.end();
    if (!(await this.#quiet(isInterrupted))) return { compressed, isComplete: false };
    await this.#inTurn(() => this.#tidy());
    return { compressed, isComplete: true };
  }

  /** The strongest copies of files, where they are other ones than those that lie there. */
  async #renewedCopies(
    files: readonly string[],
    work: string,
    isInterrupted: () => boolean,
  ): Promise<readonly StagedFile[]> {
    const staged: StagedFile[] = [];
    for (const file of files) {
      const { live } = this;
      if (live === undefined || isInterrupted()) break;
      const place = path.join(live, file);
      if (!isCompressible(file) || (await statsOf(place)) === undefined) continue;
      const plain = path.join(work, randomUUID());
      const extensions = await this.#compression.copies(place, plain);
      if (extensions === undefined) break;
      if (!(await areSameCopies(place, plain, extensions)))
        staged.push({ file, places: new Map(extensions.map((extension) => [extension, `${plain}${extension}`])) });
    }
    return staged;
  }

  async #switchToCopies(staged: readonly StagedFile[], work: string): Promise<void> {
    const { current } = this;
    if (current === undefined || staged.length === 0) return;
    await this.#lock.check();
    await this.#catchUp(work, this.#pauses.formerTree);
    await this.#switchTo(staged, [], { id: current.id, files: staged.map(({ file }) => file) });
  }
}

/** The live release and those that can be gone back to, newest first, as whoever does not publish sees them. */
export async function knownReleases(folder: string): Promise<readonly Release[]> {
  const live = await liveRelease(folder);
  const tree = TREES.find((name) => path.join(folder, name) === live);
  const id = tree && (await readJournal(folder))?.trees[tree];
  const records = await readRecords(folder);
  return wholeReleases(records.slice(0, records.findIndex((record) => record.id === id) + 1))
    .map(releaseOf)
    .reverse();
}

/** Brings what was left halfway into order: the link is what visitors see, and so is always right. */
async function recovered(
  folder: string,
  work: string,
): Promise<{
  liveTree: TreeName | undefined;
  journal: Journal;
  records: readonly ReleaseRecord[];
  files: ReadonlySet<string>;
}> {
  const live = await liveRelease(folder);
  const remembered = await readRecords(folder);
  if (live === undefined) {
    await removeOtherRecords(folder, []);
    return { liveTree: undefined, journal: { trees: { a: '0', b: '0' }, files: [] }, records: [], files: new Set() };
  }
  const known = TREES.find((tree) => path.join(folder, tree) === live);
  const liveTree = known ?? 'a';
  const tree = path.join(folder, liveTree);
  if (known === undefined) {
    // The folder of an earlier version: the same files under a new name, then the link leads there.
    await bringAllUpToDate({ from: live, to: tree, work });
    await pointTo(folder, liveTree);
  }
  const files = new Set(await plainFiles(tree));
  await bringAllUpToDate({ from: tree, to: path.join(folder, otherTree(liveTree)), work });

  const journal = known === undefined ? undefined : await readJournal(folder);
  const liveId = journal?.trees[liveTree];
  const last = remembered.findIndex(({ id }) => id === liveId);
  const unknown = last === -1 ? takenOver(files.size, remembered) : undefined;
  if (unknown) await replaceFirstRecord(folder, unknown);
  const records = unknown ? [unknown] : remembered.slice(0, last + 1);
  const id = records.at(-1)?.id ?? '0';
  await removeOtherRecords(folder, records);
  const whole: Journal = { trees: { a: id, b: id }, files: [] };
  await writeJournal(folder, whole);
  return { liveTree, journal: whole, records, files };
}

/** A release of which nothing is known but that it is live. */
function takenOver(files: number, remembered: readonly ReleaseRecord[]): ReleaseRecord {
  const id = String(Number(remembered.at(-1)?.id ?? '0') + 1);
  return {
    id,
    at: new Date().toISOString(),
    why: 'what was live already',
    kind: 'build',
    shows: id,
    content: id,
    files,
    changed: [],
  };
}

/** A release with nothing before it. */
async function replaceFirstRecord(folder: string, record: ReleaseRecord): Promise<void> {
  await writeRecord(folder, { ...record, changed: [] }, folder);
}

/** Lets visitors see a tree, in one step of the file system: there is no moment without a site. */
async function pointTo(folder: string, tree: TreeName): Promise<void> {
  const link = path.join(folder, LIVE_LINK);
  const next = `${link}-next`;
  await rm(next, { force: true });
  await symlink(tree, next, 'junction');
  await rename(next, link);
}

async function plainFiles(folder: string): Promise<readonly string[]> {
  return [...(await filesOfTree(folder)).keys()].filter((file) => !isCompressedCopy(file));
}

function newContents(
  contents: ReadonlyMap<string, NewContent | undefined>,
  changed: readonly ChangedFile[],
): ReadonlyMap<string, NewContent> {
  return new Map(
    changed.flatMap(({ file }) => {
      const content = contents.get(file);
      return content === undefined ? [] : [[file, content] as const];
    }),
  );
}

async function isSameContent(content: NewContent, place: string): Promise<boolean> {
  const there = await statsOf(place);
  if (there === undefined) return false;
  if (content instanceof Uint8Array)
    return content.length === there.size && (await readFile(place)).equals(Buffer.from(content));
  const given = await statsOf(content.path);
  if (given?.size !== there.size) return false;
  return isSameFile(given, there) || (await readFile(content.path)).equals(await readFile(place));
}

async function areSameCopies(one: string, other: string, extensions: readonly string[]): Promise<boolean> {
  for (const { extension } of ENCODINGS) {
    const there = await readFile(`${one}${extension}`).catch(() => undefined);
    const isWanted = extensions.includes(extension);
    if ((there !== undefined) !== isWanted) return false;
    if (there !== undefined && !there.equals(await readFile(`${other}${extension}`))) return false;
  }
  return true;
}

const releaseOf = ({ id, at, why, kind, shows, files, changed }: ReleaseRecord): Release => ({
  id,
  at: new Date(at),
  why,
  kind,
  shows,
  files,
  changed,
});

function noReleaseYet(folder: string): ReleaseError {
  return new ReleaseError({
    nl: `Er is nog geen hele site in ${folder}; bouw die eerst.`,
    en: `There is no whole site in ${folder} yet; build it first.`,
  });
}

function unknownRelease(id: string, releases: readonly Release[]): ReleaseError {
  const ids = releases.map((release) => release.id).join(', ');
  return new ReleaseError({
    nl: `Er is geen release ${id} om naar terug te gaan; er zijn: ${ids || 'geen'}.`,
    en: `There is no release ${id} to go back to; there are: ${ids || 'none'}.`,
  });
}
