import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { strapiDutch } from './strapi-dutch.ts';

const ofStrapi = createRequire(createRequire(path.resolve('package.json')).resolve('@strapi/strapi/package.json'));

/** Where the words of a part of Strapi stand, and what it puts before their ids. */
const PARTS = [
  ['@strapi/admin', 'dist/admin/admin/src/translations', ''],
  ['@strapi/content-manager', 'dist/admin/translations', 'content-manager.'],
  ['@strapi/i18n', 'dist/admin/translations', 'i18n.'],
  ['@strapi/upload', 'dist/admin/translations', 'upload.'],
] as const;

/** What editors do not meet: settings, what is sold, and the aids that are switched off. */
const NOT_FOR_EDITORS =
  /^(Settings|Roles|Users|Usecase|HomePage\.widget\.deploy|app\.components\.(MediaLibraryBanner|UpsellBanner|GuidedTour)|notification\.success\.adminToken|tours)|(\.ai\b|\.ai\.|\bai\b|[Mm]etadata|apiToken|transferToken|[Ww]ebhook)/;

async function words(language: 'en' | 'nl'): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(
    PARTS.map(async ([name, folder, prefix]) => {
      const file = path.join(path.dirname(ofStrapi.resolve(`${name}/package.json`)), folder, `${language}.json.mjs`);
      const { default: texts } = (await import(file)) as { readonly default: Readonly<Record<string, string>> };
      return Object.entries(texts).map(([id, text]): [string, string] => [prefix + id, text]);
    }),
  );
  return new Map(parts.flat());
}

test('everything that an editor reads in a screen of Strapi has Dutch words, its own or ours', async () => {
  const [english, dutch] = await Promise.all([words('en'), words('nl')]);
  const without = [...english.keys()].filter(
    (id) => !dutch.has(id) && !(id in strapiDutch) && !NOT_FOR_EDITORS.test(id),
  );
  expect(without).toEqual([]);
});

test('our Dutch words hold what Strapi fills in, and nothing else', async () => {
  const english = await words('en');
  const filled = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/(?<!(?:one|other|=\d) )\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted();
  const unknown = Object.entries(strapiDutch).filter(([id, text]) => {
    const known = new Set(filled(english.get(id) ?? text));
    return filled(text).some((name) => !known.has(name));
  });
  expect(unknown).toEqual([]);
});
