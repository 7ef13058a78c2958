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
import { daysUntilDue } from './days-until-due.ts';
import type { ToCheck } from './to-check.ts';

/** A version of an entry as the database has it, in one language, live or a draft: an editor may have left anything empty. */
interface StoredVersion {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: unknown;
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
 * Every entry with a check, as visitors see it, or its draft where they do not see it yet. The most pressing come first: what is live before drafts; crisis
 * contacts before others; overdue, then never checked, then by the day of the next check.
 * @param day the day on which it is asked, as YYYY-MM-DD
 */
export async function entriesToCheck(strapi: Core.Strapi, day: string): Promise<readonly ToCheck[]> {
  const lists = await Promise.all(CHECKED_TYPES.map((type) => entriesOfType(strapi, type, day)));
  return lists.flat().toSorted(byUrgency);
}

async function entriesOfType(strapi: Core.Strapi, type: CheckedType, day: string): Promise<readonly ToCheck[]> {
  const versions: readonly StoredVersion[] = await strapi.db
    .query(contentUid(type))
    .findMany(type === 'service' ? { populate: { channels: true } } : {});
  return [...Map.groupBy(versions, ({ documentId }) => documentId).values()].flatMap((ofEntry) => {
    const [drafts, live] = [ofEntry.filter((version) => !isLive(version)), ofEntry.filter(isLive)];
    const shown = inDefaultLocale(live) ?? inDefaultLocale(drafts);
    return shown ? [toCheck(type, shown, drafts, day)] : [];
  });
}

const isLive = ({ publishedAt }: StoredVersion): boolean => publishedAt !== null;

const inDefaultLocale = (versions: readonly StoredVersion[]): StoredVersion | undefined =>
  versions.find(({ locale }) => locale === DEFAULT_LOCALE) ?? versions[0];

function toCheck(type: CheckedType, shown: StoredVersion, drafts: readonly StoredVersion[], day: string): ToCheck {
  const { documentId, locale, name, checkedOn, checkedBy, nextCheck, website, factSource } = shown;
  const { phone = null, serviceKind = null, channels = [] } = shown;
  const urgency = {
    state: checkState(shown, day),
    isCrisis: type === 'crisis-contact' || (serviceKind !== null && isCrisisLine({ serviceKind, channels })),
    isLive: isLive(shown),
    nextCheck,
  };
  return {
    ...urgency,
    type,
    documentId,
    locale,
    name: name ?? documentId,
    dueInDays: daysUntilDue(urgency, day),
    waitsInDraft: isLive(shown) && drafts.some((draft) => (draft.checkedOn ?? '') > (checkedOn ?? '')),
    checkedOn,
    checkedBy,
    website,
    phones: [...new Set([phone, ...channels.map((channel) => channel.phone)])].filter((number) => number !== null),
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
