import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { ENCODINGS, isCompressible } from '../../server/encodings.ts';
import type { QuickCompression } from './quick-compression.ts';
import type { QuickRequest } from './quick-copies.ts';
import { FILES_AT_A_TIME, linkFile, statsOf } from './release-tree.ts';

/** Where the new content of a file comes from: bytes, or a file that gets a second name. */
export type NewContent = Uint8Array | { readonly path: string };

/** A file that lies ready beside the trees with its compressed copies, or its renewed copies alone. */
export interface StagedFile {
  readonly file: string;
  /** Where it lies, per end of the name: '' for the file itself, '.br', '.gz'. */
  readonly places: ReadonlyMap<string, string>;
  /** What it weighs in bytes as brotli sends it, when its copies were made quickly, and so are to be renewed. */
  readonly quickWeight?: number;
}

/**
 * Lays new files ready, with compressed copies, where no visitor sees them: while other pages are still being rendered, and before
 * anything of a release is touched. All that needs room on the disk and time of the processor happens here.
 */
export class FileStage {
  readonly #folder: string;
  readonly #compression: QuickCompression;
  readonly #limit = pLimit({ concurrency: FILES_AT_A_TIME, rejectOnClear: true });
  readonly #begun: Promise<unknown>[] = [];
  readonly #files = new Map<string, { readonly content: NewContent; readonly staged: Promise<StagedFile> }>();

  private constructor(folder: string, compression: QuickCompression) {
    this.#folder = folder;
    this.#compression = compression;
  }

  /** @param folder made when it is not there, on the disk of the trees; it is removed in the end */
  static async open(folder: string, compression: QuickCompression): Promise<FileStage> {
    await mkdir(folder, { recursive: true });
    return new FileStage(folder, compression);
  }

  /** Begins to lay a file ready, and does not wait for it: what goes wrong is told to whoever asks for the file. */
  add(file: string, content: NewContent): void {
    const staged = this.#limit(() => this.#stage(file, content));
    staged.catch(() => undefined);
    this.#begun.push(staged);
    this.#files.set(file, { content, staged });
  }

  /**
   * Files that lie ready, with these contents; what was not begun, or was begun with other content, is laid ready now.
   * @throws what the disk says of the first that cannot be laid ready
   */
  async files(contents: ReadonlyMap<string, NewContent>): Promise<readonly StagedFile[]> {
    for (const [file, content] of contents) if (this.#files.get(file)?.content !== content) this.add(file, content);
    const wanted = [...this.#files].filter(([file]) => contents.has(file));
    return Promise.all(wanted.map(([, { staged }]) => staged));
  }

  /** Gives up what was not begun, and removes what was not taken into a tree. */
  async close(): Promise<void> {
    this.#limit.clearQueue();
    // What is under way would write into a folder that is gone.
    await Promise.allSettled(this.#begun);
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
  }

  async #stage(file: string, content: NewContent): Promise<StagedFile> {
    const place = path.join(this.#folder, randomUUID());
    if (content instanceof Uint8Array) return this.#withQuickCopies({ file, place, content });
    await linkFile(content.path, place);
    const ready = isCompressible(file) ? await stageCopiesOf(content.path, place) : new Map<string, string>();
    return ready.size > 0 ? { file, places: new Map([['', place], ...ready]) } : this.#withQuickCopies({ file, place });
  }

  async #withQuickCopies(request: QuickRequest): Promise<StagedFile> {
    const { file, place } = request;
    const { extensions, quickWeight } = await this.#compression.write(request);
    const places = new Map(['', ...extensions].map((extension) => [extension, `${place}${extension}`]));
    return { file, places, ...(quickWeight === undefined ? {} : { quickWeight }) };
  }
}

/** A file of an earlier release, or of a build for any web server, has its compressed copies beside it. */
async function stageCopiesOf(from: string, place: string): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  for (const { extension } of ENCODINGS) {
    if ((await statsOf(`${from}${extension}`)) === undefined) continue;
    await linkFile(`${from}${extension}`, `${place}${extension}`);
    places.set(extension, `${place}${extension}`);
  }
  return places;
}
