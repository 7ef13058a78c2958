import {
  checkState,
  DEFAULT_LOCALE,
  isCrisisLine,
  type Channel,
  type CheckState,
  type Service,
} from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { CHECKED_TYPES, type CheckedType } from './checked-types.ts';
import type { ToCheck } from './to-check.ts';

/** A draft as the database has it: an editor may have left anything empty. */
interface StoredDraft {
  readonly documentId: string;
  readonly locale: string;
  readonly name: string | null;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
  readonly nextCheck: string | null;
  readonly website: string | null;
  readonly factSource: string | null;
  readonly phone?: string | null;
  readonly serviceKind?: Service['serviceKind'] | null;
  readonly channels?: readonly Pick<Channel, 'channelKind' | 'phone'>[];
}

/**
 * Every entry with a check, the most pressing first: crisis contacts before others; overdue, then never checked, then by the day of the next check; what
 * visitors see before drafts.
 * @param day the day on which it is asked, as YYYY-MM-DD
 */
export async function entriesToCheck(strapi: Core.Strapi, day: string): Promise<readonly ToCheck[]> {
  const lists = await Promise.all(CHECKED_TYPES.map((type) => entriesOfType(strapi, type, day)));
  return lists.flat().toSorted(byUrgency);
}

async function entriesOfType(strapi: Core.Strapi, type: CheckedType, day: string): Promise<readonly ToCheck[]> {
  const table = strapi.db.query(contentUid(type));
  const drafts: readonly StoredDraft[] = await table.findMany({
    where: { publishedAt: null },
    ...(type === 'service' && { populate: { channels: true } }),
  });
  const live: readonly { documentId: string }[] = await table.findMany({
    where: { publishedAt: { $notNull: true } },
    select: ['documentId'],
  });
  const liveIds = new Set(live.map(({ documentId }) => documentId));
  const shown = new Map<string, StoredDraft>();
  for (const draft of drafts) {
    if (!shown.has(draft.documentId) || draft.locale === DEFAULT_LOCALE) shown.set(draft.documentId, draft);
  }
  return [...shown.values()].map((draft) => toCheck(type, draft, liveIds.has(draft.documentId), day));
}

function toCheck(type: CheckedType, draft: StoredDraft, isLive: boolean, day: string): ToCheck {
  const { documentId, locale, name, checkedOn, checkedBy, nextCheck, website, factSource } = draft;
  const { phone = null, serviceKind = null, channels = [] } = draft;
  return {
    type,
    documentId,
    locale,
    name: name ?? documentId,
    state: checkState(draft, day),
    isCrisis: type === 'crisis-contact' || (serviceKind !== null && isCrisisLine({ serviceKind, channels })),
    isLive,
    checkedOn,
    checkedBy,
    nextCheck,
    website,
    phones: [phone, ...channels.map((channel) => channel.phone)].filter((number) => number !== null),
    factSource,
  };
}

const URGENCY: Readonly<Record<CheckState, number>> = { overdue: 0, never: 1, current: 2 };

const byUrgency = (a: ToCheck, b: ToCheck): number =>
  Number(b.isLive) - Number(a.isLive) ||
  Number(b.isCrisis) - Number(a.isCrisis) ||
  URGENCY[a.state] - URGENCY[b.state] ||
  (a.nextCheck ?? '').localeCompare(b.nextCheck ?? '') ||
  a.name.localeCompare(b.name);
