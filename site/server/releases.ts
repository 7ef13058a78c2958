import { readlinkSync } from 'node:fs';
import { readlink, stat } from 'node:fs/promises';
import path from 'node:path';

/** The name of the link, inside the folder of releases, to the release that visitors see. Any web server can follow it. */
export const LIVE_LINK = 'live';

/** Absolute path of the release that visitors see, or `undefined` before the first one. */
export async function liveRelease(releases: string): Promise<string | undefined> {
  try {
    const folder = path.resolve(releases, await readlink(path.join(releases, LIVE_LINK)));
    return (await stat(folder)).isDirectory() ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Absolute path of the release that visitors see, found without waiting: one look at the link takes microseconds, so that a server may ask at each request while
 * another program publishes. `undefined` before the first one.
 */
export function liveReleaseNow(releases: string): string | undefined {
  try {
    return path.resolve(releases, readlinkSync(path.join(releases, LIVE_LINK)));
  } catch {
    return undefined;
  }
}
