import type { ContentTypeName, Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { adminState, type AdminState } from '../roles/admin-state.ts';
import type { RecordKind } from './review-answers.ts';
import { REVIEW_UID } from './review-model.ts';

/** A line as it is stored. `written`: an account saved the text with this print. */
export interface TextRecord {
  readonly kind: RecordKind | 'written';
  readonly print: string;
  readonly reason: string | null;
  readonly at: string;
  readonly accountId: number;
  readonly accountName: string;
}

/** A version of an entry in one language. */
export interface TextOf {
  readonly type: ContentTypeName;
  readonly documentId: string;
  readonly locale: Locale;
}

/** The records of a text, the newest first. */
export const recordsOf = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: TextOf,
): Promise<readonly TextRecord[]> =>
  (await strapi.db.query(REVIEW_UID).findMany({
    where: { entryType: type, documentId, language: locale },
    orderBy: { id: 'desc' },
  })) as readonly TextRecord[];

/** Adds a line about a text, in the name of whoever is signed in. Nothing is written when no account is: the seed, or an import. */
export async function addRecord(
  strapi: Core.Strapi,
  { type, documentId, locale }: TextOf,
  { kind, print, reason = null }: Pick<TextRecord, 'kind' | 'print'> & { readonly reason?: string | null },
): Promise<void> {
  const user = adminState(strapi)?.user;
  if (!user) return;
  await strapi.db.query(REVIEW_UID).create({
    data: {
      entryType: type,
      documentId,
      language: locale,
      kind,
      print,
      reason,
      at: new Date().toISOString(),
      accountId: user.id,
      accountName: nameOf(user),
    },
  });
}

const nameOf = ({ firstname, lastname, id }: AdminState['user']): string =>
  [firstname, lastname].filter(Boolean).join(' ').trim() || String(id);
