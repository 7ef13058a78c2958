import { structureFingerprint } from '@moodspace/shared/scoring';
import { expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withFields } from '../../../tests/changed-content.ts';
import { ContentStore } from '../../content/store/content-store.ts';
import { validateContent } from '../../content/store/validate-content.ts';
import { answerChoices, itemText, type NextStep } from '../../islands/self-test/test-definition.ts';
import { testDefinitionOf } from './test-definition-of.ts';

const content = generateContent({ entries: 10, seed: 4 });
const entryIn = (locale: 'nl' | 'en', raw = content) => {
  const store = new ContentStore({ tables: validateContent(raw).tables, media: new Map(), asOf: '2026-11-22' });
  const found = store.byKey('instrument', 'instrument-1', locale)?.data;
  if (!found) throw new RangeError('There is an instrument.');
  return found;
};
const step: NextStep = { kind: 'theme', label: 'Stress', note: null, href: '/nl/themas/stress/', lang: undefined };
const context = {
  canonicalBase: 'https://moodspace.example/fhir',
  nextSteps: new Map([['low', [step]]]),
  richText: (source: string) => [source],
};

test('a test brings every word by the key of its part, and the answers by their codes', () => {
  const entry = entryIn('nl');
  const definition = testDefinitionOf(entry, context);
  const [item] = definition.structure.items;
  if (!item) throw new RangeError('There is an item.');
  expect(itemText(definition, item.key).text).toBe(entry.data.itemWords[0]?.text);
  expect(answerChoices(definition, item)).toEqual(
    ['0', '1', '2', '3', '4'].map((code, place) => ({ code, label: entry.data.scaleWords[0]?.labels[place] })),
  );
  expect(definition.scoreWords['total']?.name).toBe(entry.data.scoreWords[0]?.name);
  expect(definition.fhirNames).toMatchObject({
    canonical: 'https://moodspace.example/fhir/Questionnaire/instrument-1',
    linkIds: { [item.key]: item.key },
  });
});

test('feedback comes as parts of a text with the pages that fit, and none where no page fits', () => {
  const { bandFeedback } = testDefinitionOf(entryIn('nl'), context);
  expect(bandFeedback['low']).toMatchObject({ feedback: [expect.any(String)], nextSteps: [step] });
  expect(bandFeedback['high']?.nextSteps).toEqual([]);
});

test('what only editors and computers need stays behind', () => {
  const written = JSON.stringify(testDefinitionOf(entryIn('nl'), context));
  for (const name of ['examples', 'fhir', 'documentId', 'searchWords']) expect(written).not.toContain(`"${name}"`);
});

test('a test is the same test in every language: the same fingerprint, other words', () => {
  const [dutch, english] = [entryIn('nl'), entryIn('en')].map((entry) => testDefinitionOf(entry, context));
  expect(dutch?.fingerprint).toBe(english?.fingerprint);
  expect(dutch?.fingerprint).toBe(structureFingerprint(entryIn('nl').data));
  expect(dutch?.itemWords).not.toEqual(english?.itemWords);
});

test('a test that is not translated says in which language it is', () => {
  const untranslated = { ...content, instrument: { ...content.instrument, en: [] } };
  expect(testDefinitionOf(entryIn('en', untranslated), context).lang).toBe('nl-BE');
  expect(testDefinitionOf(entryIn('en'), context).lang).toBeUndefined();
});

test('another rule of counting makes another fingerprint, another licence does not', () => {
  const [instrument] = content.instrument.nl as readonly { scores: readonly object[]; licence: object }[];
  const changed = (fields: Readonly<Record<string, unknown>>) =>
    testDefinitionOf(entryIn('nl', withFields(content, 'instrument', 'nl', 'instrument-1', fields)), context)
      .fingerprint;
  const own = testDefinitionOf(entryIn('nl'), context).fingerprint;
  expect(changed({ licence: { ...instrument?.licence, name: 'CC0' } })).toBe(own);
  expect(changed({ scores: instrument?.scores.map((score) => ({ ...score, maxMissing: 1 })) })).not.toBe(own);
});
