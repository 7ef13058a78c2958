import { isLocale, type ContentTypeName } from '@moodspace/shared';
import { PREVIEW_SECONDS } from '@moodspace/shared/preview';
import { contentTypeOfUid } from '../content-uid.ts';
import type { Environment } from '../env.ts';
import { previewAddress } from './preview-address.ts';

/** The types whose entries have a page of their own, which is what a preview shows. */
export const PREVIEWED_TYPES: readonly ContentTypeName[] = [
  'programme-module',
  'programme',
  'article',
  'testimonial',
  'theme',
  'intervention',
  'instrument',
  'service',
  'page',
];

/** What the admin panel asks when somebody opens the form of an entry. */
interface PreviewParameters {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly status?: string;
}

/** The setting `admin.preview` of Strapi: for which entries the button "Open preview" is there, and where it leads. */
export function previewOptions(preview: Environment['preview'], now: () => number = Date.now) {
  if (preview === undefined) return { enabled: false };
  const { url, secret } = preview;
  return {
    enabled: true,
    config: {
      allowedOrigins: [new URL(url).origin],
      handler: (uid: string, { documentId, locale, status }: PreviewParameters): string | undefined => {
        const type = contentTypeOfUid(uid);
        if (type === undefined || !PREVIEWED_TYPES.includes(type)) return undefined;
        if (documentId === undefined || !isLocale(locale)) return undefined;
        const expires = Math.floor(now() / 1000) + PREVIEW_SECONDS;
        return previewAddress(
          url,
          // Strapi also says "modified" and the like of what is a draft.
          { type, documentId, locale, status: status === 'published' ? 'published' : 'draft', expires },
          secret,
        );
      },
    },
  };
}
