import type { StrapiApp } from '@strapi/strapi/admin';
import { keepTypedText } from './keep-typed-text.ts';
import { entryAtAddress, entryName, VERSION_HEADER } from '../../editor/loaded-version.ts';

/** What is used of what Strapi's store is told when an entry was read or saved. */
interface StoreAction {
  readonly type?: string;
  readonly meta?: {
    readonly arg?: {
      readonly endpointName?: string;
      readonly originalArgs?: { readonly model?: string; readonly collectionType?: string };
    };
  };
  readonly payload?: {
    readonly data?: {
      readonly documentId?: string;
      readonly locale?: string | null;
      readonly updatedAt?: string;
      readonly publishedAt?: string | null;
    };
  };
}

const FILLS_FORM = new Set(['getDocument', 'updateDocument']);
const SAVES = new Set(['PUT', 'POST']);

/**
 * Says with every save which version of the entry the form shows, so that what somebody else saved since is not overwritten. Strapi's form keeps
 * no version; so it is taken from what fills the form: what its store was given last for this entry.
 */
export function sayLoadedVersion(app: StrapiApp): void {
  const versions = new Map<string, string>();
  app.addMiddlewares([
    () => () => (next) => (action) => {
      remember(versions, action as StoreAction);
      return next(action);
    },
  ]);
  const send = keepTypedText(window.fetch.bind(window));
  window.fetch = (input, init) => {
    if (typeof input !== 'string' || !SAVES.has(init?.method ?? 'GET')) return send(input, init);
    const entry = entryAtAddress(input);
    const version = entry === undefined ? undefined : versions.get(entry);
    if (version === undefined) return send(input, init);
    const headers = new Headers(init?.headers);
    headers.set(VERSION_HEADER, version);
    return send(input, { ...init, headers });
  };
}

function remember(versions: Map<string, string>, { type, meta, payload }: StoreAction): void {
  const { endpointName = '', originalArgs } = meta?.arg ?? {};
  if (!FILLS_FORM.has(endpointName) || type?.endsWith('/fulfilled') !== true) return;
  const entry = payload?.data;
  // What visitors see is shown, too, but never saved.
  if (originalArgs?.model === undefined || entry?.updatedAt === undefined || (entry.publishedAt ?? null) !== null)
    return;
  const { model, collectionType } = originalArgs;
  const documentId = collectionType === 'single-types' ? undefined : entry.documentId;
  versions.set(entryName({ model, documentId, locale: entry.locale }), entry.updatedAt);
}
