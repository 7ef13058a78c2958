import type { Locale } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { askedLocales, type PublishRequest } from './live-entries.ts';
import { cannotBePublishedYet, publishRefusal } from './publish-refusal.ts';

interface ModuleDraft {
  readonly locale: Locale;
  readonly programme: { readonly documentId: string; readonly title: string } | null;
}

/** A module goes live only in a language in which its programme is live: its page stands under that of the programme. */
export function publishAfterProgramme(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (contentTypeOfUid(context.uid) !== 'programme-module' || context.action !== 'publish') return next();
    const request = context.params as unknown as PublishRequest;
    const drafts: readonly ModuleDraft[] = await strapi.db.query(contentUid('programme-module')).findMany({
      where: { documentId: request.documentId, publishedAt: null, locale: { $in: askedLocales(request) } },
      select: ['locale'],
      populate: { programme: { select: ['documentId', 'title'] } },
    });
    for (const { locale, programme } of drafts) {
      if (programme === null) continue;
      const isLive = await strapi.db.query(contentUid('programme')).count({
        where: { documentId: programme.documentId, locale, publishedAt: { $notNull: true } },
      });
      if (isLive > 0) continue;
      const language = languageName(locale);
      throw publishRefusal(editorLanguage(strapi), 'programme-module', cannotBePublishedYet(locale), [
        {
          path: ['programme'],
          message: {
            nl: `Het programma “${programme.title}” is nog niet gepubliceerd in ${language.nl}; publiceer het eerst.`,
            en: `The programme “${programme.title}” is not published in ${language.en} yet; publish it first.`,
          },
          value: null,
        },
      ]);
    }
    return next();
  };
}
