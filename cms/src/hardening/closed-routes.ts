import { CONTENT_TYPE_NAMES, CONTENT_TYPES } from '@moodspace/shared';
import { plainPath } from './who-knocks.ts';

const READ_ADDRESSES: ReadonlySet<string> = new Set(CONTENT_TYPE_NAMES.map((name) => CONTENT_TYPES[name].restName));
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Where Strapi would send a link by mail. */
export const FORGOTTEN_PASSWORD = '/admin/forgot-password';

/** Addresses of Strapi that fetch from other servers, move whole databases, send mail, or make keys that keep rights which their owner lost. The platform uses none of them. */
const CLOSED = [
  '/upload/actions/upload-from-urls',
  '/upload/actions/generate-ai-metadata',
  '/upload/ai-metadata-jobs',
  '/admin/transfer',
  '/admin/admin-tokens',
  '/admin/ai-token',
  '/admin/ai-usage',
  '/i18n/ai-localization-jobs',
  // Whoever is signed in could send mail to anybody, in anybody's name.
  '/email',
  FORGOTTEN_PASSWORD,
];

/** What every account could change, whatever its role. */
const SETTINGS_OF_LANGUAGES = '/i18n/settings';

/** Schemas are files in the repository: a running platform never changes them. */
const SCHEMAS = '/content-type-builder';

/**
 * Tells whether an address answers nobody, whatever their rights. Of the Content API only reading entries is open, to whoever has the token.
 * @param path as it stands in the request, in any way of writing
 */
export function isClosed(
  method: string,
  path: string,
  { isDevelopment }: { readonly isDevelopment: boolean },
): boolean {
  const plain = plainPath(path);
  const [, first, second] = plain.split('/');
  if (first === 'api') return !READING.has(method) || !READ_ADDRESSES.has(second ?? '');
  if (isAt(plain, SCHEMAS)) return !READING.has(method) && !isDevelopment;
  if (isAt(plain, SETTINGS_OF_LANGUAGES)) return !READING.has(method);
  return CLOSED.some((closed) => isAt(plain, closed));
}

const isAt = (path: string, address: string): boolean => path === address || path.startsWith(`${address}/`);
