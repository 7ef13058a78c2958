import { MediaSchema, type Content, type ContentTypeName, type Media } from '@moodspace/shared';
import { ContentSourceError, type ContentProblem } from './content-error.ts';
import { BrokenImageError, prepareUpload } from './image-cache.ts';
import type { MediaFile } from './media-file.ts';
import { rememberByObject } from './remember-by-object.ts';
import { diskSentence, uploadFileName, type UploadRecord } from './snapshot.ts';
import type { StrapiClient } from './strapi-client.ts';
import { problemPlace } from './validate-content.ts';

/** A file of the media library, and the first place in the content that shows it. */
export interface UsedMedia {
  readonly media: Media;
  readonly place: Omit<ContentProblem, 'message'>;
}

/** Every file of the media library that the content shows, once, by its address in the CMS. */
export function usedMedia(
  versions: readonly { readonly type: ContentTypeName; readonly data: Content<ContentTypeName> }[],
): ReadonlyMap<string, UsedMedia> {
  const found = new Map<string, UsedMedia>();
  for (const { type, data } of versions) {
    for (const { media, field } of mediaOf(data)) {
      if (!found.has(media.url))
        found.set(media.url, { media, place: { ...problemPlace(type, data.locale, data), field } });
    }
  }
  return found;
}

/** The files of the media library that an entry shows, and in which field. */
export const mediaOf = rememberByObject((data: Content<ContentTypeName>) => mediaIn(data));

function mediaIn(value: object, field = ''): readonly { media: Media; field: string }[] {
  const asMedia = 'mime' in value ? MediaSchema.safeParse(value).data : undefined;
  if (asMedia) return [{ media: asMedia, field }];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'object' && member !== null ? mediaIn(member, [field, name].filter(Boolean).join(' › ')) : [],
  );
}

/**
 * Fetches the uploaded files that the content shows. A file that is as the last good snapshot has it is not sent again.
 * `bytes` holds the new ones by their file name in the snapshot.
 */
export async function fetchUploads(
  client: Pick<StrapiClient, 'upload'>,
  used: ReadonlyMap<string, UsedMedia>,
  known: ReadonlyMap<string, UploadRecord>,
): Promise<{ records: ReadonlyMap<string, UploadRecord>; bytes: ReadonlyMap<string, Uint8Array> }> {
  const records = new Map<string, UploadRecord>();
  const bytes = new Map<string, Uint8Array>();
  for (const url of [...used.keys()].toSorted()) {
    const before = known.get(url);
    const upload = await client.upload(url, before?.etag ?? undefined);
    if (!upload.changed && before) {
      records.set(url, before);
    } else if (upload.changed) {
      const file = uploadFileName(upload.bytes, url);
      bytes.set(file, upload.bytes);
      records.set(url, { file, etag: upload.etag ?? null });
    }
  }
  return { records, bytes };
}

/** A file that the content shows and that was not fetched. */
export const missingUpload = (url: string, place: UsedMedia['place']): ContentProblem => ({
  ...place,
  message: {
    nl: `het bestand "${url}" zit niet in de momentopname; bouw één keer met CONTENT_SOURCE=live.`,
    en: `the file "${url}" is not in the snapshot; build once with CONTENT_SOURCE=live.`,
  },
});

/** Makes every uploaded file ready for the site. Gives the files by their address in the CMS, and the images that are broken. */
export async function prepareUploads(
  cacheFolder: string,
  used: ReadonlyMap<string, UsedMedia>,
  records: ReadonlyMap<string, UploadRecord>,
  readBytes: (record: UploadRecord) => Promise<Uint8Array>,
): Promise<{ media: ReadonlyMap<string, MediaFile>; problems: readonly ContentProblem[] }> {
  const media = new Map<string, MediaFile>();
  const problems: ContentProblem[] = [];
  for (const [
    url,
    {
      media: { mime },
      place,
    },
  ] of used) {
    const record = records.get(url);
    if (!record) {
      problems.push(missingUpload(url, place));
      continue;
    }
    try {
      media.set(url, await prepareUpload(cacheFolder, { file: record.file, mime, bytes: () => readBytes(record) }));
    } catch (error) {
      if (!(error instanceof BrokenImageError))
        throw new ContentSourceError(`The image cache in ${cacheFolder} cannot be used: ${diskSentence(error)}`, {
          cause: error,
        });
      problems.push({
        ...place,
        message: {
          nl: `het bestand "${url}" kan niet als beeld gelezen worden (${error.message.trim()}); laad het opnieuw op.`,
          en: `the file "${url}" cannot be read as an image (${error.message.trim()}); upload it once more.`,
        },
      });
    }
  }
  return { media, problems };
}
