import { CONTENT_TYPE_NAMES } from '@moodspace/shared';
import { ContentChangeSchema, type ContentChange } from '@moodspace/shared/publishing';
import type { Core } from '@strapi/strapi';
import { contentTypeOfUid, contentUid, FILE_UID } from '../content-uid.ts';
import { afterCommit } from './after-commit.ts';

/** What is used of an event of Strapi's database: which table, and the row as it is now, or as it was before it was deleted. */
interface RowEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/**
 * Tells of everything that is written and that visitors could see, once it can be read. It listens to the database itself: publishing, unpublishing and
 * deleting all change published rows, and so do values and links that follow from another language, the seed, the importer and upgrades. Drafts change others.
 */
export function watchContent(strapi: Core.Strapi, tell: (change: ContentChange) => void): void {
  const tellAfterCommit = (change: ContentChange | undefined): void => {
    if (change !== undefined) afterCommit(strapi, () => tell(change));
  };
  const models = CONTENT_TYPE_NAMES.map(contentUid);
  const onRow = ({ model, result }: RowEvent): void => tellAfterCommit(entryChange(model.uid, result));
  const onFile = ({ result }: RowEvent): void => tellAfterCommit(fileChange(result));
  // Of many rows at once, Strapi says only how many they were.
  const onMany = (): void => tellAfterCommit(EVERYTHING);
  strapi.db.lifecycles.subscribe({ models, afterCreate: onRow, afterUpdate: onRow, afterDelete: onRow });
  // A new file is seen by nobody before an entry shows it.
  strapi.db.lifecycles.subscribe({ models: [FILE_UID], afterUpdate: onFile, afterDelete: onFile });
  strapi.db.lifecycles.subscribe({
    models: [...models, FILE_UID],
    afterUpdateMany: onMany,
    afterDeleteMany: onMany,
  });
  strapi.db.lifecycles.subscribe({ models, afterCreateMany: onMany });
}

const EVERYTHING: ContentChange = { kind: 'everything' };

/** What a row of a content type means for visitors: nothing for a draft. */
export function entryChange(uid: string, row: unknown): ContentChange | undefined {
  const { publishedAt, documentId } = (row ?? {}) as { readonly publishedAt?: unknown; readonly documentId?: unknown };
  if (publishedAt === null) return undefined;
  return told({ kind: 'entry', type: contentTypeOfUid(uid), documentId });
}

/** What a row of the media library means for visitors. */
export function fileChange(row: unknown): ContentChange {
  const { url } = (row ?? {}) as { readonly url?: unknown };
  return told({ kind: 'media', url });
}

/** Whoever writes may read only a part of the row back; what cannot be named is found by looking at everything. */
function told(change: object): ContentChange {
  const { success, data } = ContentChangeSchema.safeParse(change);
  return success ? data : EVERYTHING;
}
