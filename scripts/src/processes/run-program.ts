import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { OperatorError } from '../command-line/operator-error.ts';
import { CACHE, ROOT } from '../workspace/folders.ts';

export interface ProgramOptions {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Name of the log file that keeps the output. */
  readonly log: string;
  /** Whether the log goes on where it ended, as for a program that is started again. */
  readonly isContinued?: boolean;
  /** Hears each whole line of the output, without its end. */
  readonly onLine?: (line: string) => void;
}

const running = new Map<ChildProcess, () => Promise<void>>();

/** How long a program may take to end by itself after it was asked to. */
const GRACE_IN_MILLISECONDS = 8000;

/** A program that was started, and what it said. */
export interface RunningProgram {
  readonly ended: Promise<number>;
  readonly output: () => string;
  readonly logFile: string;
  readonly stop: () => Promise<void>;
  /** Whether it was asked to end, so that its end is no news. */
  readonly wasStopped: () => boolean;
}

/**
 * Starts a program whose output goes to a log file.
 *
 * It leads a process group of its own, so that Ctrl-C reaches it through us, in the right order, and so that stopping it
 * also stops what it has started.
 */
export function startProgram(options: ProgramOptions): RunningProgram {
  const { program, args, cwd, environment, log, isContinued = false, onLine } = options;
  const logFile = path.join(process.env['LOGS_DIR'] ?? path.join(CACHE, 'logs'), `${log}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const child = spawn(program, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const file = createWriteStream(logFile, { flags: isContinued ? 'a' : 'w' });
  // A full disk may cost a log; it may not take the site offline.
  file.on('error', () => undefined);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    if (onLine !== undefined) createInterface({ input: stream }).on('line', onLine);
    stream.on('data', (chunk: string) => {
      // The end of the output explains a failure; a server that runs for weeks must not fill the memory with the rest.
      output = (output + chunk).slice(-200_000);
      file.write(chunk);
    });
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(new OperatorError(`The program "${program}" could not be started: ${error.message}.`));
    });
    child.once('close', (code) => {
      running.delete(child);
      file.end();
      resolve(code ?? 1);
    });
  });
  // Whoever cares for the outcome awaits it; nobody else may be brought down by it.
  ended.catch(() => undefined);
  let wasStopped = false;
  const stop = async (): Promise<void> => {
    wasStopped = true;
    if (!running.has(child)) return;
    signalGroup(child, 'SIGTERM');
    const force = setTimeout(() => {
      signalGroup(child, 'SIGKILL');
    }, GRACE_IN_MILLISECONDS);
    await ended.catch(() => undefined);
    clearTimeout(force);
  };
  running.set(child, stop);
  return { ended, output: () => output, logFile: path.relative(ROOT, logFile), stop, wasStopped: () => wasStopped };
}

/**
 * Runs a program to its end.
 *
 * @param explain one sentence about the failure, made from the output
 * @returns the output
 * @throws OperatorError when the program fails
 */
export async function runProgram(
  options: ProgramOptions,
  explain: (output: string, logFile: string) => string,
): Promise<string> {
  const program = startProgram(options);
  const code = await program.ended;
  if (code !== 0) throw new OperatorError(explain(program.output(), program.logFile));
  return program.output();
}

/** Asks every program that is still running to end, and waits until it has. */
export async function stopPrograms(): Promise<void> {
  await Promise.all([...running.values()].map((stop) => stop()));
}

/** Whatever happens to this process, no program that it started stays behind. */
process.once('exit', () => {
  for (const child of running.keys()) signalGroup(child, 'SIGKILL');
});

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group ended on its own in the meantime.
  }
}
