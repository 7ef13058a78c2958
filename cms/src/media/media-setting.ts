import { z } from 'zod';

/** A store of files that speaks the language of Amazon S3, on whichever servers. */
export interface MediaStore {
  /** The address of the service, such as https://s3.example.org; buckets are the first part of its paths. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Under which address everybody reads what is in the bucket, without a slash at the end. */
  readonly publicUrl: string;
}

const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be a web address, such as ${example}.` })
    .refine((value) => !/[?#]/.test(value), 'must not have a ? or a #.')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional();

/** The variables that say where uploaded files are kept: all of them, or none for the disk. */
export const MEDIA_VARIABLES = {
  MEDIA_S3_ENDPOINT: webAddress('https://s3.example.org'),
  MEDIA_S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens.',
    )
    .optional(),
  MEDIA_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region, such as eu-west-1; many services take any.')
    .optional(),
  MEDIA_S3_ACCESS_KEY: z.string().min(3, 'is too short.').optional(),
  MEDIA_S3_SECRET_KEY: z.string().min(8, 'is too short: a secret has at least 8 characters.').optional(),
  MEDIA_PUBLIC_URL: webAddress('https://media.example.org'),
} as const;

type Variables = z.infer<z.ZodObject<typeof MEDIA_VARIABLES>>;

/**
 * Reads where uploaded files are kept; undefined: on the disk, in the data folder.
 * @throws Error that names each variable that is missing beside others.
 */
export function mediaStore(data: Variables): MediaStore | undefined {
  const names = Object.keys(MEDIA_VARIABLES) as readonly (keyof typeof MEDIA_VARIABLES)[];
  const missing = names.filter((name) => data[name] === undefined);
  if (missing.length === names.length) return undefined;
  const {
    MEDIA_S3_ENDPOINT: endpoint,
    MEDIA_S3_BUCKET: bucket,
    MEDIA_S3_REGION: region,
    MEDIA_S3_ACCESS_KEY: accessKey,
    MEDIA_S3_SECRET_KEY: secretKey,
    MEDIA_PUBLIC_URL: publicUrl,
  } = data;
  if (!endpoint || !bucket || !region || !accessKey || !secretKey || !publicUrl)
    throw new Error(
      `Environment variable ${missing.join(', ')} is missing: the other settings of MEDIA say that uploads go to an S3 service, so give all six, or none for the disk.`,
    );
  return { endpoint, bucket, region, accessKey, secretKey, publicUrl };
}
