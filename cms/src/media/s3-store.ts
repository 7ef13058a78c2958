import { errors } from '@strapi/utils';
import { AwsClient } from 'aws4fetch';
import type { MediaStore } from './media-setting.ts';

/** What is used of a file that Strapi hands to the store of its media library. */
export interface StoredFile {
  readonly hash: string;
  readonly ext?: string;
  readonly mime: string;
  readonly buffer?: Uint8Array;
  url?: string;
}

/** Where the media library keeps its files, as Strapi asks it. */
export interface FileStore {
  readonly upload: (file: StoredFile) => Promise<void>;
  readonly replace: (file: StoredFile, old: StoredFile) => Promise<void>;
  readonly delete: (file: StoredFile) => Promise<void>;
}

/** How long one file may take; the largest are recordings of tens of megabytes. */
const LIMIT_IN_MILLISECONDS = 120_000;

/**
 * Keeps files in a bucket of an S3-compatible service.
 *
 * Strapi's own way is 40 MB of the SDK of one company, in another version than Strapi itself; to put and to remove a file takes two signed requests.
 */
export function s3Store({ endpoint, bucket, region, accessKey, secretKey, publicUrl }: MediaStore): FileStore {
  const client = new AwsClient({
    ...{ accessKeyId: accessKey, secretAccessKey: secretKey, service: 's3', region },
    // Three more tries, when the service is overloaded.
    retries: 3,
  });

  async function request(method: 'DELETE' | 'PUT', file: StoredFile, init: RequestInit = {}): Promise<void> {
    const address = `${endpoint}/${bucket}/${keyOf(file)}`;
    const signal = AbortSignal.timeout(LIMIT_IN_MILLISECONDS);
    let response: Response;
    try {
      // A redirect would carry the signature to somewhere else.
      response = await client.fetch(address, { ...init, method, signal, redirect: 'error' });
    } catch (error) {
      throw new errors.ApplicationError(
        `The media store at ${endpoint} did not answer, so the file was not ${method === 'PUT' ? 'stored' : 'removed'}; try again in a moment.`,
        { cause: error instanceof Error ? error.message : undefined },
      );
    }
    await response.body?.cancel();
    // What is not there any more is as good as removed.
    if (response.ok || (method === 'DELETE' && response.status === 404)) return;
    const hint =
      response.status === 403
        ? 'check MEDIA_S3_ACCESS_KEY, MEDIA_S3_SECRET_KEY and what they may do'
        : response.status === 404
          ? 'check MEDIA_S3_ENDPOINT and MEDIA_S3_BUCKET'
          : 'look in its log';
    throw new errors.ApplicationError(
      `The media store at ${endpoint} refused the file (status ${response.status}); ${hint}.`,
    );
  }

  async function upload(file: StoredFile): Promise<void> {
    if (file.buffer === undefined) throw new errors.ApplicationError(`The file "${file.hash}" holds nothing.`);
    // A file that is replaced keeps its name, so whoever keeps a copy asks whether it is still right.
    const headers = { 'content-type': file.mime, 'cache-control': 'no-cache' };
    await request('PUT', file, { body: Uint8Array.from(file.buffer), headers });
    file.url = `${publicUrl}/${keyOf(file)}`;
  }

  return {
    upload,
    async replace(file, old) {
      // The new one first: without it, the old one stays.
      await upload(file);
      if (keyOf(file) !== keyOf(old)) await request('DELETE', old);
    },
    delete: (file) => request('DELETE', file),
  };
}

const keyOf = ({ hash, ext = '' }: StoredFile): string => encodeURIComponent(`${hash}${ext}`);
