import { EDITORIAL_RULES, isGrave, type ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { REVIEW_ACTION } from '../roles/review-permission.ts';
import type { ReaderState } from './review-answers.ts';
import type { Prints } from './text-print.ts';
import type { TextRecord } from './text-records.ts';

/** Who wrote the draft as it is now; undefined when no account did. */
export const writerOf = (records: readonly TextRecord[], print: string): TextRecord | undefined => {
  const last = records.find(({ kind }) => kind === 'written');
  return last?.print === print ? last : undefined;
};

/**
 * How it stands with the second reader of a draft.
 * @param records those of the text, the newest first
 * @param isAlone asked only when nobody has read the text
 */
export async function readerState(
  type: ContentTypeName,
  { draft, live, entry }: Prints,
  records: readonly TextRecord[],
  isAlone: (isGrave: boolean) => Promise<boolean>,
): Promise<ReaderState> {
  if (!EDITORIAL_RULES[type].secondReader) return 'not_asked';
  if (draft === live) return 'unchanged';
  const grave = isGrave(type, entry);
  const writer = writerOf(records, draft);
  const ofThisText = records.filter(({ print }) => print === draft);
  if (ofThisText.some(({ kind, accountId }) => kind === 'review' && accountId !== writer?.accountId)) return 'reviewed';
  if (!grave && ofThisText.some(({ kind }) => kind === 'exception')) return 'exception';
  return (await isAlone(grave)) ? 'alone' : 'needed';
}

/**
 * Tells whether nobody else could read a text of a type: the account is the only one, or, for what is not grave, the only one with the right to review. Whoever
 * starts the platform at home must be able to publish.
 */
export async function isAlone(
  strapi: Core.Strapi,
  type: ContentTypeName,
  accountId: number | undefined,
  grave: boolean,
): Promise<boolean> {
  const others = {
    isActive: true,
    blocked: { $ne: true },
    ...(accountId === undefined ? {} : { id: { $ne: accountId } }),
  };
  const accounts = strapi.db.query('admin::user');
  if ((await accounts.count({ where: others })) === 0) return true;
  if (grave) return false;
  const reader = await accounts.findOne({
    where: { ...others, roles: { permissions: { action: REVIEW_ACTION, subject: contentUid(type) } } },
    select: ['id'],
  });
  return reader === null;
}
