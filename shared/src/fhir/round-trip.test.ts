import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InstrumentSchema, type Instrument } from '../content/instrument.ts';
import { LOCALE_CODES, type Locale } from '../locales.ts';
import type { ImportedInstrument } from './assemble-draft.ts';
import { exportInstrument } from './export-instrument.ts';
import type { FhirVersion } from './fhir-facts.ts';
import { importQuestionnaires } from './import-questionnaires.ts';
import { instrumentVersions } from './instrument.arbitrary.ts';

const BASE = 'https://moodspace.example/fhir';

const ENTRY = {
  documentId: 'made-up',
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-01-05T09:00:00.000Z',
  publishedAt: '2026-01-05T09:00:00.000Z',
};

/** Without the rules that a draft may still break. */
const InstrumentFields = z.object(InstrumentSchema.shape);

type Versions = { readonly [L in Locale]?: Instrument };

/** A draft as the platform reads it; what must still be filled in is taken to be filled in. */
function read({ locales }: ImportedInstrument): Versions {
  return Object.fromEntries(
    LOCALE_CODES.flatMap((locale) => {
      const fields = locales[locale];
      if (!fields) return [];
      const parsed = InstrumentFields.parse({ ...ENTRY, locale, ...fields });
      return [[locale, parsed]];
    }),
  );
}

const exported = (versions: Versions, fhirVersion: FhirVersion) =>
  exportInstrument(versions, { fhirVersion, canonicalBase: BASE });
const imported = (bundle: unknown) => importQuestionnaires(JSON.stringify(bundle));

describe.each(['R4', 'R5'] as const)('an instrument that goes out as %s and comes back', (fhirVersion) => {
  it('has the same structure and the same words in every language', () => {
    fc.assert(
      fc.property(instrumentVersions, (versions) => {
        const [back] = imported(exported(versions, fhirVersion)).imported;
        const again = read(back!);
        for (const locale of LOCALE_CODES) {
          const { fhir: _fhir, ...expected } = versions[locale];
          const { fhir: _facts, ...found } = again[locale]!;
          expect(sorted(found)).toEqual(sorted({ ...expected, ...ENTRY }));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
  it('goes out a second time as the very same bundle', () => {
    fc.assert(
      fc.property(instrumentVersions, (versions) => {
        const once = exported(versions, fhirVersion);
        const twice = exported(read(imported(once).imported[0]!), fhirVersion);
        const thrice = exported(read(imported(twice).imported[0]!), fhirVersion);
        expect(thrice).toEqual(twice);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

/** Lists of words by the name of their part: their order has no meaning. */
function sorted(instrument: object): object {
  return Object.fromEntries(
    Object.entries(instrument).map(([name, value]) => [
      name,
      name.endsWith('Words') && Array.isArray(value)
        ? value.map((words: unknown) => JSON.stringify(words, Object.keys(words as object).toSorted())).toSorted()
        : (value as unknown),
    ]),
  );
}
