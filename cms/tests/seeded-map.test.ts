import path from 'node:path';
import { CONTENT_TYPES, INSTITUTION_KINDS, LOCALE_CODES, REGIONS, schemaFields, type Content } from '@moodspace/shared';
import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { JudgedEntry } from '../src/seed/judge-seed.ts';
import { judgedSeed } from '../src/seed/seed.ts';

const SEED = path.join(__dirname, '../seed');

/** Regions in which a visitor lives; the larger areas are those of national lines. */
const HOME_REGIONS = REGIONS.filter((region) => region !== 'belgium' && region !== 'flanders_brussels');

let entries: readonly JudgedEntry[];
let services: readonly Content<'service'>[];

beforeAll(async () => {
  entries = await judgedSeed(SEED);
  services = published('service');
});

const SEEDED = '2000-01-01T00:00:00.000Z';
const keptByStrapi = {
  documentId: 'seed',
  locale: 'nl',
  createdAt: SEEDED,
  updatedAt: SEEDED,
  publishedAt: SEEDED,
};

/** The published entries of a type as the platform reads them, in Dutch. */
function published<N extends 'service' | 'organization'>(type: N): readonly Content<N>[] {
  return entries
    .filter((entry) => entry.type === type && entry.locale === 'nl' && !entry.isDraft)
    .map(({ rest }) => CONTENT_TYPES[type].schema.parse({ ...keptByStrapi, ...rest }) as Content<N>);
}

interface Link {
  readonly target: string;
  readonly key: string;
}

/** What an entry links to, also inside its components. */
function linksOf(schema: z.core.$ZodType, rest: Readonly<Record<string, unknown>>): readonly Link[] {
  return schemaFields(schema).flatMap(({ name, facts, item }): readonly Link[] => {
    const values = [rest[name]].flat().filter((value) => typeof value === 'object' && value !== null);
    if (facts.type === 'relation')
      return (values as { key: string }[]).map(({ key }) => ({ target: facts.target ?? '', key }));
    if (facts.type !== 'component') return [];
    return (values as Record<string, unknown>[]).flatMap((value) => linksOf(item, value));
  });
}

test('nothing that is published links to an entry that is still a draft', () => {
  const drafts = new Set(
    entries.filter(({ isDraft }) => isDraft).map(({ type, locale, key }) => `${type} ${locale} ${key}`),
  );
  const broken = entries
    .filter(({ isDraft }) => !isDraft)
    .flatMap(({ type, locale, key, rest }) =>
      linksOf(CONTENT_TYPES[type].schema, rest)
        .filter((link) => drafts.has(`${link.target} ${locale} ${link.key}`))
        .map((link) => `${type} ${key} → ${link.target} ${link.key}`),
    );
  expect(broken).toEqual([]);
});

test('every place of the map can be read in both languages', () => {
  const stands = new Set(entries.map(({ type, locale, key, isDraft }) => `${type} ${key} ${locale} ${isDraft}`));
  const missing = entries
    .filter(({ type }) => type === 'service' || type === 'location' || type === 'organization')
    .flatMap(({ type, key, isDraft }) => LOCALE_CODES.map((locale) => `${type} ${key} ${locale} ${isDraft}`))
    .filter((entry) => !stands.has(entry));
  expect(missing).toEqual([]);
});

test('a student finds at least sixty services, eighteen of them where they study, and some in every region', () => {
  expect(services.length).toBeGreaterThanOrEqual(60);
  expect(services.filter(({ insideInstitution }) => insideInstitution).length).toBeGreaterThanOrEqual(18);
  for (const region of HOME_REGIONS)
    expect(
      services.filter(({ regions }) => regions.includes(region)),
      region,
    ).not.toEqual([]);
});

test('each of the eighteen universities and university colleges has a page', () => {
  const institutions = published('organization').filter(({ organizationKind }) =>
    (INSTITUTION_KINDS as readonly string[]).includes(organizationKind),
  );
  expect(institutions).toHaveLength(18);
  expect(institutions.filter(({ shortName, summary }) => shortName === null || summary === null)).toEqual([]);
});

test('what nobody has checked says so, and only the six numbers that were compared carry a day', () => {
  const checked = services.filter(({ checkedOn }) => checkedOn !== null).map(({ key }) => key);
  expect(checked.toSorted()).toEqual([
    'awel-102',
    'emergency-112',
    'helpline-1712',
    'police-101',
    'suicide-line-1813',
    'tele-onthaal-106',
  ]);
  const silent = services.filter(
    ({ checkedOn, factSource }) => checkedOn === null && !factSource.includes('Nog niet nagekeken'),
  );
  expect(silent.map(({ key }) => key)).toEqual([]);
});

test('a house that was only announced says so before anything else', () => {
  const planned = services.filter(({ factSource }) => factSource.startsWith('Als plan'));
  expect(planned.map(({ key }) => key)).not.toEqual([]);
  expect(planned.filter(({ alert }) => alert === null).map(({ key }) => key)).toEqual([]);
});
