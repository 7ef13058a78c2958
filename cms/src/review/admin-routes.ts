import {
  CONTENT_TYPE_NAMES,
  EDITORIAL_RULES,
  isGrave,
  isLocale,
  type ContentTypeName,
  type Locale,
  type Sentence,
} from '@moodspace/shared';
import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { adminState } from '../roles/admin-state.ts';
import { REVIEW_ACTION } from '../roles/review-permission.ts';
import { missingLanguages } from './missing-languages.ts';
import { isAlone, readerState, writerOf } from './reader-state.ts';
import type { ReviewAnswer } from './review-answers.ts';
import { stampReview } from './stamp-review.ts';
import { printsOf, type Prints } from './text-print.ts';
import { addRecord, recordsOf, type TextOf, type TextRecord } from './text-records.ts';

/** What is used of a request of the admin. */
interface AdminRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  body: unknown;
}

/** A reason says something to who reads it a year later. */
const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;

/** The addresses behind the panel “Second reader”. */
export function addReviewRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = (method: string, path: string, work: (text: TextOf, context: AdminRequest) => Promise<void>) => ({
    method,
    path,
    handler: async (context: AdminRequest) => {
      const text = asked(strapi, context);
      if (!may(strapi, 'plugin::content-manager.explorer.read', text.type))
        throw forbidden(strapi, { nl: 'Je rol mag dit niet lezen.', en: 'Your role may not read this.' });
      await work(text, context);
      context.body = await answer(strapi, text);
    },
    config,
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/reviews',
    routes: [
      route('GET', '/:type/:documentId', () => Promise.resolve()),
      route('POST', '/:type/:documentId', (text, context) => review(strapi, text, sent(context, 'print'))),
      route('POST', '/:type/:documentId/exception', (text, context) =>
        except(strapi, text, 'exception', sent(context, 'reason'), sent(context, 'print')),
      ),
      route('POST', '/:type/:documentId/languages', (text, context) =>
        except(strapi, text, 'languages', sent(context, 'reason'), undefined),
      ),
    ],
  } as never);
}

function asked(strapi: Core.Strapi, { params, query }: AdminRequest): TextOf {
  const type = CONTENT_TYPE_NAMES.find((name) => name === params['type']);
  const locale = query['locale'];
  if (type === undefined || !isLocale(locale)) throw notThere(strapi);
  return { type, locale, documentId: params['documentId'] ?? '' };
}

function sent({ request }: AdminRequest, name: string): string {
  const value = ((request.body ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.trim() : '';
}

async function known(strapi: Core.Strapi, text: TextOf): Promise<{ prints: Prints; records: readonly TextRecord[] }> {
  const prints = (await printsOf(strapi, text.type, text.documentId)).get(text.locale);
  if (!prints) throw notThere(strapi);
  return { prints, records: await recordsOf(strapi, text) };
}

async function answer(strapi: Core.Strapi, text: TextOf): Promise<ReviewAnswer> {
  const { type, documentId } = text;
  const { prints, records } = await known(strapi, text);
  const account = adminState(strapi)?.user;
  const writer = writerOf(records, prints.draft);
  const grave = isGrave(type, prints.entry);
  const isOwnText = writer !== undefined && writer.accountId === account?.id;
  const mayReview = may(strapi, REVIEW_ACTION, type);
  return {
    state: await readerState(type, prints, records, (isGraveText) => isAlone(strapi, type, account?.id, isGraveText)),
    print: prints.draft,
    isGrave: grave,
    writer: writer?.accountName ?? null,
    isOwnText,
    mayReview: mayReview && !isOwnText,
    mayExcept: mayReview && may(strapi, 'plugin::content-manager.explorer.publish', type),
    records: records.flatMap(({ kind, at, accountName, reason, print }) =>
      kind === 'written' ? [] : [{ kind, at, accountName, reason, isOfThisText: print === prints.draft }],
    ),
    missingLanguages: await missingLanguages(strapi, type, documentId, await writtenLanguages(strapi, text)),
  };
}

/** Publishing all languages together is one press of a button, so only what is not written yet is missing. */
const writtenLanguages = async (strapi: Core.Strapi, { type, documentId }: TextOf): Promise<readonly Locale[]> => [
  ...(await printsOf(strapi, type, documentId)).keys(),
];

async function review(strapi: Core.Strapi, text: TextOf, print: string): Promise<void> {
  const { type } = text;
  const { prints, records } = await known(strapi, text);
  if (!EDITORIAL_RULES[type].secondReader)
    throw refused(strapi, {
      nl: 'Voor deze soort inhoud is geen tweede lezer nodig.',
      en: 'This kind of content needs no second reader.',
    });
  if (!may(strapi, REVIEW_ACTION, type))
    throw forbidden(strapi, {
      nl: 'Je rol mag niet zeggen dat een tekst nagelezen is; vraag het aan een beheerder.',
      en: 'Your role may not say that a text was reviewed; ask an administrator.',
    });
  if (writerOf(records, prints.draft)?.accountId === adminState(strapi)?.user.id)
    throw refused(strapi, {
      nl: 'Jij schreef deze tekst het laatst. Vraag een collega om hem na te lezen.',
      en: 'You wrote this text last. Ask a colleague to read it.',
    });
  refuseOtherText(strapi, prints, print);
  await strapi.db.transaction(async () => {
    await stampReview(strapi, text, prints.entry, localMoment(new Date()).day);
    await addRecord(strapi, text, { kind: 'review', print: prints.draft });
  });
}

async function except(
  strapi: Core.Strapi,
  text: TextOf,
  kind: 'exception' | 'languages',
  reason: string,
  print: string | undefined,
): Promise<void> {
  const { type } = text;
  const { prints } = await known(strapi, text);
  if (!may(strapi, REVIEW_ACTION, type) || !may(strapi, 'plugin::content-manager.explorer.publish', type))
    throw forbidden(strapi, {
      nl: 'Alleen wie mag nalezen én publiceren, maakt een uitzondering; vraag het aan de hoofdredacteur.',
      en: 'Only who may both review and publish makes an exception; ask the editor in chief.',
    });
  if (kind === 'exception' && isGrave(type, prints.entry))
    throw refused(strapi, {
      nl: 'Voor wie in nood is, en over zelfdoding of zelfverwonding, is er geen uitzondering: een tweede lezer is nodig.',
      en: 'For people in danger, and about suicide or self-harm, there is no exception: a second reader is needed.',
    });
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    throw refused(strapi, {
      nl: `Zeg waarom, in ${SHORTEST_REASON} tot ${LONGEST_REASON} tekens.`,
      en: `Say why, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
    });
  if (print !== undefined) refuseOtherText(strapi, prints, print);
  await addRecord(strapi, text, { kind, print: prints.draft, reason });
}

/** The text may have changed since the form was opened: then it is another one than was read. */
function refuseOtherText(strapi: Core.Strapi, prints: Prints, print: string): void {
  if (print === prints.draft) return;
  throw refused(strapi, {
    nl: 'Deze tekst is intussen veranderd. Open hem opnieuw en lees wat er nu staat.',
    en: 'This text has changed meanwhile. Open it again and read what it says now.',
  });
}

const may = (strapi: Core.Strapi, action: string, type: ContentTypeName): boolean =>
  adminState(strapi)?.userAbility.can(action, contentUid(type)) === true;

const refused = (strapi: Core.Strapi, sentence: Sentence) =>
  new errors.ValidationError(sentence[editorLanguage(strapi)]);

/** Of all refusals of a right, Strapi tells only this kind in words. */
const forbidden = (strapi: Core.Strapi, sentence: Sentence) => new errors.PolicyError(sentence[editorLanguage(strapi)]);

const notThere = (strapi: Core.Strapi) =>
  new errors.NotFoundError(
    {
      nl: 'Dit is er niet meer; ga terug naar de lijst.',
      en: 'This entry is not there any more; go back to the list.',
    }[editorLanguage(strapi)],
  );
