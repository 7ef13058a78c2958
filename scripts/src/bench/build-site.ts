import path from 'node:path';

import { SITE } from '../workspace/folders.ts';
import { measureProgram, type Measurement } from './measure-program.ts';

export interface SiteBuild {
  /** The folder of the content. */
  readonly snapshot: string;
  /** Where the site is written. */
  readonly out: string;
  /** Where pictures that were encoded once are found. */
  readonly images: string;
  /** What one incremental build leaves for the next; without it, everything is built. */
  readonly incremental?: string;
}

/** Builds the site from a snapshot and measures it. */
export function buildSite({ snapshot, out, images, incremental }: SiteBuild): Promise<Measurement> {
  const config = incremental === undefined ? [] : ['--config', 'bench/incremental.config.ts'];
  return measureProgram(path.join(SITE, 'node_modules/.bin/astro'), ['build', ...config, '--outDir', out], {
    cwd: SITE,
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_SOURCE: 'snapshot',
      SNAPSHOT_DIR: snapshot,
      IMAGE_CACHE_DIR: images,
      INCREMENTAL_CACHE_DIR: incremental,
      PUBLIC_SITE_URL: 'https://www.moodspace.example',
    },
  });
}
