import { FILE_LIMITS } from '../src/hardening/body-limit.ts';
import { ALLOWED_MEDIA_TYPES } from '../src/media-types.ts';

/**
 * Images are made in the sizes of the site by the site; Strapi keeps the original and one small picture for the admin. What the site does not show cannot be
 * uploaded: Strapi looks at the bytes of a file, too.
 */
export default {
  upload: {
    config: { sizeLimit: FILE_LIMITS.recording, breakpoints: {}, security: { allowedTypes: ALLOWED_MEDIA_TYPES } },
  },
};
