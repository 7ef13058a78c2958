import type { EditorLanguage, Locale } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { askedLocales, type PublishRequest } from './live-entries.ts';

/** Stops an editor who takes a programme offline, or deletes it, in a language in which modules of it are live: they would stand nowhere. */
export function keepNeededProgrammes(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const isTakenOffline = context.action === 'unpublish' || context.action === 'delete';
    if (!isTakenOffline || contentTypeOfUid(context.uid) !== 'programme') return next();
    // Without a request it is the seed, which takes the modules along.
    if (strapi.requestContext.get() === undefined) return next();
    const request = context.params as unknown as PublishRequest;
    const modules: readonly { title: string; locale: Locale }[] = await strapi.db
      .query(contentUid('programme-module'))
      .findMany({
        where: {
          locale: { $in: askedLocales(request) },
          publishedAt: { $notNull: true },
          programme: { documentId: request.documentId },
        },
        select: ['title', 'locale'],
        orderBy: ['title', 'locale'],
      });
    if (modules.length === 0) return next();
    const names = (language: EditorLanguage): string =>
      modules.map(({ title, locale: code }) => `“${title}” (${languageName(code)[language]})`).join(', ');
    throw editorError(editorLanguage(strapi), {
      nl: `Deze modules staan online en horen bij dit programma: ${names('nl')}. Haal ze eerst offline.`,
      en: `These modules are live and belong to this programme: ${names('en')}. Take them offline first.`,
    });
  };
}
