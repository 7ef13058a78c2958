import path from 'node:path';
import { z } from 'zod';
import { DATABASE_VARIABLES, databaseSetting, type DatabaseSetting } from './database/database-setting.ts';
import { isKnownSecret } from './hardening/known-secrets.ts';
import { MEDIA_VARIABLES, mediaStore, type MediaStore } from './media/media-setting.ts';

/** The folder of this package: where the process is started, and where relative folders are counted from. */
const PACKAGE_FOLDER = process.cwd();

const secret = z
  .string({ error: 'is missing. Start with "npm start", which makes it, or fill it in as .env.example says.' })
  .min(16, 'is too short: a secret has at least 16 characters.')
  .refine((value) => !isKnownSecret(value), 'is an example that everybody knows. Make one with: openssl rand -hex 32');

const EnvironmentSchema = z.object({
  HOST: z.string().min(1, 'is empty: give the address to listen on, such as 127.0.0.1.').default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a number, such as 1337.')
    .int()
    .min(1, 'must be between 1 and 65535.')
    .max(65_535, 'must be between 1 and 65535.')
    .default(1337),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, such as https://cms.example.org.' })
    .optional(),
  LOG_FORMAT: z.enum(['text', 'json'], 'must be text or json.').default('text'),
  DATA_DIR: z.string().min(1, 'is empty: give the folder for the database and the uploads.').default('data'),
  ...DATABASE_VARIABLES,
  ...MEDIA_VARIABLES,
  APP_KEYS: z
    .string({ error: 'is missing. Start with "npm start", which makes it, or fill it in as .env.example says.' })
    .transform((value) => value.split(',').map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => key.length >= 16),
      'needs keys of at least 16 characters, separated by commas.',
    )
    .refine(
      (keys) => !keys.some(isKnownSecret),
      'has a key that everybody knows from an example. Make each one with: openssl rand -hex 32',
    ),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  CMS_READ_TOKEN: secret.min(32, 'is too short: a token has at least 32 characters.'),
  CMS_READ_TOKEN_BEFORE: z.string().optional(),
  PUBLIC_PREVIEW_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, such as https://preview.example.org.' })
    .optional(),
  PREVIEW_SECRET: secret.min(32, 'is too short: a secret has at least 32 characters.').optional(),
  PUBLISHER_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, such as http://127.0.0.1:4323.' })
    .optional(),
  PUBLISH_SECRET: secret.min(32, 'is too short: a secret has at least 32 characters.').optional(),
});

/** The settings of the content system, read from the environment and checked. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** The address at which browsers reach the content system; empty when that is simply host and port. */
  readonly publicUrl: string | undefined;
  /** Lines for people, or one JSON object per line. */
  readonly logFormat: 'text' | 'json';
  /** The absolute path of the one folder that a backup must hold. */
  readonly dataFolder: string;
  readonly database: DatabaseSetting;
  /** Where uploaded files are kept; undefined: in the data folder. */
  readonly mediaStore: MediaStore | undefined;
  readonly appKeys: readonly string[];
  readonly adminJwtSecret: string;
  readonly apiTokenSalt: string;
  readonly transferTokenSalt: string;
  readonly encryptionKey: string;
  /** The token with which the site reads published content. */
  readonly readToken: string;
  /** The token before it, which programs of the site that still run may use for a while. */
  readonly formerReadToken: string | undefined;
  /** Where editors see drafts on the design of the site, and the secret that signs their addresses. Absent: the admin offers no preview. */
  readonly preview: { readonly url: string; readonly secret: string } | undefined;
  /** Who brings what is published to the site, and the secret that signs what it is told. Absent: it finds changes by itself, later. */
  readonly publisher: { readonly url: string; readonly secret: string } | undefined;
}

/**
 * Reads and checks the settings.
 * @throws Error that names each wrong variable and says what it must be.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `Environment variable ${issue.path.join('.')} ${issue.message}`).join(' '),
    );
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL,
    logFormat: data.LOG_FORMAT,
    dataFolder: path.resolve(PACKAGE_FOLDER, data.DATA_DIR),
    database: databaseSetting(data),
    mediaStore: mediaStore(data),
    appKeys: data.APP_KEYS,
    adminJwtSecret: data.ADMIN_JWT_SECRET,
    apiTokenSalt: data.API_TOKEN_SALT,
    transferTokenSalt: data.TRANSFER_TOKEN_SALT,
    encryptionKey: data.ENCRYPTION_KEY,
    readToken: data.CMS_READ_TOKEN,
    formerReadToken: data.CMS_READ_TOKEN_BEFORE,
    preview: previewOf(data),
    publisher: publisherOf(data),
  };
}

function previewOf({ PUBLIC_PREVIEW_URL, PREVIEW_SECRET }: z.infer<typeof EnvironmentSchema>): Environment['preview'] {
  if (PUBLIC_PREVIEW_URL === undefined) return undefined;
  if (PREVIEW_SECRET === undefined)
    throw new Error(
      'Environment variable PREVIEW_SECRET is missing: PUBLIC_PREVIEW_URL says that there are previews, so give the secret that signs their addresses, or start with "npm start", which makes it.',
    );
  return { url: PUBLIC_PREVIEW_URL.replace(/\/+$/, ''), secret: PREVIEW_SECRET };
}

function publisherOf({ PUBLISHER_URL, PUBLISH_SECRET }: z.infer<typeof EnvironmentSchema>): Environment['publisher'] {
  if (PUBLISHER_URL === undefined) return undefined;
  if (PUBLISH_SECRET === undefined)
    throw new Error(
      'Environment variable PUBLISH_SECRET is missing: PUBLISHER_URL says that there is a publisher, so give the secret that it knows, too, or start with "npm start", which makes it.',
    );
  return { url: PUBLISHER_URL.replace(/\/+$/, ''), secret: PUBLISH_SECRET };
}
