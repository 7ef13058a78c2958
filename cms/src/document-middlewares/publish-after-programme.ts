import { LOCALES, ProgrammeModuleSchema, type Locale } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { askedLocales, type PublishRequest } from './live-entries.ts';
import { publishRefusal } from './publish-refusal.ts';

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
      const message = `The programme “${programme.title}” is not published in ${LOCALES[locale].ownName} yet; publish it first.`;
      throw publishRefusal(ProgrammeModuleSchema, 'This entry cannot be published yet.', [
        { path: ['programme'], message, value: null },
      ]);
    }
    return next();
  };
}
