import { isDeepStrictEqual } from 'node:util';
import { CHECK_INTERVAL_IN_DAYS, CONTENT_TYPES, isCrisisLine, type Channel, type Service } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import { draftEntry, liveEntries, type RestEntry } from '../document-middlewares/live-entries.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { editorsName } from '../editor/editors-name.ts';
import { documentData } from '../seed/document-data.ts';
import type { CheckedType } from './checked-types.ts';
import type { CheckAnswer } from './to-check.ts';

/** The parts of an entry that say by whom and when it was checked. */
const CHECK_FIELDS: ReadonlySet<string> = new Set(['checkedOn', 'checkedBy', 'nextCheck']);

/**
 * Says that an entry was compared with the service itself today, its hours included, and when it must be again.
 *
 * What visitors see gets the new day at once, unless the draft holds other changes: those are for its editor to publish, so the day waits in the draft.
 * @param day today, as YYYY-MM-DD
 * @throws NotFoundError when the entry is gone.
 */
export async function confirmCheck(
  strapi: Core.Strapi,
  type: CheckedType,
  documentId: string,
  day: string,
): Promise<CheckAnswer> {
  const stored: { locale: string; checkedBy: string | null } | null = await strapi.db
    .query(contentUid(type))
    .findOne({ where: { documentId, publishedAt: null }, select: ['locale', 'checkedBy'], orderBy: { id: 'asc' } });
  if (!stored)
    throw new errors.NotFoundError(
      {
        nl: 'Dit item is er niet meer; ga terug naar de lijst.',
        en: 'This entry is not there any more; go back to the list.',
      }[editorLanguage(strapi)],
    );
  const live = await liveEntries(strapi, type, documentId);
  const hasOtherChanges = await differsFromDraft(strapi, type, documentId, live);
  const draft = await draftEntry(strapi, type, documentId, stored.locale as RestEntry['locale']);
  const nextCheck = laterDay(day, intervalOf(type, live[0] ?? draft));
  await strapi.db.transaction(async () => {
    await strapi.documents(contentUid(type)).update({
      documentId,
      locale: stored.locale,
      data: {
        checkedOn: day,
        checkedBy: stored.checkedBy ?? (await editorsName(strapi)),
        nextCheck,
        ...checkedHours(draft),
      },
    } as never);
    if (live.length > 0 && !hasOtherChanges)
      await strapi
        .documents(contentUid(type))
        .publish({ documentId, locale: live.map(({ locale }) => locale) } as never);
  });
  return { nextCheck, outcome: live.length === 0 ? 'never_published' : hasOtherChanges ? 'has_other_changes' : 'live' };
}

/** Tells whether a draft in a language that is live holds something that visitors do not see yet, besides its check. */
async function differsFromDraft(
  strapi: Core.Strapi,
  type: CheckedType,
  documentId: string,
  live: readonly RestEntry[],
): Promise<boolean> {
  for (const published of live) {
    const draft = await draftEntry(strapi, type, documentId, published.locale);
    if (draft === undefined || !isDeepStrictEqual(comparable(type, draft), comparable(type, published))) return true;
  }
  return false;
}

const comparable = (type: CheckedType, entry: RestEntry): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(
      documentData(CONTENT_TYPES[type].schema, entry, {
        entry: (_, linked) => linked['key'],
        file: (file) => file['hash'],
      }),
    ).filter(([name]) => !CHECK_FIELDS.has(name)),
  );

/** Hours that were compared today are no longer those of the year in which they were published. */
function checkedHours(draft: RestEntry | undefined): { readonly channels?: readonly object[] } {
  const { channels = [] } = (draft ?? {}) as { readonly channels?: readonly Pick<Channel, 'hoursSeenIn'>[] };
  return channels.some(({ hoursSeenIn }) => hoursSeenIn !== null)
    ? { channels: channels.map((channel) => ({ ...channel, hoursSeenIn: null })) }
    : {};
}

function intervalOf(type: CheckedType, entry: RestEntry | undefined): number {
  const service = entry as Partial<{ serviceKind: Service['serviceKind']; channels: readonly Channel[] }> | undefined;
  const isCrisis =
    type === 'crisis-contact' ||
    (service?.serviceKind !== undefined &&
      isCrisisLine({ serviceKind: service.serviceKind, channels: service.channels ?? [] }));
  return isCrisis ? CHECK_INTERVAL_IN_DAYS.crisis : CHECK_INTERVAL_IN_DAYS.other;
}

function laterDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
