import type { Core } from '@strapi/strapi';
import { ensureLocales } from './bootstrap/ensure-locales.ts';
import { ensureReadToken } from './bootstrap/ensure-read-token.ts';
import { readEnvironment } from './env.ts';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const environment = readEnvironment(process.env);
    await ensureLocales(strapi);
    await ensureReadToken(strapi, environment.readToken);
  },
};
