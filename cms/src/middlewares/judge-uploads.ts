import { open } from 'node:fs/promises';
import type { Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { FILE_LIMITS, inMegabytes } from '../hardening/body-limit.ts';
import { BYTES_TO_KNOW, fileKind } from '../hardening/file-kind.ts';
import { refuse, type KoaContext, type KoaMiddleware, type UploadedFile } from '../hardening/koa-context.ts';
import { senderLanguage } from '../hardening/sender.ts';
import { plainPath } from '../hardening/who-knocks.ts';

/** Lets into the media library what is a picture, a recording or captions by its bytes, each to a size of its own. */
export default (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    const path = plainPath(context.path);
    if (path !== '/upload' && !path.startsWith('/upload/')) return next();
    for (const file of Object.values(context.request.files ?? {}).flat()) {
      const isRefused = await judge(strapi, context, file);
      if (isRefused) return undefined;
    }
    return next();
  };

async function judge(
  strapi: Core.Strapi,
  context: KoaContext,
  { filepath, originalFilename, size }: UploadedFile,
): Promise<boolean> {
  const name = originalFilename ?? '';
  const kind = fileKind(name, await firstBytes(filepath));
  if (kind === undefined) {
    const message: Sentence = {
      nl: `“${name}” is geen foto, film, geluid of ondertiteling, hoe het bestand ook heet. Kies een JPEG-, PNG-, WebP-, AVIF-, MP4-, WebM-, MP3-, M4A-, Ogg- of VTT-bestand.`,
      en: `“${name}” is no picture, film, sound or captions, whatever the file is called. Choose a JPEG, PNG, WebP, AVIF, MP4, WebM, MP3, M4A, Ogg or VTT file.`,
    };
    refuse(context, 400, 'ValidationError', message[await senderLanguage(strapi, context)]);
    return true;
  }
  const most = FILE_LIMITS[kind];
  if (size <= most) return false;
  const message: Sentence = {
    nl: `“${name}” is te groot: ${inMegabytes(size)}, en hoogstens ${inMegabytes(most)} kan. Maak het kleiner en probeer opnieuw.`,
    en: `“${name}” is too large: ${inMegabytes(size)}, and at most ${inMegabytes(most)} can be taken. Make it smaller and try again.`,
  };
  refuse(context, 413, 'PayloadTooLargeError', message[await senderLanguage(strapi, context)]);
  return true;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BYTES_TO_KNOW), 0, BYTES_TO_KNOW, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
