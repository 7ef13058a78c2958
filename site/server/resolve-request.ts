import { stat } from 'node:fs/promises';
import path from 'node:path';

import { isCompressedCopy } from './encodings.ts';

/** What an address stands for: a file of the release, another address, or nothing. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'none' };

const NOTHING: Resolution = { kind: 'none' };

/**
 * Finds what lies at an address.
 *
 * @param root absolute path of the release
 * @param target path and query as the browser sent them, such as `/nl/hulp-nu/?x=1`
 */
export async function resolveRequest(root: string, target: string): Promise<Resolution> {
  const [rawPath, query] = splitOnce(target, '?');
  const pathname = decoded(rawPath);
  if (!pathname?.startsWith('/')) return NOTHING;

  const segments = pathname.split('/').slice(1);
  if (segments.some(isForbidden)) return NOTHING;

  const location = path.join(root, ...segments);
  if (pathname.endsWith('/')) {
    const file = path.join(location, 'index.html');
    return (await kindOf(file)) === 'file' ? { kind: 'file', file } : NOTHING;
  }
  const kind = await kindOf(location);
  if (kind === 'file') return isCompressedCopy(location) ? NOTHING : { kind: 'file', file: location };
  if (kind === 'directory' && (await kindOf(path.join(location, 'index.html'))) === 'file') {
    // Empty segments are refused above, so this never becomes `//another-host/`.
    return { kind: 'redirect', location: `${rawPath}/${query === undefined ? '' : `?${query}`}` };
  }
  return NOTHING;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decoded(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}

/** Segments that would leave the release, or that name hidden files. `.well-known` is a public place (RFC 8615). */
function isForbidden(segment: string, index: number, all: readonly string[]): boolean {
  if (segment === '') return index !== all.length - 1;
  if (segment.startsWith('.')) return segment !== '.well-known';
  return /[\\\0]/.test(segment);
}

async function kindOf(location: string): Promise<'file' | 'directory' | 'none'> {
  try {
    const stats = await stat(location);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'directory' : 'none';
  } catch {
    return 'none';
  }
}
