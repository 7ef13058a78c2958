import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { importQuestionnaires } from '@moodspace/shared/fhir';
import { describe, expect, test } from 'vitest';

import { FHIR_VERSIONS, openDataHref } from '../../src/feeds/open-data-address.ts';
import { builtSite } from '../support/built-site.ts';

const fileOf = (href: string): string => path.join(builtSite(), href);
const keysIn = (version: (typeof FHIR_VERSIONS)[number]): readonly string[] => {
  const folder = path.dirname(fileOf(openDataHref(version, 'x')));
  return existsSync(folder) ? readdirSync(folder).map((file) => path.basename(file, '.json')) : [];
};

describe.each(FHIR_VERSIONS)('a self-test as open data in FHIR %s', (version) => {
  const keys = keysIn(version);

  test('is there for every self-test of the site whose licence lets its texts be passed on', () => {
    expect(keys.length).toBeGreaterThan(0);
  });

  test.each(keys)('%s can be read by the importer of this platform, in every language', (key) => {
    const { imported } = importQuestionnaires(readFileSync(fileOf(openDataHref(version, key)), 'utf8'), {});
    expect(imported).toHaveLength(1);
    expect(Object.keys(imported[0]?.locales ?? {}).toSorted()).toEqual(['en', 'nl']);
  });
});
