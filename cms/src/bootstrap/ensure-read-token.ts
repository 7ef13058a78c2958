import type { Core } from '@strapi/strapi';

const TOKEN_NAME = 'Site (read only)';
const DAY = 24 * 60 * 60 * 1000;

/** How long a token works after the CMS that knows it was last seen, in milliseconds. */
const LIFESPAN = 90 * DAY;

/** The tokens that Strapi makes in an empty database, one of which may change everything. Nobody knows them, so nobody misses them. */
const TOKENS_OF_STRAPI = ['Read Only', 'Full Access'];

/**
 * Makes the token of the environment the one token with which the site may read published content.
 *
 * Strapi stores only a hash of it, so a new token in the environment simply replaces the old one, which stops working at that moment. A running CMS prolongs the
 * life of its token every day; that of a CMS which was put away ends by itself.
 */
export async function ensureReadToken(strapi: Core.Strapi, token: string): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  await tokens.deleteMany({ where: { name: { $in: TOKENS_OF_STRAPI }, lastUsedAt: null } });
  const accessKey: string = strapi.service('admin::api-token')['hash'](token);
  const facts = () => ({
    name: TOKEN_NAME,
    description: 'Made at start from CMS_READ_TOKEN.',
    kind: 'content-api',
    type: 'read-only',
    accessKey,
    lifespan: String(LIFESPAN),
    expiresAt: new Date(Date.now() + LIFESPAN),
  });
  const known = await tokens.findOne({ where: { name: TOKEN_NAME } });
  if (known === null) await tokens.create({ data: facts() });
  else await tokens.update({ where: { id: known.id }, data: facts() });
  strapi.cron.add({
    'read-token': {
      task: () => tokens.update({ where: { name: TOKEN_NAME, accessKey }, data: facts() }),
      // Every day at some quiet hour.
      options: { rule: '17 3 * * *' },
    },
  });
}
