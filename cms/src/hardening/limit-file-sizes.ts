import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fileLimit, inMegabytes } from './body-limit.ts';

/** A file on its way into the media library. */
interface IncomingFile {
  readonly name: string;
  /** What its bytes are. */
  readonly mime: string;
  readonly sizeInBytes: number;
}

/** What is used of the place where Strapi keeps files. */
interface FileProvider {
  checkFileSize(file: IncomingFile, options: object): unknown;
}

/** Holds every kind of file to a size of its own; Strapi knows only one for all. */
export function limitFileSizes(strapi: Core.Strapi): void {
  const { provider } = strapi.plugin('upload') as unknown as { readonly provider: FileProvider };
  const checkForAll = provider.checkFileSize.bind(provider);
  provider.checkFileSize = (file, options) => {
    const most = fileLimit(file.mime);
    if (file.sizeInBytes > most)
      throw new errors.PayloadTooLargeError(
        `“${file.name}” is too large: ${inMegabytes(file.sizeInBytes)}, and at most ${inMegabytes(most)} can be taken. Make it smaller and try again. / “${file.name}” is te groot: ${inMegabytes(file.sizeInBytes)}, en hoogstens ${inMegabytes(most)} kan. Maak het kleiner en probeer opnieuw.`,
      );
    return checkForAll(file, options);
  };
}
