import { DEFAULT_LOCALE, LOCALES } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';

/** What is used of the locales service of Strapi's i18n plugin, which it exports without types. */
interface LocalesService {
  findByCode(code: string): Promise<{ id: number; name: string } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(where: { id: number }, changes: { name: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Makes Strapi know the languages of the platform, with the same default. A language that holds content is never removed. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales: LocalesService = strapi.plugin('i18n').service('locales');
  for (const { code, ownName } of Object.values(LOCALES)) {
    const known = await locales.findByCode(code);
    if (known === null) await locales.create({ code, name: ownName });
    else if (known.name !== ownName) await locales.update({ id: known.id }, { name: ownName });
  }
  if ((await locales.getDefaultLocale()) !== DEFAULT_LOCALE) await locales.setDefaultLocale({ code: DEFAULT_LOCALE });
}
