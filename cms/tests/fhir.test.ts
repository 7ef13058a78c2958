import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import { importQuestionnaires } from '@moodspace/shared/fhir';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { exportStoredInstrument, InstrumentExportError } from '../src/fhir/export-instrument.ts';
import { importQuestionnaireDraft } from '../src/fhir/import-instrument.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const OPTIONS = { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' } as const;

let cms: RunningStrapi;
let sample: string;

beforeAll(async () => {
  sample = await readFile(path.resolve(__dirname, '../../docs/examples/study-week.fhir.json'), 'utf8');
  cms = await startStrapi();
});
afterAll(async () => {
  await cms.stop();
});

type Draft = Record<string, unknown> & { documentId: string };
type Part = Record<string, unknown>;

async function draft(locale: Locale): Promise<Draft | undefined> {
  const [found] = (await cms.strapi.documents(contentUid('instrument')).findMany({
    filters: { key: 'study-week' },
    locale,
    status: 'draft',
    populate: {
      items: true,
      scores: true,
      bands: true,
      bandWords: true,
      itemWords: true,
      licence: true,
      review: { populate: ['sources'] },
    },
  } as never)) as unknown as Draft[];
  return found;
}

describe('The sample questionnaire of the documentation', () => {
  test('is read without anything refused', () => {
    const { imported, report } = importQuestionnaires(sample);
    expect(imported.map(({ key }) => key)).toEqual(['study-week']);
    expect(report.lines.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });
  test('writes nothing while somebody only looks at it', async () => {
    const look = await importQuestionnaireDraft(cms.strapi, sample, { isOnlyLook: true });
    expect(look).toMatchObject({ found: ['study-week'], written: [], existing: [] });
    expect(await draft('nl')).toBeUndefined();
  });
  test('becomes a draft in both languages, with one structure and its own words', async () => {
    const { found, written, existing } = await importQuestionnaireDraft(cms.strapi, sample);
    const [dutch, english] = [await draft('nl'), await draft('en')];
    expect({ found, existing }).toEqual({ found: ['study-week'], existing: [] });
    expect(written).toEqual([{ key: 'study-week', documentId: dutch?.documentId, locale: 'nl' }]);
    expect(dutch?.['title']).toBe('Hoe was je studieweek?');
    expect(english?.['title']).toBe('How was your study week?');
    expect(english?.documentId).toBe(dutch?.documentId);
    expect((english?.['items'] as Part[]).map(({ key, reversed }) => [key, reversed])).toContainEqual([
      'rhythm-3',
      true,
    ]);
  });
  test('is said to be there already when somebody looks at the file again', async () => {
    const look = await importQuestionnaireDraft(cms.strapi, sample, { isOnlyLook: true });
    expect(look).toMatchObject({ written: [], existing: ['study-week'] });
  });
  test('is left alone when it is imported again, unless it is to be replaced, which says whose draft it was', async () => {
    expect(await importQuestionnaireDraft(cms.strapi, sample)).toMatchObject({ written: [], existing: ['study-week'] });
    const { id } = await cms.strapi.db.query('admin::user').create({ data: { firstname: 'Ann', lastname: 'Auteur' } });
    const { documentId = '' } = (await draft('nl')) ?? {};
    await cms.strapi.db
      .query(contentUid('instrument'))
      .update({ where: { documentId, locale: 'nl', publishedAt: null }, data: { updatedBy: id } as never });
    const before = Date.now();
    const replacing = await importQuestionnaireDraft(cms.strapi, sample, { replace: true });
    expect(replacing).toMatchObject({
      written: [{ key: 'study-week' }],
      replaced: [{ key: 'study-week', savedBy: 'Ann Auteur' }],
    });
    expect(replacing.replaced[0]?.savedAt.getTime()).toBeLessThanOrEqual(before);
  });
  test('goes out with every value that it came in with, although nobody finished it', async () => {
    const bundle = await exportStoredInstrument(cms.strapi, 'study-week', OPTIONS);
    const values = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap((member: unknown) => values(member))
        : [JSON.stringify(value)];
    const out = new Set(values(bundle));
    for (const value of values(JSON.parse(sample))) expect(out).toContain(value);
  });
  test('is the same self-test when it comes back from an export in R5', async () => {
    const bundle = await exportStoredInstrument(cms.strapi, 'study-week', { ...OPTIONS, fhirVersion: 'R5' });
    const { imported, report } = importQuestionnaires(JSON.stringify(bundle));
    const [first] = importQuestionnaires(sample).imported;
    for (const locale of LOCALE_CODES) {
      const { fhir: _facts, ...again } = imported[0]!.locales[locale]!;
      const { fhir: _firstFacts, ...expected } = first!.locales[locale]!;
      expect(again).toEqual(expected);
    }
    expect(report.lines.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });
});

describe('A file that cannot be used', () => {
  test('writes nothing and says why', async () => {
    const { report, written } = await importQuestionnaireDraft(cms.strapi, '{"resourceType": "Patient"}');
    expect(written).toEqual([]);
    expect(report.lines[0]?.message).toContain('"Patient"');
  });
  test('is not needed to learn that a self-test does not exist', async () => {
    await expect(exportStoredInstrument(cms.strapi, 'nobody', OPTIONS)).rejects.toBeInstanceOf(InstrumentExportError);
  });
});
