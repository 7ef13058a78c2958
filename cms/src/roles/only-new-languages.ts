import { CONTENT_TYPES } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOfUid } from '../content-uid.ts';
import { adminState } from './admin-state.ts';

/**
 * Strapi knows one right to create: with it one may add a language to an entry, but also make a new entry. Who may not give an entry its key, as translators may
 * not, makes no new entries.
 */
export function onlyNewLanguages(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || CONTENT_TYPES[type].kind === 'single') return next();
    if (context.action !== 'create' && context.action !== 'clone') return next();
    const state = adminState(strapi);
    if (state && !state.userAbility.can('plugin::content-manager.explorer.create', context.uid, 'key'))
      // Of all refusals of a right, Strapi tells only this kind in words.
      throw new errors.PolicyError(
        'Your role adds languages to entries that are there; ask an author or an editor in chief to make a new entry.',
      );
    return next();
  };
}
