import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

/** Visitors read who checked or reviewed: the editors as a whole, never the name of a person. */
export async function editorsName(strapi: Core.Strapi): Promise<string> {
  const settings: { siteName: string | null } | null = await strapi.db
    .query(contentUid('site-settings'))
    .findOne({ select: ['siteName'] });
  return `Redactie ${settings?.siteName ?? 'MoodSpace'}`;
}
