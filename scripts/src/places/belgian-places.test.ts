import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { MUNICIPALITIES, placeTable } from '@moodspace/shared/places';
import { describe, expect, test } from 'vitest';
import { readMunicipalityFacts } from './municipality-facts.ts';

const facts = readMunicipalityFacts(await readFile(path.join(import.meta.dirname, 'municipalities.txt'), 'utf8'));

describe('the table of places', () => {
  test('is made from the facts as they are now', () => {
    expect(
      MUNICIPALITIES.map(({ name, region, postcodes, parts }) => ({
        name,
        region,
        postcodes,
        parts: parts.map((part) => part.name),
      })),
    ).toEqual(
      facts.map(({ name, region, postcodes }) => ({
        name,
        region,
        postcodes: postcodes.map(({ postcode }) => postcode),
        parts: [...new Set(postcodes.flatMap((entry) => entry.parts))],
      })),
    );
  });

  test('weighs less than 12 kB on its way to a phone', () => {
    expect(brotliCompressSync(JSON.stringify(placeTable())).length).toBeLessThan(12_000);
  });
});
