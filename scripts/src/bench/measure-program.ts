import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SAMPLES_EVERY_MILLISECONDS = 250;

export interface Measurement {
  readonly seconds: number;
  /** The most memory that the program and all that it started held at one moment, in megabytes. */
  readonly peakMegabytes: number;
  readonly output: string;
}

/**
 * Runs a program to its end and measures time and memory.
 *
 * @param until text in the output at which the program has done what is measured; it is then asked to stop
 * @throws Error when the program fails, or ends without having printed that text
 */
export async function measureProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly environment: NodeJS.ProcessEnv; readonly until?: string },
): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const group = child.pid ?? 0;
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-group, 'SIGKILL');
  };
  process.once('exit', stop);
  let output = '';
  let peak = 0;
  let reachedAt: number | undefined;
  const sampling = setInterval(() => {
    void groupMegabytes(group).then((megabytes) => (peak = Math.max(peak, megabytes)));
  }, SAMPLES_EVERY_MILLISECONDS);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output += chunk;
      if (options.until !== undefined && reachedAt === undefined && output.includes(options.until)) {
        reachedAt = performance.now();
        process.kill(-group, 'SIGINT');
      }
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1);
    });
    child.once('close', (exitCode) => {
      resolve(exitCode ?? 1);
    });
  });
  clearInterval(sampling);
  process.off('exit', stop);
  const isDone = options.until === undefined ? code === 0 : reachedAt !== undefined;
  if (!isDone) throw new Error(`${program} ${args.join(' ')} failed (${code}):\n${output.slice(-3000)}`);
  return { seconds: ((reachedAt ?? performance.now()) - started) / 1000, peakMegabytes: peak, output };
}

/** Memory of all members of a process group, in megabytes. Pages that they share count once for each. */
async function groupMegabytes(group: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pgid=,rss=']);
  const kilobytes = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .reduce((sum, [, rss = 0]) => sum + rss, 0);
  return kilobytes / 1024;
}
