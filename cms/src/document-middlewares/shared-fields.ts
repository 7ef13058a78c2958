import type { ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

/** A row of a content type: one entry in one language, as a draft or live. */
export interface LocalizedEntry extends Readonly<Record<string, unknown>> {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
}

/** The description of a content type in Strapi. */
export type Model = Core.Strapi['contentTypes'][keyof Core.Strapi['contentTypes']];

/** What is used of the service of Strapi's i18n plugin, which it exports without types. */
interface SharedFieldsService {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  copyNonLocalizedAttributes(model: Model, entry: LocalizedEntry): Record<string, unknown>;
}

/** The fields of a content type that are the same in every language: how to read them, and how to take them from an entry. Links are not among them. */
export function sharedFieldsOf(strapi: Core.Strapi, type: ContentTypeName) {
  const uid = contentUid(type);
  const model: Model = strapi.contentType(uid);
  const service: SharedFieldsService = strapi.plugin('i18n').service('content-types');
  return {
    model,
    populate: service.getNestedPopulateOfNonLocalizedAttributes(uid),
    copy: (entry: LocalizedEntry) => service.copyNonLocalizedAttributes(model, entry),
  };
}
