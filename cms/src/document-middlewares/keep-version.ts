import { InstrumentSchema, LOCALE_CODES, type Locale, type Sentence } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { afterPublishing, liveEntries, type PublishRequest, type RestEntry } from './live-entries.ts';
import { versionPrint, type VersionPrint } from './version-print.ts';

/**
 * A published version of a self-test is fixed: what it asks and how it counts never changes again under that version, not even after
 * it was taken offline. Visitors keep results with the version that they filled in, and compare them with later ones.
 */
export function keepVersion(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (contentTypeOfUid(context.uid) !== 'instrument' || context.action !== 'publish') return next();
    const request = context.params as unknown as PublishRequest;
    const { published, following } = await afterPublishing(strapi, 'instrument', request);
    for (const entry of [...published, ...following.map(({ then }) => then)]) await refuseOtherContent(strapi, entry);
    return strapi.db.transaction(async () => {
      const result = await next();
      for (const entry of await liveEntries(strapi, 'instrument', request.documentId)) await remember(strapi, entry);
      return result;
    });
  };
}

async function refuseOtherContent(strapi: Core.Strapi, entry: RestEntry): Promise<void> {
  const identified = identify(entry);
  if (!identified) return;
  const { key, version, locale, print } = identified;
  const known = await rememberedPrints(strapi, key, version);
  if ([...known.values()].some(({ structure }) => structure !== print.structure)) {
    throw versionError(strapi, {
      nl: `Versie ${version} staat al online met andere vragen of regels. Geef de gewijzigde test een nieuw versienummer.`,
      en: `Version ${version} is published already with other questions or rules. Give the changed test a new version number.`,
    });
  }
  const inLanguage = known.get(locale);
  if (inLanguage && inLanguage.words !== print.words) {
    const language = languageName(locale);
    throw versionError(strapi, {
      nl: `Versie ${version} staat al online met andere woorden van de vragen of antwoorden in ${language.nl}. Geef de gewijzigde test een nieuw versienummer.`,
      en: `Version ${version} is published already with other words of the questions or answers in ${language.en}. Give the changed test a new version number.`,
    });
  }
}

async function remember(strapi: Core.Strapi, entry: RestEntry): Promise<void> {
  const identified = identify(entry);
  if (!identified) return;
  const { key, version, locale, print } = identified;
  const known = await rememberedPrints(strapi, key, version);
  if (!known.has(locale)) await publishedVersions(strapi).set({ key: storeKey(key, version, locale), value: print });
}

async function rememberedPrints(
  strapi: Core.Strapi,
  key: string,
  version: string,
): Promise<ReadonlyMap<Locale, VersionPrint>> {
  const prints = new Map<Locale, VersionPrint>();
  for (const locale of LOCALE_CODES) {
    const print = (await publishedVersions(strapi).get({
      key: storeKey(key, version, locale),
    })) as VersionPrint | null;
    if (print) prints.set(locale, print);
  }
  return prints;
}

/** Undefined for what the site refuses, which can only be what became wrong in another language long ago: no visitor sees it. */
function identify(entry: RestEntry) {
  const { data } = InstrumentSchema.safeParse(entry);
  return data && { key: data.key, version: data.version, locale: data.locale, print: versionPrint(data) };
}

/** Kept apart from the entries, so that it outlives an entry that is taken offline, deleted, or imported again. */
const publishedVersions = (strapi: Core.Strapi) => strapi.store({ type: 'api', name: 'published-instrument' });

const storeKey = (key: string, version: string, locale: Locale): string => `${key}/${version}/${locale}`;

const versionError = (strapi: Core.Strapi, message: Sentence) =>
  editorError(editorLanguage(strapi), message, ['version']);
