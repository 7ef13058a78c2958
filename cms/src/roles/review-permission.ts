import { CONTENT_TYPE_NAMES } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

/** The right to say that an entry was reviewed, per content type: a column of its own beside "Publish" in the admin's table of rights. */
export const REVIEW_ACTION = 'plugin::content-manager.explorer.review';

/** What is used of the permission service of Strapi's admin, which it exports without types. */
interface PermissionService {
  readonly actionProvider: {
    registerMany(
      actions: readonly {
        readonly section: 'contentTypes';
        readonly displayName: string;
        readonly uid: string;
        readonly pluginName: string;
        readonly subjects: readonly string[];
      }[],
    ): Promise<void>;
  };
}

/** Makes Strapi know the right to review. To be called before Strapi fills up the rights of its super admin, so in `register`. */
export async function registerReviewPermission(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany([
    {
      section: 'contentTypes',
      displayName: 'Review',
      uid: 'explorer.review',
      pluginName: 'content-manager',
      subjects: CONTENT_TYPE_NAMES.map(contentUid),
    },
  ]);
}
