import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import { chosenTogether } from '../links/address-change.ts';

const WRITING: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);

/**
 * Does what an editor chose in a list one after another, and nothing more once one of them is refused: all of it, or nothing. Strapi begins with all of them at once in one transaction.
 * When one is refused it takes back what was done, and what was still under way would stay.
 */
export function allOrNothing(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  /** The last one that waits, of each request. */
  const lists = new WeakMap<object, Promise<unknown>>();
  /** What is written along with an entry of the list, such as its other languages, belongs to it and does not wait. */
  const withinOne = new AsyncLocalStorage<true>();
  return (context, next) => {
    const asked = strapi.requestContext.get();
    const { documentId } = context.params as { readonly documentId?: string };
    if (asked === undefined || documentId === undefined || !WRITING.has(context.action)) return next();
    if (withinOne.getStore() || chosenTogether(strapi, documentId).length < 2) return next();
    const before = lists.get(asked) ?? Promise.resolve();
    // What it answers is of no interest here, and of another type for each action.
    const write = next as () => Promise<never>;
    const own = before.then(() => withinOne.run(true, write));
    lists.set(asked, own);
    return own;
  };
}
