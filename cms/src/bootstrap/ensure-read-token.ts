import type { Core } from '@strapi/strapi';

const TOKEN_NAME = 'Site (read only)';

/**
 * Makes the token of the environment the one token with which the site may read published content.
 * Strapi stores only a hash of it, so a new token in the environment simply replaces the old one.
 */
export async function ensureReadToken(strapi: Core.Strapi, token: string): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  const accessKey: string = strapi.service('admin::api-token')['hash'](token);
  const facts = {
    name: TOKEN_NAME,
    description: 'Made at start from CMS_READ_TOKEN.',
    kind: 'content-api',
    type: 'read-only',
    accessKey,
    lifespan: null,
    expiresAt: null,
  };
  const known = await tokens.findOne({ where: { name: TOKEN_NAME } });
  if (known === null) await tokens.create({ data: facts });
  else if (known.accessKey !== accessKey || known.type !== facts.type || known.kind !== facts.kind) {
    await tokens.update({ where: { id: known.id }, data: facts });
  }
}
