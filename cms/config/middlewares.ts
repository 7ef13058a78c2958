import { BODY_LIMITS, FILE_LIMITS } from '../src/hardening/body-limit.ts';
import { readEnvironment } from '../src/env.ts';
import { mediaSource } from '../src/media/media-origin.ts';

/** Where the admin finds uploads beside itself. */
const MEDIA = mediaSource(readEnvironment(process.env).mediaStore);

/**
 * What every request passes through. Strapi fills lists of a directive up with its own defaults, but leaves texts alone: so each
 * directive is one text. The only web page that speaks to Strapi is its own admin, so no other origin is allowed but that of its uploads.
 */
export default [
  'global::log-requests',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'default-src': "'self'",
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'img-src': `'self' data: blob:${MEDIA}`,
          'media-src': `'self' data: blob:${MEDIA}`,
          'style-src': "'self' 'unsafe-inline'",
          'frame-ancestors': "'none'",
          'form-action': "'self'",
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    },
  },
  { name: 'strapi::cors', config: { origin: [], credentials: false, methods: ['GET', 'HEAD'] } },
  'global::sandbox-uploads',
  'global::close-unused',
  'global::limit-body',
  'strapi::query',
  'global::judge-questions',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: BODY_LIMITS.entry,
      formLimit: BODY_LIMITS.stranger,
      textLimit: BODY_LIMITS.stranger,
      // Files are written to the disk while they come in, never kept in memory.
      formidable: {
        maxFileSize: FILE_LIMITS.recording,
        maxTotalFileSize: BODY_LIMITS.upload,
        maxFieldsSize: BODY_LIMITS.stranger,
        maxFiles: 20,
      },
    },
  },
  'global::judge-uploads',
  'global::limit-sign-in',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'src/admin/favicon.png' } },
  'strapi::public',
];
