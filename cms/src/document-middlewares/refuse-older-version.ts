import { DEFAULT_LOCALE, type Sentence } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { VERSION_HEADER } from '../editor/loaded-version.ts';

/** What an editor changes: one entry in one language. */
interface Draft {
  readonly uid: ReturnType<typeof contentUid>;
  readonly documentId: string;
  readonly locale: string;
}

/**
 * Refuses to save an entry on top of what somebody else saved since it was opened. The admin says with each save which version it shows; whoever says no version,
 * such as an import, changes what is there.
 *
 * Whoever saves first takes the version away in one statement of the database, so of any number that save at once one is taken, also by several instances.
 */
export function refuseOlderVersion(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'update') return next();
    const { documentId, locale } = context.params as { documentId: string; locale?: string };
    const draft: Draft = { uid: contentUid(type), documentId, locale: locale ?? DEFAULT_LOCALE };
    const shown = shownVersion(strapi, draft);
    if (shown === undefined) return next();
    return strapi.db.transaction(async () => {
      await takeVersion(strapi, draft, shown);
      return next();
    });
  };
}

/**
 * Goes on only while a draft is still the version that was read: in the same transaction, nobody else can save it any more.
 * @param version when the draft that was read was saved
 * @throws ApplicationError when it was saved again since.
 */
export async function takeVersion(strapi: Core.Strapi, draft: Draft, version: Date): Promise<void> {
  const { uid, documentId, locale } = draft;
  const where = { documentId, locale, publishedAt: null };
  const taken = await strapi.db
    .query(uid)
    .updateMany({ where: { ...where, updatedAt: version }, data: { updatedAt: new Date() } });
  if (taken.count > 0) return;
  const stored: { updatedAt: string; updatedBy: Saver | null } | null = await strapi.db
    .query(uid)
    .findOne({ where, select: ['updatedAt'], populate: { updatedBy: { select: ['firstname', 'lastname'] } } });
  // What is gone was deleted; saving it writes it anew, and loses nothing.
  if (stored) throw savedSince(strapi, new Date(stored.updatedAt), stored.updatedBy);
}

/** Which version the admin shows of the very entry that is being saved. What follows from it in other entries and languages is no work of an editor there. */
function shownVersion(strapi: Core.Strapi, { uid, documentId, locale }: Draft): Date | undefined {
  const request = strapi.requestContext.get();
  const said = request?.get(VERSION_HEADER) ?? '';
  if (request === undefined || said === '') return undefined;
  const { model, id } = request['params'] as { model?: string; id?: string };
  const { locale: saved } = (request.request.body ?? {}) as { locale?: string };
  if (model !== uid || (id !== undefined && id !== documentId) || (saved ?? DEFAULT_LOCALE) !== locale)
    return undefined;
  const version = new Date(said);
  if (Number.isNaN(version.getTime()))
    throw new errors.ValidationError(`The header ${VERSION_HEADER} must say when the version that is shown was saved.`);
  return version;
}

interface Saver {
  readonly firstname: string | null;
  readonly lastname: string | null;
}

/** Strapi keeps who saved an entry last by hand. What an import or another language brought has no name. */
function savedSince(strapi: Core.Strapi, at: Date, by: Saver | null): errors.ApplicationError {
  const name = [by?.firstname, by?.lastname].filter(Boolean).join(' ');
  const time = (tag: string): string =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(at);
  const sentence: Sentence = {
    nl: `Niet bewaard: dit item is intussen veranderd, op ${time('nl-BE')}${name === '' ? '' : ` (wie het het laatst in het beheer bewaarde, is ${name})`}. Wat je typte, staat nog in het formulier: kopieer het, laad de pagina opnieuw en voeg je wijziging daar toe.`,
    en: `Not saved: this entry was changed in the meantime, on ${time('en-GB')}${name === '' ? '' : ` (the last to save it in the admin was ${name})`}. What you typed is still in the form: copy it, load the page again and add your change there.`,
  };
  return new errors.ApplicationError(sentence[editorLanguage(strapi)], {
    reason: 'saved-since',
    savedAt: at.toISOString(),
    sentence,
  });
}
