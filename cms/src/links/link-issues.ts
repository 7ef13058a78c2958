import { CONTENT_TYPES, leadsNowhere, type ContentTypeName, type Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import type { PublishRequest, RestEntry } from '../document-middlewares/live-entries.ts';
import type { SchemaIssue } from '../schema-issues.ts';
import { addressChange } from './address-change.ts';
import { brokenLinks, type BrokenLink } from './broken-links.ts';

/** The links of an entry that would lead nowhere once it is published. */
export async function linkIssues(
  strapi: Core.Strapi,
  type: ContentTypeName,
  entry: RestEntry,
  request: PublishRequest,
): Promise<readonly SchemaIssue[]> {
  const broken = await brokenLinks(strapi, type, entry, () => addressChange(strapi, type, 'publish', request));
  return Promise.all(
    broken.map(async (link) => ({
      path: link.field.map(String),
      message: await reason(strapi, link, entry),
      value: link.path,
    })),
  );
}

/** What is only waiting to be published at that address is named. */
async function reason(strapi: Core.Strapi, { path, entries }: BrokenLink, { locale }: RestEntry): Promise<Sentence> {
  for (const { type, slug } of entries) {
    const { titleField } = CONTENT_TYPES[type];
    const draft: Readonly<Record<string, unknown>> | null = await strapi.db
      .query(contentUid(type))
      .findOne({ where: { slug, locale, publishedAt: null }, select: [titleField] });
    if (!draft) continue;
    const title = String(draft[titleField]);
    return {
      nl: `De link "${path}" leidt naar “${title}”, en dat staat nog niet online op dat adres; publiceer dat eerst, of haal de link weg.`,
      en: `The link "${path}" leads to “${title}”, which is not live at that address yet; publish that first, or take the link out.`,
    };
  }
  return leadsNowhere(path);
}
