import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { isMissing } from './release-tree.ts';
import { ReleaseError } from './release-error.ts';

const LOCK_FILE = 'lock.json';

/** How often who holds the lock says that it is still there, in milliseconds. */
export const SIGN_OF_LIFE_EVERY = 5000;
/** After how long without a sign of life the lock of another machine is taken over, in milliseconds. Of a process on this machine it is known whether it runs. */
const SILENT_AFTER = 12 * SIGN_OF_LIFE_EVERY;
/** How long taking over may take at most, in milliseconds. */
const TAKING_OVER_TIME = 10_000;

const HolderSchema = z.object({
  id: z.string(),
  pid: z.int(),
  host: z.string(),
  /** Different each time the machine starts, and so are process ids. */
  boot: z.string(),
  /** When the process began, as far as the system tells: process ids are given out anew. */
  started: z.string(),
});
type Holder = z.infer<typeof HolderSchema>;

/** The locks that this very process holds: a file that names it and is not among them is left by a process that had its id before. */
const held = new Set<string>();

/** The right of one process to write releases. */
export class ReleaseLock {
  readonly #file: string;
  readonly #id: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(file: string, id: string) {
    this.#file = file;
    this.#id = id;
    this.#timer = setInterval(() => {
      const now = new Date();
      utimes(file, now, now).catch(() => undefined);
    }, SIGN_OF_LIFE_EVERY);
    this.#timer.unref();
  }

  /**
   * Takes the lock, also when who had it is dead.
   * @throws ReleaseError when a process that runs has it
   */
  static async take(releases: string): Promise<ReleaseLock> {
    const file = path.join(releases, LOCK_FILE);
    const id = randomUUID();
    const own = `${file}.${id}`;
    await writeFile(own, JSON.stringify(thisProcess(id)));
    try {
      if (!(await linked(own, file))) {
        await removeDeadLock(releases, file, own);
        if (!(await linked(own, file))) throw await heldError(releases, file);
      }
    } finally {
      await rm(own, { force: true });
    }
    held.add(id);
    return new ReleaseLock(file, id);
  }

  /** @throws ReleaseError when somebody else took the lock meanwhile, which happens when this process was asleep for long. */
  async check(): Promise<void> {
    if ((await readHolder(this.#file))?.id !== this.#id) throw await heldError(path.dirname(this.#file), this.#file);
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    held.delete(this.#id);
    if ((await readHolder(this.#file))?.id === this.#id) await rm(this.#file, { force: true });
  }
}

/** Whether a process that runs may write releases now, such as the publisher. */
export async function isLocked(releases: string): Promise<boolean> {
  const file = path.join(releases, LOCK_FILE);
  return (await statsOrNothing(file)) !== undefined && !(await isDead(file));
}

async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** One at a time, so that nobody removes the lock that another has just taken. */
async function removeDeadLock(releases: string, file: string, own: string): Promise<void> {
  const turn = path.join(releases, `${LOCK_FILE}.taking-over`);
  const earlier = await statsOrNothing(turn);
  if (earlier !== undefined && Date.now() - earlier.mtimeMs > TAKING_OVER_TIME) await rm(turn, { force: true });
  if (!(await linked(own, turn))) return;
  try {
    const now = new Date();
    await utimes(turn, now, now);
    if (await isDead(file)) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function isDead(file: string): Promise<boolean> {
  const holder = await readHolder(file);
  const silentSince = (await statsOrNothing(file))?.mtimeMs ?? 0;
  const isSilent = Date.now() - silentSince > SILENT_AFTER;
  // A lock is linked into its place whole, so one that cannot be read is no lock, but somebody may be looking into why.
  if (holder?.host !== hostname()) return isSilent;
  if (holder.boot !== bootOfMachine()) return true;
  if (holder.pid === process.pid) return !held.has(holder.id);
  return !isRunning(holder.pid) || startOf(holder.pid) !== holder.started;
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return HolderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function statsOrNothing(file: string): Promise<{ readonly mtimeMs: number } | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function heldError(releases: string, file: string): Promise<ReleaseError> {
  const holder = await readHolder(file);
  const who = holder === undefined ? '' : `${holder.pid}`;
  return new ReleaseError({
    nl: `Er loopt al een programma dat publiceert in ${releases} (proces ${who}, computer ${holder?.host ?? 'onbekend'}); stop dat eerst, of laat het zijn werk doen.`,
    en: `Another publisher already runs in ${releases} (process ${who}, machine ${holder?.host ?? 'unknown'}); stop that one first, or let it do its work.`,
  });
}

function thisProcess(id: string): Holder {
  return { id, pid: process.pid, host: hostname(), boot: bootOfMachine(), started: startOf(process.pid) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, but running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux tells an id of this start of the machine; elsewhere it is the minute in which it started. */
function bootOfMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `minute ${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  }
}

/** When a process began, in ticks since the machine started (proc(5), field 22 of `stat`); empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces and brackets itself.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
