import { languageOfRequest } from '../editor/editor-language.ts';

/** Where Strapi's admin remembers in which language it was used last in this browser. Without it, it opens in English. */
const REMEMBERED = 'strapi-admin-language';

/** Opens the admin in the language of the browser until somebody chooses one, which is also the language of the messages that the CMS sends. */
export function openInBrowserLanguage(): void {
  if (localStorage.getItem(REMEMBERED) !== null) return;
  const headers = { 'accept-language': navigator.languages.join(',') };
  localStorage.setItem(REMEMBERED, languageOfRequest({ headers }));
}
