import { CONTENT_TYPE_NAMES, strapiUid, type ContentTypeName } from '@moodspace/shared';
import type { UID } from '@strapi/strapi';

/** Strapi's name of a content type. */
export const contentUid = (name: ContentTypeName): UID.ContentType => strapiUid(name);

/** The content type with a name of Strapi; undefined for what is not content, such as files and users. */
export const contentTypeOfUid = (uid: string): ContentTypeName | undefined =>
  CONTENT_TYPE_NAMES.find((name) => strapiUid(name) === uid);

/** Strapi's name of a file of the media library. */
export const FILE_UID = 'plugin::upload.file';
