import { randomBytes } from 'node:crypto';
import { appendFile, chmod, readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';

/** Only the owner of the folder may read the secrets. */
export const OWNER_ONLY = 0o600;

const secret = (): string => randomBytes(32).toString('base64url');

/** Every secret that Strapi needs, and how to make one. */
const SECRETS: Readonly<Record<string, () => string>> = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  CMS_READ_TOKEN: () => randomBytes(64).toString('hex'),
  PREVIEW_SECRET: secret,
  PUBLISH_SECRET: secret,
};

/** A new value for every secret. */
export function makeSecrets(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(SECRETS).map(([name, make]) => [name, make()]));
}

/** The settings of the CMS as they stand in its `.env`. */
export type CmsEnvironment = Readonly<Record<string, string>>;

/**
 * Reads the settings of the CMS and makes each secret that is not there yet. What stands in the file is never changed:
 * with other secrets the editors could not log in any more.
 */
export async function ensureCmsSecrets(file: string): Promise<CmsEnvironment> {
  const text = await readIfThere(file);
  const known = parsed(text);
  const missing = Object.entries(SECRETS).filter(([name]) => (known[name] ?? '') === '');
  if (missing.length === 0) return known;

  const made = Object.fromEntries(missing.map(([name, make]) => [name, make()]));
  const lines = Object.entries(made).map(([name, value]) => `${name}=${value}`);
  const heading =
    text === '' ? ['# Made by "npm start". Never commit this file; .env.example explains each setting.'] : [];
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  // Added, never written anew: a full disk may not cost the secrets that are there.
  await appendFile(file, `${separator}${[...heading, ...lines].join('\n')}\n`, { mode: OWNER_ONLY });
  await chmod(file, OWNER_ONLY);
  return { ...known, ...made };
}

/** The settings in a `.env` file; empty when there is none. */
export async function readEnvFile(file: string): Promise<CmsEnvironment> {
  return parsed(await readIfThere(file));
}

function parsed(text: string): CmsEnvironment {
  const entries = Object.entries(parseEnv(text)).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
