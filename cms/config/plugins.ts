import { ALLOWED_MEDIA_TYPES } from '../src/media-types.ts';

/**
 * Images are made in the sizes of the site by the site; Strapi keeps the original and one small picture for the admin. What the site does not show cannot be
 * uploaded: Strapi looks at the bytes of a file, too.
 */
export default {
  upload: {
    config: { sizeLimit: 50 * 1024 * 1024, breakpoints: {}, security: { allowedTypes: ALLOWED_MEDIA_TYPES } },
  },
};
