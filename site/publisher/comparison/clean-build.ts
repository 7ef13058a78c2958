import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../..', import.meta.url));

/** How much of what a build says is kept, to tell why it failed. */
const KEPT_OUTPUT = 4000;

/** A build that was meant for comparison failed. The message says why. */
export class CleanBuildError extends Error {
  override readonly name = 'CleanBuildError';
}

/**
 * Builds the site from the snapshot in a process of its own, which gives way to whatever else the machine has to do.
 * @param folder what was there is removed
 * @throws CleanBuildError when it fails or is interrupted
 */
export async function cleanBuild(folder: string, signal: AbortSignal): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder, '--silent'], {
    cwd: SITE,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_SOURCE: 'snapshot', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // It ended already, or the system does not allow it: then it only costs more attention.
    }
  }
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => {
      reject(new CleanBuildError(`The build to compare with was not made: ${error.message}`, { cause: error }));
    });
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new CleanBuildError(`The build to compare with failed (exit code ${code ?? 'none'}): ${output.trim()}`);
}
