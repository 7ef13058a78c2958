import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What is used of the server, which comes without types. */
type S3Module = new (options: object) => { run(): Promise<{ port: number }>; close(): Promise<void> };
interface AccountModule {
  readonly DUMMY_ACCOUNT: { createKeyPair(accessKey: string, secretKey: string): void };
}

/** An S3-compatible service of its own, which checks every signature; everybody may read what is in its bucket. */
export interface S3Server {
  readonly endpoint: string;
  readonly publicUrl: string;
  /** The settings with which the CMS keeps its uploads there. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

const BUCKET = 'moodspace-media';

export async function startS3Server(): Promise<S3Server> {
  const required = createRequire(__filename);
  const S3rver = required('@20minutes/s3rver') as S3Module;
  const { DUMMY_ACCOUNT } = required('@20minutes/s3rver/lib/models/account') as AccountModule;
  const keys = { MEDIA_S3_ACCESS_KEY: 'key-of-the-tests', MEDIA_S3_SECRET_KEY: 'secret-of-the-tests' };
  DUMMY_ACCOUNT.createKeyPair(keys.MEDIA_S3_ACCESS_KEY, keys.MEDIA_S3_SECRET_KEY);
  const directory = await mkdtemp(path.join(tmpdir(), 'moodspace-s3-'));
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, directory, silent: true },
    ...{ vhostBuckets: false, configureBuckets: [{ name: BUCKET }] },
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const publicUrl = `${endpoint}/${BUCKET}`;
  return {
    endpoint,
    publicUrl,
    settings: {
      ...{ MEDIA_S3_ENDPOINT: endpoint, MEDIA_S3_BUCKET: BUCKET, MEDIA_S3_REGION: 'eu-west-1' },
      ...{ ...keys, MEDIA_PUBLIC_URL: publicUrl },
    },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
