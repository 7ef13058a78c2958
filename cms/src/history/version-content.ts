import type { ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Values } from './content-values.ts';
import type { LogRow } from './log-row.ts';
import { contentsOf, rowsOf } from './publication-log.ts';

/** A version of an entry with what it holds. */
export interface VersionContent {
  readonly row: LogRow;
  readonly content: Values;
  /** The version before it in the same language of which the content is kept, drafts that were put aside not counted; undefined when there is none. */
  readonly before: Values | undefined;
}

/**
 * Reads a version from the log.
 * @throws NotFoundError when the log has no such version, or its content was thinned out.
 */
export async function versionContent(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  sequence: number,
): Promise<VersionContent> {
  const rows = await rowsOf(strapi, type, documentId);
  const row = rows.find((candidate) => candidate.sequence === sequence);
  const before = rows.findLast(
    (candidate) =>
      candidate.sequence < sequence &&
      candidate.language === row?.language &&
      candidate.kind !== 'before_restore' &&
      candidate.contentHash !== null,
  );
  const contents = await contentsOf(strapi, [row?.contentHash ?? null, before?.contentHash ?? null]);
  const read = (hash: string | null | undefined): Values | undefined => {
    const json = contents.get(hash ?? '');
    return json === undefined ? undefined : (JSON.parse(json) as Values);
  };
  const content = read(row?.contentHash);
  if (!row || !content)
    throw new errors.NotFoundError('The content of this version is not kept any more; choose a newer one.');
  return { row, content, before: read(before?.contentHash) };
}
