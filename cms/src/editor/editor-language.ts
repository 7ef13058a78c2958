import { LOCALES, type EditorLanguage, type Locale, type Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';

/** What is used of a request: who asks, and which languages their browser prefers. */
export interface AskedInLanguage {
  readonly state?: { readonly user?: { readonly preferedLanguage?: string | null } };
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * The language in which to answer whoever asks for what is being done: that of the admin in their profile, else the first one of their browser that the admin has,
 * else English. The command line and the seed have no request, and get English too.
 */
export const editorLanguage = (strapi: Core.Strapi): EditorLanguage => languageOfRequest(strapi.requestContext.get());

/** The language in which to answer a request, as `editorLanguage` finds it. */
export function languageOfRequest(request: AskedInLanguage | undefined): EditorLanguage {
  const chosen = request?.state?.user?.preferedLanguage;
  const preferred = request?.headers?.['accept-language'];
  const wanted = typeof chosen === 'string' ? [chosen] : String(preferred ?? '').split(',');
  for (const tag of wanted) {
    const [language] = tag.trim().toLowerCase().split(/[-;_]/);
    if (language === 'nl' || language === 'en') return language;
  }
  return 'en';
}

/** What a language of the content is called, to be put behind “in”: “het Nederlands”, “Dutch”. */
export function languageName(locale: Locale): Sentence {
  const name = (language: EditorLanguage): string =>
    new Intl.DisplayNames(language, { type: 'language' }).of(locale) ?? LOCALES[locale].ownName;
  return { nl: `het ${name('nl')}`, en: name('en') };
}
