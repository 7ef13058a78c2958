import type { Core } from '@strapi/strapi';
import { s3Store, type FileStore } from './s3-store.ts';
import type { MediaStore } from './media-setting.ts';

/** What is used of Strapi's store of uploaded files, which it exports without types. */
interface ExtensibleStore {
  extend(store: FileStore & { readonly uploadStream: undefined; readonly replaceStream: undefined }): void;
}

/** The name under which each file says that it is in the bucket. */
export const STORE_NAME = 's3';

/**
 * Lets the media library keep its files in a bucket instead of the data folder. A file that is on the disk stays there, and is found there.
 *
 * Strapi would find a store by the name of a package, or by a path that it writes in small letters, which is not the path of every folder.
 */
export function keepMediaInStore(strapi: Core.Strapi, store: MediaStore | undefined): void {
  if (store === undefined) return;
  const library = strapi.plugin('upload') as unknown as { readonly provider: ExtensibleStore };
  library.provider.extend({ ...s3Store(store), uploadStream: undefined, replaceStream: undefined });
  strapi.config.set('plugin::upload.provider', STORE_NAME);
}
