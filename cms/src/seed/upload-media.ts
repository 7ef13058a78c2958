import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../content-uid.ts';
import { readSeedMedia, type SeedMedia } from './seed-media.ts';

/** What is used of the service of Strapi's upload plugin, which it exports without types. */
interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string | null; caption: string | null } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<readonly { id: number }[]>;
}

/**
 * Puts a file of the seed into the media library, unless the same file with the same words is there already.
 * @returns the id of the file, and whether it was uploaded now.
 */
export async function uploadMedia(
  strapi: Core.Strapi,
  folder: string,
  media: SeedMedia,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const { path: filepath, size, mime, libraryName } = await readSeedMedia(folder, media);
  const known: { id: number } | null = await strapi.db
    .query(FILE_UID)
    .findOne({ where: { name: libraryName }, select: ['id'] });
  if (known) return { id: known.id, isNew: false };
  const uploads: UploadService = strapi.plugin('upload').service('upload');
  const { alternativeText, caption } = media;
  const [uploaded] = await uploads.upload({
    data: { fileInfo: { name: libraryName, alternativeText, caption } },
    files: { filepath, originalFilename: path.basename(libraryName), mimetype: mime, size },
  });
  if (!uploaded) throw new Error(`Strapi accepted "${media.file}" but answered no file.`);
  return { id: uploaded.id, isNew: true };
}
