import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of the parts of the workspace. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const CMS = path.join(ROOT, 'cms');
export const SCRIPTS = path.join(ROOT, 'scripts');
export const SHARED = path.join(ROOT, 'shared');
export const SITE = path.join(ROOT, 'site');

/** What can be thrown away at any time: logs, stamps of what is built. */
export const CACHE = path.join(ROOT, '.cache');

export const RELEASES = path.join(SITE, 'data/releases');
