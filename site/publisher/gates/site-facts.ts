import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inParallel } from '../release/in-parallel.ts';
import { linkedFiles } from './page-links.ts';

/** What goes live together. */
export interface JudgedChange {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  readonly linked?: ReadonlyMap<string, string>;
}

/** What a change makes of the facts: kept apart until the change is live. */
export interface ChangedFacts {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** The files that each written page links to. */
  readonly links: ReadonlyMap<string, readonly string[]>;
}

export const isPage = (file: string): boolean => file.endsWith('.html');

const FILES_READ_TOGETHER = 16;

/**
 * What the gates know of the site that the CMS holds: which files it has, and which of them link to which. It changes with each change, at the cost of what the
 * change touches.
 */
export class SiteFacts {
  readonly #origin: string;
  readonly #files = new Set<string>();
  readonly #links = new Map<string, readonly string[]>();
  /** How many pages link to a file: enough to know whether it may go. Which ones is only asked when it may not. */
  readonly #linkedFrom = new Map<string, number>();
  /** One text for each name, however many pages link to it. */
  readonly #names = new Map<string, string>();
  #pages = 0;

  /** @param origin under which visitors reach the site, such as `https://www.example.org` */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The facts of a site on disk. */
  static async read(folder: string, files: Iterable<string>, origin: string): Promise<SiteFacts> {
    const facts = new SiteFacts(origin);
    await inParallel(files, FILES_READ_TOGETHER, async (file) => {
      const links = isPage(file) ? facts.#linksOf(file, await readFile(path.join(folder, file))) : undefined;
      facts.commit({
        added: new Set([file]),
        removed: new Set(),
        links: links === undefined ? new Map() : new Map([[file, links]]),
      });
    });
    return facts;
  }

  /** How many pages there are. */
  get pages(): number {
    return this.#pages;
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** The files that a page links to. */
  linksOf(file: string): readonly string[] {
    return this.#links.get(file) ?? [];
  }

  /** How many pages link to a file. */
  linkedFrom(file: string): number {
    return this.#linkedFrom.get(file) ?? 0;
  }

  /** A page that links to a file and is none of these: looked for in the whole site, for the words of a refusal. */
  somePageLinkingTo(file: string, except: (page: string) => boolean): string | undefined {
    for (const [page, links] of this.#links) if (!except(page) && links.includes(file)) return page;
    return undefined;
  }

  /** What a change would make of the facts. */
  after(change: JudgedChange): ChangedFacts {
    const links = new Map<string, readonly string[]>();
    for (const [file, bytes] of change.written) if (isPage(file)) links.set(file, this.#linksOf(file, bytes));
    const present = new Set([...change.written.keys(), ...(change.linked?.keys() ?? [])]);
    return {
      added: new Set([...present].filter((file) => !this.has(file))),
      removed: new Set(change.removed.filter((file) => this.has(file) && !present.has(file))),
      links,
    };
  }

  /** The change is live. */
  commit(changed: ChangedFacts): void {
    for (const file of changed.added) {
      if (this.#files.has(file)) continue;
      this.#files.add(file);
      if (isPage(file)) this.#pages += 1;
    }
    for (const file of changed.removed) {
      if (this.#files.delete(file) && isPage(file)) this.#pages -= 1;
      this.#setLinks(file, []);
    }
    for (const [file, links] of changed.links) this.#setLinks(file, links);
  }

  #setLinks(file: string, links: readonly string[]): void {
    for (const target of this.linksOf(file)) this.#linkedFrom.set(target, this.linkedFrom(target) - 1);
    for (const target of links) this.#linkedFrom.set(target, this.linkedFrom(target) + 1);
    if (links.length === 0) this.#links.delete(file);
    else this.#links.set(file, links);
  }

  #linksOf(file: string, bytes: Uint8Array): readonly string[] {
    const found = linkedFiles(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'),
      file,
      this.#origin,
    );
    return [...found].map((target) => this.#name(target));
  }

  #name(target: string): string {
    const known = this.#names.get(target);
    if (known !== undefined) return known;
    // A part of a text keeps the whole text in memory; a copy does not.
    const own = Buffer.from(target).toString();
    this.#names.set(own, own);
    return own;
  }
}
