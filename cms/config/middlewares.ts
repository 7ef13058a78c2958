/**
 * What every request passes through. Strapi fills lists of a directive up with its own defaults, but leaves texts alone: so each
 * directive is one text. The only web page that speaks to Strapi is its own admin, so no other origin is allowed.
 */
export default [
  'strapi::logger',
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
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
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
  'strapi::query',
  'strapi::body',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'src/admin/favicon.png' } },
  'strapi::public',
];
