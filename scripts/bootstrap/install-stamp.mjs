import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash of all that decides what `pnpm install` puts on disk. While it stays the same there is nothing to install.
 *
 * @param {string} root folder of the workspace
 * @param {ReadonlyArray<string>} packages folders of the packages, relative to the root
 * @param {string} toolchain versions of Node and pnpm, because native modules are tied to them
 */
export function installStamp(root, packages, toolchain) {
  const hash = createHash('sha256').update(toolchain);
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ];
  for (const file of files) {
    const location = path.join(root, file);
    hash.update(`\0${file}\0`).update(existsSync(location) ? readFileSync(location) : '');
  }
  return hash.digest('hex');
}
