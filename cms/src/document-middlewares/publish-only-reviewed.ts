import { isGrave, reviewProblems, type Locale, type Review, type Sentence } from '@moodspace/shared';
import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { isAlone, readerState } from '../review/reader-state.ts';
import { printsOf } from '../review/text-print.ts';
import { addRecord, recordsOf } from '../review/text-records.ts';
import { adminState } from '../roles/admin-state.ts';
import { askedLocales, type PublishRequest } from './live-entries.ts';
import { cannotBePublishedYet, publishRefusal } from './publish-refusal.ts';

/**
 * A new or changed text about health goes live after somebody else has read exactly that text, with a review whose days and sources are right. Without an account it is
 * the seed or an import that publishes, and whoever starts those answers for it.
 */
export function publishOnlyReviewed(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    const account = adminState(strapi)?.user;
    if (type === undefined || context.action !== 'publish' || !account) return next();
    const request = context.params as unknown as PublishRequest;
    const asked = askedLocales(request);
    const { day } = localMoment(new Date());
    const alone: { readonly locale: Locale; readonly print: string }[] = [];
    for (const [locale, prints] of await printsOf(strapi, type, request.documentId)) {
      if (!asked.includes(locale)) continue;
      const records = await recordsOf(strapi, { type, documentId: request.documentId, locale });
      const state = await readerState(type, prints, records, (grave) => isAlone(strapi, type, account.id, grave));
      if (state === 'alone') alone.push({ locale, print: prints.draft });
      const review = prints.entry['review'] as Review | null | undefined;
      const problems = state === 'unchanged' || !review ? [] : reviewProblems(type, review, day);
      // Who says why a text goes live without being read has said why its review is late as well.
      const held = problems.filter(({ path }) => state !== 'exception' || path[1] !== 'nextReview');
      const issues = [
        ...held.map(({ path, message }) => ({ path: path.map(String), message, value: null })),
        ...(state === 'needed'
          ? [{ path: [review ? 'review' : 'key'], message: unread(isGrave(type, prints.entry)), value: null }]
          : []),
      ];
      if (issues.length > 0)
        throw publishRefusal(editorLanguage(strapi), type, cannotBePublishedYet(locale), issues, {
          entry: prints.entry,
        });
    }
    if (alone.length === 0) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      for (const { locale, print } of alone)
        await addRecord(strapi, { type, documentId: request.documentId, locale }, { kind: 'alone', print });
      return result;
    });
  };
}

const unread = (grave: boolean): Sentence =>
  grave
    ? {
        nl: 'Niemand anders heeft deze tekst nagelezen. Hij is voor wie in nood is of gaat over zelfdoding of zelfverwonding: vraag een collega om hem te lezen en in het paneel “Tweede lezer” op “Nagelezen” te drukken.',
        en: 'Nobody else has read this text. It is for people in danger or about suicide or self-harm: ask a colleague to read it and to press “Reviewed” in the panel “Second reader”.',
      }
    : {
        nl: 'Niemand anders heeft deze tekst nagelezen. Vraag een collega om hem te lezen en in het paneel “Tweede lezer” op “Nagelezen” te drukken, of zeg daar waarom het zonder kan.',
        en: 'Nobody else has read this text. Ask a colleague to read it and to press “Reviewed” in the panel “Second reader”, or say there why it can do without.',
      };
