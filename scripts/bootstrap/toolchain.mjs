import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Strapi 5 refuses Node 25 and later; Node runs TypeScript without a warning from 24.3. */
const SYSTEM_NODE = { major: 24, minor: 3 };

/**
 * @typedef {object} Toolchain
 * @property {string} node version of Node that the workspace is written for
 * @property {string} pnpm version of pnpm that wrote the lockfile
 */

/**
 * The two exact versions, each read from the one place where it stands.
 *
 * @param {string} root folder of the workspace
 * @returns {Toolchain}
 */
export function readToolchain(root) {
  const node = readFileSync(path.join(root, '.node-version'), 'utf8').trim();
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const pnpm = String(manifest.packageManager).replace(/^pnpm@/, '');
  return { node, pnpm };
}

/**
 * Whether the Node that runs now may also run the workspace.
 *
 * @param {string} version as in `process.versions.node`
 */
export function isSystemNodeFit(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === SYSTEM_NODE.major && minor >= SYSTEM_NODE.minor;
}

/**
 * The npm package that carries nothing but Node's binary for this machine.
 *
 * These packages are taken instead of `node`, because that one runs an install script that starts a second npm.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function nodePackageName(platform, arch) {
  const system = platform === 'win32' ? 'win' : platform;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return [prefix, system, arch].join('-');
}

/**
 * @param {string} toolsFolder
 * @param {string} packageName
 * @param {string} version
 */
export function isToolInstalled(toolsFolder, packageName, version) {
  const manifestFile = path.join(toolsFolder, 'node_modules', packageName, 'package.json');
  return existsSync(manifestFile) && JSON.parse(readFileSync(manifestFile, 'utf8')).version === version;
}
