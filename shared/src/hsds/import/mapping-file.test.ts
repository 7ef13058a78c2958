import { describe, expect, test } from 'vitest';
import { readMappingFile, type Mapping } from './mapping-file.ts';
import { planImport } from './plan-import.ts';
import { readRows } from './read-rows.ts';
import { readSource } from './read-source.ts';
import { NOTHING_STORED, SETTINGS } from './stored.sample.ts';
import { TableBuilder } from './table.ts';

function mappingOf(content: unknown): Mapping {
  const read = readMappingFile(content);
  if ('problems' in read) throw new TypeError(read.problems.join(' '));
  return read.mapping;
}

function rows(mapping: unknown, ...cells: readonly (readonly string[])[]) {
  const builder = new TableBuilder('table.csv', (heading) => heading.trim());
  for (const row of cells) builder.add(row);
  return readRows([builder.build()], mappingOf(mapping), SETTINGS);
}

describe('A mapping file', () => {
  test.each([
    [{}, 'It names neither "columns"'],
    [{ columns: { Naam: 'nme' } }, 'columns › Naam'],
    [{ columns: { Naam: 'name' }, colour: 1 }, 'colour'],
    [{ columns: { ['__proto__x']: 'name' }, constants: { nothing: 'x' } }, 'constants'],
    ['text', 'expected object'],
  ])('that says something else is refused with the place (%j)', (content, problem) => {
    const read = readMappingFile(content);
    expect('problems' in read && read.problems.join('\n')).toContain(problem);
  });

  test('makes a service, its place and its organization of a row', () => {
    const { entries, unknown } = rows(
      {
        columns: {
          Naam: 'name',
          "Thema's": {
            field: 'themes',
            separator: ';',
            values: { Stress: 'stress', Alles: ['stress', 'sleep'], Niets: null },
          },
          Formeel: 'formal',
          Tel: { field: 'phone', separator: ';' },
          Gemeente: 'city',
          Postcode: 'postcode',
          Wie: 'organizationName',
          Uren: 'hours',
          Prijs: 'costAmount',
          Talen: { field: 'spokenLanguages', separator: ',' },
        },
        constants: { serviceKind: 'helpline', audiences: ['student', 'friend'] },
      },
      ['NAAM', "thema's", 'Formeel', 'Tel', 'Gemeente', 'Postcode', 'Wie', 'Uren', 'Prijs', 'Talen', 'Kleur'],
      [
        'Lijn',
        'stress;niets',
        'ja',
        '09 264 70 00;112',
        'Gent',
        '9000',
        'Amber',
        'ma-vr 9:00-17:00',
        '€ 4,50',
        'nl, Engels',
        'rood',
      ],
      ['Huis', 'alles;Anders', 'soms', 'hallo', 'Gent', '9000', 'Amber', '', 'veel', '', ''],
    );
    expect(unknown).toEqual(['Kleur']);
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['location', 'Gent'],
      ['organization', 'Amber'],
      ['service', 'Lijn'],
      ['service', 'Huis'],
    ]);
    const [, , line, house] = entries;
    expect(line?.values).toMatchObject({
      formal: true,
      serviceKind: 'helpline',
      costAmount: 4.5,
      audiences: { student: true, friend: true, parent: false },
      spokenLanguages: { nl: true, en: true },
      regions: { east_flanders: true },
      channels: [
        { phone: '+3292647000', hours: expect.stringContaining('9:00') as string },
        { phone: '112', hours: null },
      ],
    });
    expect(line?.links).toMatchObject({ themes: [{ key: 'stress' }] });
    expect(line?.kept).toEqual({ Kleur: 'rood' });
    expect(house?.links['themes']).toEqual([{ key: 'stress' }, { key: 'sleep' }]);
    const said = house?.lines.map(({ message }) => message).join('\n');
    for (const part of [
      '“Anders” is not among the values',
      '“soms” is neither yes nor no',
      '“veel” is no number',
      '"hallo"',
    ])
      expect(said).toContain(part);
  });

  test('refuses a second row with the id of another, and says which columns it misses', () => {
    const { entries, refused, notes } = rows(
      { columns: { Id: 'id', Naam: 'name', Weg: 'street' } },
      ['Id', 'Naam'],
      ['1', 'A'],
      ['1', 'B'],
      ['1', 'A'],
    );
    expect(entries).toHaveLength(1);
    expect(refused).toMatchObject([{ id: '1', name: 'B' }]);
    expect(notes[0]?.message).toContain('has no column “weg”');
  });

  test('says what the terms of open data mean', () => {
    const mapping = mappingOf({ terms: { 'Mental health': { themes: ['stress'], serviceKind: 'care' } } });
    const service = {
      id: '1',
      name: 'A',
      attributes: [
        { taxonomy_term: { id: 't', name: 'Mental Health' } },
        { taxonomy_term: { id: 'u', name: 'Other' } },
      ],
    };
    const { entries } = readSource([{ name: 'services.json', text: JSON.stringify(service) }], [], {
      ...SETTINGS,
      terms: mapping.terms,
    });
    expect(entries[0]).toMatchObject({
      values: { serviceKind: 'care' },
      links: { themes: [{ key: 'stress' }] },
      kept: { terms: [{ name: 'Other' }] },
    });
    const [planned] = planImport(
      entries,
      { ...NOTHING_STORED, themes: new Set(['stress']) },
      { ...SETTINGS, isOverwriting: false },
    );
    expect(planned?.write?.values).toMatchObject({ themes: ['stress'] });
  });
});
