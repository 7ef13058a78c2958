import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../../src/rendering/sha256.ts';
import { isKeptFile, keptFolders, releaseOfPages, workerStart, WORKER_FILE } from '../../src/offline/worker-file.ts';

/**
 * Builds the service worker as one small file at the root, where it may answer for the whole site, and writes into it which pages it keeps. It has no
 * digest in its name: browsers ask for it again at the same address, and compare.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'service-worker',
                applyToEnvironment: ({ name }) => name === 'client',
                apply: 'build',
                buildStart() {
                  this.emitFile({
                    type: 'chunk',
                    id: fileURLToPath(new URL('../../src/offline/service-worker.ts', import.meta.url)),
                    fileName: WORKER_FILE,
                  });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const file = path.join(folder, WORKER_FILE);
        const code = await readFile(file, 'utf8');
        if (/\bimport\b/.test(code))
          throw new Error('The service worker imports a file that pages load too; give it a module of its own.');
        await writeFile(file, `${workerStart(releaseOfPages(await keptPages(folder)))}${code}`);
      },
    },
  };
}

/** The hash of each page that the worker may keep, by its file. */
async function keptPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    keptFolders().map(async (start) => {
      const names = await readdir(path.join(folder, start), { recursive: true });
      return names.map((name) => path.posix.join(start, name.split(path.sep).join('/')));
    }),
  );
  const kept = [...new Set(files.flat())].filter(isKeptFile);
  return new Map(
    await Promise.all(kept.map(async (file) => [file, sha256(await readFile(path.join(folder, file)))] as const)),
  );
}
