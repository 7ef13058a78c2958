import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MEDIA_PATH } from '../../src/content/images.ts';
import { currentStore } from '../../src/content/store/current-store.ts';
import { servedFiles, type MediaFile } from '../../src/content/store/media-file.ts';

const TYPES: Readonly<Record<string, string>> = { '.avif': 'image/avif', '.webp': 'image/webp' };

/** Puts the encoded images and the recordings into the built site, and serves them while developing. */
export function mediaFiles(cacheFolder: string): AstroIntegration {
  return {
    name: 'media-files',
    hooks: {
      'astro:build:done': ({ dir }) => linkMedia(cacheFolder, fileURLToPath(dir), currentStore().mediaFiles()),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(MEDIA_PATH.slice(0, -1), (request, response, next) => {
          const file = path.join(cacheFolder, path.basename(request.url ?? ''));
          stat(file).then(
            () => {
              response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
              createReadStream(file).pipe(response);
            },
            () => next(),
          );
        });
      },
    },
  };
}

/** Puts those encoded images and recordings into a built site that are not there yet. */
export async function linkMedia(cacheFolder: string, site: string, media: Iterable<MediaFile>): Promise<void> {
  const folder = path.join(site, MEDIA_PATH);
  const files = [...media].flatMap(servedFiles).filter((file) => !existsSync(path.join(folder, file)));
  if (files.length > 0) await mkdir(folder, { recursive: true });
  await Promise.all(files.map((file) => linkOrCopy(path.join(cacheFolder, file), path.join(folder, file))));
}

/** A second name for the same bytes costs nothing; on another disk it takes a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
