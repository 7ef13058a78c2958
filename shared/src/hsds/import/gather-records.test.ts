import { describe, expect, test } from 'vitest';
import { hsdsId } from '../ids.ts';
import { planImport } from './plan-import.ts';
import { readSource } from './read-source.ts';
import { entriesOf, jsonReading } from './read-source.sample.ts';
import { NOTHING_STORED, SETTINGS } from './stored.sample.ts';

describe('A record without an id', () => {
  test('is found again also when its words are cut in the middle of a sign', () => {
    const reading = jsonReading([{ name: { x: '𐀀'.repeat(60) } }, { name: '\uD800 half' }], 'services.json');
    expect(reading.entries).toHaveLength(1);
    const [record] = reading.entries;
    expect(record?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(planImport(reading.entries, NOTHING_STORED, { ...SETTINGS, isOverwriting: false })).toHaveLength(1);
    const organization = { country: '𐀀'.repeat(60), number: ['a'] };
    expect(entriesOf(jsonReading([{ id: 1, name: 'S', organization }]), 'organization')).toHaveLength(1);
  });
});

describe('Our own export in several languages', () => {
  const id = hsdsId('service', 'line');
  const statement = (code: string, value: string) => ({ value, taxonomy_term: { code } });
  const whole = (locale: string, name: string) => ({
    id,
    name,
    status: 'active',
    attributes: [statement('field/key', 'line'), statement('field/locale', locale)],
  });
  const page = (name: string) => ({ contents: [{ id, name, status: 'active' }] });

  test('is one record in each of them, with its lists, which do not say their language', () => {
    const files = [
      ['en/services/page-1.json', page('Line')],
      [`en/services/${id}.json`, whole('en', 'Line')],
      ['nl/services/page-1.json', page('Lijn')],
      [`nl/services/${id}.json`, whole('nl', 'Lijn')],
    ] as const;
    const reading = readSource(
      files.map(([name, content]) => ({ name, text: JSON.stringify(content) })),
      [],
      SETTINGS,
    );
    expect(reading.refused).toEqual([]);
    expect(entriesOf(reading, 'service').map(({ locale, key, name }) => [locale, key, name])).toEqual([
      ['en', 'line', 'Line'],
      ['nl', 'line', 'Lijn'],
    ]);
  });
});
