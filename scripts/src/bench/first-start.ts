import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runVisibly } from '../processes/run-visibly.ts';
import { freePort } from '../processes/ports.ts';
import { ROOT } from '../workspace/folders.ts';
import { measureProgram } from './measure-program.ts';

export interface StartTimes {
  /** Seconds from a clone, with nothing fetched before, to the served site. */
  readonly cold: number;
  /** Seconds of the second start. */
  readonly warm: number;
}

const READY = 'MoodSpace is ready';

/** Clones the committed state, starts it with empty caches as a newcomer does, and starts it once more. */
export async function startTimes(): Promise<StartTimes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-bench-'));
  const clone = path.join(folder, 'clone');
  try {
    if ((await runVisibly('git', ['clone', '--quiet', ROOT, clone])) !== 0)
      throw new Error('The repository could not be cloned.');
    const environment = {
      ...process.env,
      npm_config_cache: path.join(folder, 'npm-cache'),
      npm_config_store_dir: path.join(folder, 'pnpm-store'),
      PNPM_HOME: path.join(folder, 'pnpm'),
      XDG_DATA_HOME: path.join(folder, 'data'),
      XDG_CACHE_HOME: path.join(folder, 'cache'),
      SITE_PORT: String(await freePort()),
      CMS_PORT: String(await freePort()),
    };
    const start = () => measureProgram('npm', ['start'], { cwd: clone, environment, until: READY });
    const cold = await start();
    const warm = await start();
    return { cold: cold.seconds, warm: warm.seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
