import type { Locale } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { missingLanguages } from '../review/missing-languages.ts';
import { adminState } from '../roles/admin-state.ts';
import { askedLocales, type PublishRequest } from './live-entries.ts';
import { cannotBePublishedYet, PUBLISH_TOGETHER, publishRefusal } from './publish-refusal.ts';

/**
 * What everybody must be able to read goes live for the first time in every language at once, or with a reason why not. What is live already is never held back:
 * a number that was wrong must not wait for a translation.
 */
export function publishInEveryLanguage(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'publish' || !adminState(strapi)) return next();
    const request = context.params as unknown as PublishRequest;
    const asked = askedLocales(request) as readonly Locale[];
    const missing = await missingLanguages(strapi, type, request.documentId, asked);
    const [first] = asked;
    if (missing.length === 0 || first === undefined) return next();
    const names = missing.map(languageName);
    throw publishRefusal(editorLanguage(strapi), type, cannotBePublishedYet(first), [
      {
        path: ['key'],
        message: {
          nl: `Dit moet iedereen kunnen lezen, en het ontbreekt nog in ${names.map(({ nl }) => nl).join(' en ')}. Vertaal het en publiceer alles samen met ${PUBLISH_TOGETHER.nl}, of zeg in het paneel “Tweede lezer” waarom het zonder kan.`,
          en: `Everybody must be able to read this, and it is not there yet in ${names.map(({ en }) => en).join(' and ')}. Translate it and publish all of it with ${PUBLISH_TOGETHER.en}, or say in the panel “Second reader” why it can do without.`,
        },
        value: null,
      },
    ]);
  };
}
