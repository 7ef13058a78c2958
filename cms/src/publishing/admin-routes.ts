import { CONTENT_TYPE_NAMES, isLocale, type ContentTypeName } from '@moodspace/shared';
import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import type { Environment } from '../env.ts';
import { entriesToCheck } from '../freshness/check-list.ts';
import { PREVIEWED_TYPES } from '../preview/preview-options.ts';
import { isReviewed, overdueReviews } from './overdue-reviews.ts';
import { publishedEntry, publisherStatus } from './publisher-client.ts';
import { MOST_NAMED, type EntryStateAnswer, type StatusAnswer, type WorkAnswer } from './publishing-answers.ts';
import { languagesOf, missingTranslations } from './translations.ts';

/** What is used of a request of the admin. */
interface AdminRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly state: { readonly userAbility: { can(action: string, subject: string): boolean } };
  body: unknown;
}

/** The addresses behind what the admin shows of publishing: the whole for everybody who is signed in, an entry for who may read it. */
export function addPublishingRoutes(strapi: Core.Strapi, { publisher, preview }: Environment): void {
  const route = (path: string, handler: (context: AdminRequest) => Promise<object>) => ({
    method: 'GET',
    path,
    handler: async (context: AdminRequest) => {
      context.body = await handler(context);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/publishing',
    routes: [
      route('/status', async (context) => {
        const asked = await publisherStatus(publisher);
        if (asked.contact !== 'answers') return { contact: asked.contact, status: null } satisfies StatusAnswer;
        const { refusal, ...status } = asked.answer;
        // What is wrong in an entry is told to who may read it.
        const problems = refusal?.problems.filter(({ type }) => may(context, 'read', type)) ?? [];
        return {
          contact: 'answers',
          status: { ...status, ...(refusal && { refusal: { ...refusal, problems } }) },
        } satisfies StatusAnswer;
      }),
      route('/work', async (context) => {
        const { day } = localMoment(new Date());
        const types = CONTENT_TYPE_NAMES.filter((type) => may(context, 'read', type));
        const [checks, reviews, missing] = await Promise.all([
          entriesToCheck(strapi, day),
          Promise.all(types.filter(isReviewed).map((type) => overdueReviews(strapi, type, day))),
          Promise.all(types.map((type) => missingTranslations(strapi, type, MOST_NAMED))),
        ]);
        const readable = checks.filter(({ type, isLive }) => isLive && types.includes(type));
        const dueSoon = readable.flatMap(({ type, documentId, locale, name, nextCheck, dueInDays }) =>
          dueInDays === null || nextCheck === null || !isLocale(locale)
            ? []
            : [{ type, isSingle: false, documentId, locale, title: name, nextCheck, dueInDays }],
        );
        const overdue = reviews.flat().toSorted((a, b) => a.nextReview.localeCompare(b.nextReview));
        return {
          overdueChecks: readable.filter(({ state }) => state === 'overdue').length,
          checksDueSoon: { count: dueSoon.length, entries: dueSoon.slice(0, MOST_NAMED) },
          overdueReviews: { count: overdue.length, entries: overdue.slice(0, MOST_NAMED) },
          missingTranslations: {
            count: missing.reduce((sum, { count }) => sum + count, 0),
            entries: missing.flatMap(({ entries }) => entries).slice(0, MOST_NAMED),
          },
        } satisfies WorkAnswer;
      }),
      route('/entries/:type/:documentId', async (context) => {
        const { type: given, documentId = '' } = context.params;
        const type = CONTENT_TYPE_NAMES.find((name) => name === given);
        if (type === undefined) throw new errors.NotFoundError(`There is no content of the kind "${String(given)}".`);
        if (!may(context, 'read', type))
          throw new errors.ForbiddenError('Your role may not read this entry; ask an administrator.');
        const [languages, entry, site] = await Promise.all([
          languagesOf(strapi, type, documentId),
          publishedEntry(publisher, type, documentId),
          publisherStatus(publisher),
        ]);
        if (languages.length === 0)
          throw new errors.NotFoundError('This entry is not there any more; go back to the list.');
        return {
          contact: entry.contact,
          siteUrl: site.contact === 'answers' ? site.answer.siteUrl : null,
          hasPreview: preview !== undefined && PREVIEWED_TYPES.includes(type),
          mayTranslate: may(context, 'create', type) && may(context, 'update', type),
          languages: languages.map((language) => ({
            ...language,
            status: entry.contact === 'answers' ? (entry.answer.byLocale[language.locale] ?? { kind: 'absent' }) : null,
          })),
        } satisfies EntryStateAnswer;
      }),
    ],
  } as never);
}

const may = ({ state }: AdminRequest, action: 'create' | 'read' | 'update', type: ContentTypeName): boolean =>
  state.userAbility.can(`plugin::content-manager.explorer.${action}`, contentUid(type));
