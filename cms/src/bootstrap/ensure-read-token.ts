import type { Core } from '@strapi/strapi';

const TOKEN_NAME = 'Site (read only)';
const FORMER_TOKEN_NAME = 'Site (read only), before';
const DAY = 24 * 60 * 60 * 1000;

/** How long a token works after the CMS that knows it was last seen, in milliseconds. */
const LIFESPAN = 90 * DAY;

/** The tokens that Strapi makes in an empty database, one of which may change everything. Nobody knows them, so nobody misses them. */
const TOKENS_OF_STRAPI = ['Read Only', 'Full Access'];

/**
 * Makes the token of the environment the one token with which the site may read published content.
 *
 * Strapi stores only a hash of it, so a new token in the environment simply replaces the old one. A running CMS prolongs the life of its token every day; that of a
 * CMS which was put away ends by itself.
 * @param former the token before it, which works for another day and is never prolonged: long enough to start again whoever still uses it
 */
export async function ensureReadToken(strapi: Core.Strapi, token: string, former?: string): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  await tokens.deleteMany({ where: { name: { $in: TOKENS_OF_STRAPI }, lastUsedAt: null } });
  const hashed = (text: string): string => strapi.service('admin::api-token')['hash'](text);
  const write = async (facts: TokenFacts): Promise<void> => {
    const known = await tokens.findOne({ where: { name: facts.name } });
    if (known === null) await tokens.create({ data: facts });
    else await tokens.update({ where: { id: known.id }, data: facts });
  };
  const accessKey = hashed(token);
  const facts = () => tokenFacts(TOKEN_NAME, 'Made at start from CMS_READ_TOKEN.', accessKey, LIFESPAN);
  await write(facts());
  if (former === undefined || former === token) await tokens.deleteMany({ where: { name: FORMER_TOKEN_NAME } });
  else {
    const formerKey = hashed(former);
    // It has its day from the first start on, and not from each.
    if ((await tokens.findOne({ where: { name: FORMER_TOKEN_NAME, accessKey: formerKey } })) === null)
      await write(tokenFacts(FORMER_TOKEN_NAME, 'Made at start from CMS_READ_TOKEN_BEFORE.', formerKey, DAY));
  }
  strapi.cron.add({
    'read-token': {
      task: () => tokens.update({ where: { name: TOKEN_NAME, accessKey }, data: facts() }),
      // Every day at some quiet hour.
      options: { rule: '17 3 * * *' },
    },
  });
}

type TokenFacts = ReturnType<typeof tokenFacts>;

const tokenFacts = (name: string, description: string, accessKey: string, lifespan: number) => ({
  name,
  description,
  kind: 'content-api',
  type: 'read-only',
  accessKey,
  lifespan: String(lifespan),
  expiresAt: new Date(Date.now() + lifespan),
});
