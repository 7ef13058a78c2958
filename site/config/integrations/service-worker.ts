import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chosenPages } from '../../src/offline/chosen-pages.ts';
import { WORKER_PATH } from '../../src/offline/offline-names.ts';

const FILE = WORKER_PATH.slice(1);

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
                    fileName: FILE,
                  });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const file = path.join(folder, FILE);
        const release = await digestOf(folder);
        const code = await readFile(file, 'utf8');
        if (/\bimport\b/.test(code))
          throw new Error('The service worker imports a file that pages load too; give it a module of its own.');
        await writeFile(file, `const OFFLINE_PAGES=${JSON.stringify({ release, ...chosenPages() })};${code}`);
      },
    },
  };
}

/** A digest of every page that the worker may keep: when one of them changes, browsers find a new worker, and it renews what it kept. */
async function digestOf(folder: string): Promise<string> {
  const { always, whenVisited } = chosenPages();
  const below = await Promise.all(
    whenVisited.map(async (start) =>
      (await readdir(path.join(folder, start), { recursive: true })).map((name) => path.join(start, name)),
    ),
  );
  const pages = below.flat().filter((name) => name.endsWith('index.html'));
  const digest = createHash('sha256');
  for (const page of [...always.map((one) => path.join(one, 'index.html')), ...pages].toSorted())
    digest.update(await readFile(path.join(folder, page)));
  return digest.digest('base64url').slice(0, 16);
}
