import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { explainFailure } from './explain-failure.mjs';
import { installStamp } from './install-stamp.mjs';
import { isSystemNodeFit, isToolInstalled, nodePackageName, readToolchain } from './toolchain.mjs';

const COMMANDS = [
  'start',
  'test',
  'build',
  'bench',
  'validate',
  'cms',
  'publisher',
  'rollback',
  'backup',
  'restore',
  'secrets',
  'new-password',
  'move-database',
  'web-server',
  'fhir',
  'import-hsds',
  'check-links',
  'handbook',
];
const PACKAGES = ['cms', 'scripts', 'shared', 'site'];

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CACHE = path.join(ROOT, '.cache');
const TOOLS = path.join(CACHE, 'tools');

/** A failure that was already explained in one sentence for a person. */
class BootstrapError extends Error {}

/**
 * Makes sure that the right Node, pnpm and packages are there, then hands over to `scripts/src/<command>.ts`.
 *
 * @param {string[]} args the command and its options
 */
export async function run([command = '', ...options]) {
  try {
    if (!COMMANDS.includes(command)) {
      throw new BootstrapError(`There is no command "${command}"; the commands are ${COMMANDS.join(', ')}.`);
    }
    const environment = await prepare();
    const script = path.join(ROOT, 'scripts/src', `${command}.ts`);
    process.exitCode = await runInForeground('node', [script, ...options], environment);
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** @returns {Promise<NodeJS.ProcessEnv>} the environment in which `node` and `pnpm` are the right ones */
async function prepare() {
  try {
    mkdirSync(path.join(CACHE, 'logs'), { recursive: true });
    const toolchain = readToolchain(ROOT);
    const nodeVersion = await installTools(toolchain);
    const bin = path.join(TOOLS, 'node_modules/.bin');
    const environment = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
    await installPackages(`node ${nodeVersion} pnpm ${toolchain.pnpm}`, environment);
    return environment;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOSPC', 'EACCES', 'EPERM', 'EROFS'].includes(code)) {
      throw new BootstrapError(explainFailure('Preparing the workspace', String(error), CACHE));
    }
    throw error;
  }
}

/**
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @returns {Promise<string>} version of the Node that will be used
 */
async function installTools(toolchain) {
  const isNodeFit = isSystemNodeFit(process.versions.node);
  const nodePackage = nodePackageName(process.platform, process.arch);
  const missing = [
    ...(isNodeFit || isToolInstalled(TOOLS, nodePackage, toolchain.node) ? [] : [`${nodePackage}@${toolchain.node}`]),
    ...(isToolInstalled(TOOLS, 'pnpm', toolchain.pnpm) ? [] : [`pnpm@${toolchain.pnpm}`]),
  ];
  if (missing.length > 0) {
    mkdirSync(TOOLS, { recursive: true });
    writeFileSync(path.join(TOOLS, 'package.json'), '{ "name": "moodspace-tools", "private": true }\n');
    const npm = process.env['npm_execpath'];
    const [program, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
    await runLogged(`Fetching ${missing.join(' and ')}`, 'tools', program, [
      ...first,
      'install',
      '--prefix',
      TOOLS,
      '--save-exact',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      ...missing,
    ]);
  }
  return isNodeFit ? process.versions.node : toolchain.node;
}

/**
 * @param {string} toolchain
 * @param {NodeJS.ProcessEnv} environment
 */
async function installPackages(toolchain, environment) {
  const stampFile = path.join(CACHE, 'install-stamp');
  const stamp = installStamp(ROOT, PACKAGES, toolchain);
  const isInstalled = existsSync(path.join(ROOT, 'node_modules/.modules.yaml')) && existsSync(stampFile);
  if (isInstalled && readFileSync(stampFile, 'utf8') === stamp) return;
  const pnpm = path.join(TOOLS, 'node_modules/pnpm/bin/pnpm.mjs');
  await runLogged(
    'Installing the packages',
    'install',
    process.execPath,
    [pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
    environment,
  );
  writeFileSync(stampFile, stamp);
}

/**
 * Runs one step quietly: its output goes to a log file, and the terminal sees one line.
 *
 * @param {string} what the step as the start of a sentence
 * @param {string} logName
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<void>}
 */
async function runLogged(what, logName, program, args, environment = process.env) {
  const logFile = path.join(CACHE, 'logs', `${logName}.log`);
  const started = Date.now();
  console.log(`  … ${what}`);
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...environment, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32' && program === 'npm',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await exitCode(child, program);
  writeFileSync(logFile, output);
  if (code !== 0) throw new BootstrapError(explainFailure(what, output, path.relative(process.cwd(), logFile)));
  console.log(`  ✓ ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
async function runInForeground(program, args, environment) {
  const child = spawn(program, args, { stdio: 'inherit', env: environment });
  // Ctrl-C reaches the child by itself, as a member of the terminal's process group; this process stays until it is done.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return exitCode(child, program);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} program
 * @returns {Promise<number>}
 */
function exitCode(child, program) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new BootstrapError(`The program "${program}" could not be started: ${error.message}.`));
    });
    child.once('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });
}
