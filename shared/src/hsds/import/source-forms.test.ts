import { describe, expect, test } from 'vitest';
import { hsdsId } from '../ids.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { planImport } from './plan-import.ts';
import { readSource, type SourceReading } from './read-source.ts';
import { NOTHING_STORED, SETTINGS } from './stored.sample.ts';
import { TableBuilder, type Table } from './table.ts';

const json = (value: unknown, name = 'services.json'): SourceReading =>
  readSource([{ name, text: typeof value === 'string' ? value : JSON.stringify(value) }], [], SETTINGS);

function table(name: string, ...rows: readonly (readonly string[])[]): Table {
  const builder = new TableBuilder(name);
  for (const row of rows) builder.add(row);
  return builder.build();
}

const of = ({ entries }: SourceReading, kind: ImportedEntry['kind']): readonly ImportedEntry[] =>
  entries.filter((entry) => entry.kind === kind);
const messages = ({ entries, notes }: SourceReading): string =>
  [...notes, ...entries.flatMap(({ lines }) => lines)].map(({ message }) => message).join('\n');

describe('Services are found', () => {
  const service = { id: 'a', name: 'A', status: 'active', organization_id: 'o' };
  test.each([
    ['alone', service],
    ['in a list', [service]],
    ['on a page of an API', { total_items: 1, contents: [service] }],
    ['on a page of an older API', { content: [service] }],
    ['under their name', { services: [service], organizations: [{ id: 'o', name: 'O' }] }],
    ['by their id', { a: service }],
    ['inside their organization', { organizations: [{ id: 'o', name: 'O', services: [service] }] }],
    ['on lines', `${JSON.stringify(service)}\n{broken\n`],
    ['before other text', `${JSON.stringify([service])} and more`],
  ])('%s', (_where, content) => {
    expect(of(json(content), 'service').map(({ id, name }) => [id, name])).toEqual([['a', 'A']]);
  });
});

describe('A feed of the United Kingdom', () => {
  test('gives the service, its organization, its place, its hours, costs and numbers', () => {
    const reading = json({
      content: [
        {
          id: 'uk1',
          name: 'Tea &amp; talk',
          description: '<p>Weekly tea.</p>',
          url: 'www.tea.example.org',
          status: 'active',
          assured_date: '2021-03-02',
          organization: { id: 'o1', name: 'Tea Org', url: 'tea.example.org' },
          service_at_locations: [
            {
              location: {
                id: 'loc1',
                name: 'Hall',
                latitude: 51.4,
                longitude: -2.5,
                physical_addresses: [
                  { address_1: '1 High St', city: 'Bristol', postal_code: 'BS1 1AA', country: 'England' },
                ],
              },
              regular_schedule: [{ opens_at: '10:00:00', closes_at: '12:00:00', byday: 'WE', freq: 'WEEKLY' }],
            },
          ],
          languages: [{ language: 'English' }],
          cost_options: [{ amount: '3.50', currency: 'EUR', option: 'per session' }],
          eligibilitys: [{ eligibility: 'Over 50s', minimum_age: '50', maximum_age: '120' }],
          contacts: [{ name: 'Jo', phones: [{ number: '0117 900 1234' }] }],
          service_taxonomys: [{ taxonomy: { id: 't', name: 'Groups' } }],
        },
      ],
    });
    const [service] = of(reading, 'service');
    expect(service?.values).toMatchObject({
      name: 'Tea & talk',
      summary: 'Weekly tea.',
      website: 'https://www.tea.example.org',
      ageFrom: 50,
      eligibility: 'Over 50s',
      costKind: 'paid',
      costAmount: 3.5,
      channels: [
        { channelKind: 'phone', phone: '+441179001234' },
        { channelKind: 'walk_in', hours: 'We 10:00-12:00', hoursSeenIn: 2021 },
      ],
    });
    expect(service?.values).not.toHaveProperty('checkedOn');
    expect(JSON.stringify(service)).not.toContain('Jo');
    expect(service?.kept).toMatchObject({ terms: [{ name: 'Groups' }], assured_date: '2021-03-02' });
    expect(of(reading, 'location')[0]?.values).toMatchObject({ country: 'GB', postcode: 'BS1 1AA', latitude: 51.4 });
  });
});

describe('A package of tables of version 1.1', () => {
  const read = () =>
    readSource(
      [],
      [
        table(
          'organizations.csv',
          ['id', 'name', 'description', 'url'],
          ['1', 'Amber', 'A house.', 'amber.example.org'],
          ['1', 'Other', '', ''],
        ),
        table(
          'services.csv',
          ['id', 'organization_id', 'name', 'fees', 'status', 'Colour'],
          ['s1', '1', 'Talks', 'Free', 'active', 'red'],
          ['s2', '9', 'Far', '', 'active', ''],
          ['s3', '1', '', '', '', ''],
        ),
        table(
          'locations.csv',
          ['id', 'organization_id', 'name', 'latitude', 'longitude'],
          ['l1', '1', 'House', '0', '0'],
        ),
        table(
          'services_at_location.csv',
          ['id', 'service_id', 'location_id'],
          ['x', 's1', 'l1'],
          ['y', 's2', 'nowhere'],
        ),
        table(
          'physical_addresses.csv',
          ['id', 'location_id', 'address_1', 'city', 'postal_code', 'country'],
          ['a', 'l1', 'Kerkstraat 1', 'Gent', '9999', 'BE'],
        ),
        table(
          'phones.csv',
          ['id', 'service_id', 'number', 'type'],
          ['p', 's1', '09/264 70 00', ''],
          ['q', 's1', 'hello', ''],
          ['r', 'nobody', '112', ''],
          ['f', 's1', '09 264 70 01', 'fax'],
        ),
        table('taxonomy.csv', ['id', 'name', 'parent_id'], ['t1', 'Care', 't2'], ['t2', 'All', 't1']),
        table('services_taxonomy.csv', ['id', 'service_id', 'taxonomy_id'], ['1', 's1', 't1'], ['2', 's1', 'gone']),
        table('nonsense.csv', ['a'], ['1']),
      ],
      SETTINGS,
    );

  test('is put together by its ids', () => {
    const reading = read();
    const [talks] = of(reading, 'service');
    expect(talks?.values).toMatchObject({ costKind: 'free', channels: [{ phone: '+3292647000' }] });
    expect(talks?.links).toEqual({ organization: [{ id: '1' }], locations: [{ id: 'l1' }] });
    expect(talks?.kept).toMatchObject({ terms: [{ name: 'Care' }], phone_fax: '09 264 70 01', colour: 'red' });
    expect(reading.unknown).toEqual(['service.colour']);
  });

  test('says of each thing that it refuses what it is and why', () => {
    const reading = read();
    const planned = planImport(reading.entries, NOTHING_STORED, { ...SETTINGS, isOverwriting: false });
    const said = [
      messages(reading),
      ...planned.flatMap(({ report }) => report.lines.map(({ message }) => message)),
    ].join('\n');
    for (const sentence of [
      'nonsense.csv is no table of HSDS',
      'phones.csv, row 4: there is no service nobody',
      'services_taxonomy.csv, row 3: there is no term gone',
      'No place in Belgium has the postcode "9999"',
      'The point 0, 0 lies in the sea',
      '"hello"',
      'There is no organization “9”',
      'There is no location “nowhere”',
      'It has no name that can be used',
    ])
      expect(said).toContain(sentence);
    expect(reading.refused).toMatchObject([{ kind: 'organization', id: '1', name: 'Other' }]);
    expect(planned.map(({ report }) => [report.id, report.outcome])).toEqual([
      ['l1', 'new'],
      ['1', 'new'],
      ['s1', 'new'],
      ['s2', 'new'],
      ['s3', 'refused'],
    ]);
  });
});

describe('A hostile file', () => {
  test('changes no object of the program', () => {
    const reading = json(
      '{"id":"1","name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"organization":{"id":"o","name":"O","__proto__":{"website":"https://x.example"}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(of(reading, 'organization')[0]?.values).not.toHaveProperty('website');
    expect(reading.unknown).toContain('service.__proto__');
    expect(JSON.stringify(of(reading, 'service')[0]?.kept)).not.toContain('polluted');
  });
  test('with values of wrong types loses those values alone', () => {
    const reading = json([
      {
        id: 'n',
        name: 'N',
        phones: '112',
        minimum_age: 'x',
        latitude: {},
        languages: 7,
        url: [],
        description: { a: 1 },
      },
    ]);
    expect(of(reading, 'service')[0]?.values).toMatchObject({ name: 'N', channels: [{ phone: '112' }] });
    expect(messages(reading)).toContain('“x” is no age in years');
  });
  test.each([100, 200_000])('with %i lists inside each other is left out, and the rest is read', (depth) => {
    const deep = `{"id":"d","name":"D","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const reading = json(`[${deep},{"id":"n","name":"N"}]`);
    expect(of(reading, 'service').map(({ id }) => id)).toEqual(['n']);
    expect(messages(reading)).toContain('number 1 is nested too deeply');
  });
  test.each(['{"id":"\\ud800","name":"N"}', '{"name":"N \\udfff"}'])(
    'with half a character in the id or the name is read: %s',
    (text) => {
      const reading = json(`[${text}]`);
      expect(of(reading, 'service')[0]?.id.isWellFormed()).toBe(true);
    },
  );
  test('does not have its formulas taken for anything but text, and gets back what an export neutralised', () => {
    const reading = readSource(
      [],
      [table('services.csv', ['id', 'name', 'description'], ['1', "'=1+1", '=HYPERLINK("x")'])],
      SETTINGS,
    );
    expect(of(reading, 'service')[0]?.values).toMatchObject({ name: '=1+1', summary: '=HYPERLINK("x")' });
  });
});

describe('A directory in the tables of Ohana', () => {
  const read = () =>
    readSource(
      [],
      [
        table('organizations.csv', ['id', 'name', 'email', 'tax_id'], ['1', 'Agency', 'a@example.org', '12']),
        table(
          'locations.csv',
          ['id', 'organization_id', 'name', 'virtual', 'website', 'languages'],
          ['1', '1', 'House', 'false', '', 'English'],
          ['2', '1', 'Online', 'true', 'talk.example.org', ''],
        ),
        table(
          'addresses.csv',
          ['location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
          ['1', '1 Main St', 'Springfield', 'CA', '94010', 'U.S.A.'],
        ),
        table('mail_addresses.csv', ['location_id', 'address_1', 'city'], ['1', 'PO Box 1', 'Springfield']),
        table('contacts.csv', ['id', 'service_id', 'name'], ['1', '1', 'Jo Made-up']),
        table(
          'phones.csv',
          ['location_id', 'number', 'extension', 'department'],
          ['1', '(650) 372-6200 x12', '', 'Front desk'],
          ['1', 'ask inside', '', ''],
        ),
        table('regular_schedules.csv', ['service_id', 'weekday', 'opens_at', 'closes_at'], ['1', '0', '9am', '1pm']),
        table(
          'services.csv',
          ['id', 'location_id', 'name', 'fees', 'languages'],
          ['1', '1', 'Pantry', '$0', 'English, Spanish'],
          ['2', '2', 'Talks', '', ''],
        ),
      ],
      SETTINGS,
    );

  test('has its services given by the organization of their place', () => {
    const reading = read();
    expect(of(reading, 'service').map(({ links }) => links['organization'])).toEqual([[{ id: '1' }], [{ id: '1' }]]);
    expect(of(reading, 'organization')[0]?.links['locations']).toEqual([{ id: '1' }]);
  });

  test('has its hours, numbers, languages and countries read as they are written there', () => {
    const reading = read();
    expect(of(reading, 'location').map(({ values }) => values)).toMatchObject([{ country: 'US', postcode: '94010' }]);
    const [pantry, talks] = of(reading, 'service');
    expect(pantry?.values).toMatchObject({
      costKind: 'free',
      spokenLanguages: { en: true, es: true },
      channels: [
        { phone: '+16503726200' },
        { channelKind: 'email' },
        { channelKind: 'walk_in', hours: 'Su 09:00-13:00' },
      ],
    });
    expect(talks?.values['channels']).toMatchObject([{ channelKind: 'email' }, { channelKind: 'online' }]);
  });

  test('loses nothing silently: what has no field is kept, and said', () => {
    const reading = read();
    expect(of(reading, 'location')[0]?.kept).toMatchObject({
      state_province: 'CA',
      languages: 'English',
      addresses: [{ address_1: 'PO Box 1' }],
    });
    expect(of(reading, 'organization')[0]?.kept).toMatchObject({ email: 'a@example.org', tax_id: '12' });
    expect(of(reading, 'service')[0]?.kept).toMatchObject({
      refused_phones: ['ask inside'],
      beside_phones: [{ number: '+16503726200', extension: '12', words: 'Front desk' }],
    });
    expect(messages(reading)).toContain('organization.tax_id');
    expect(messages(reading)).toContain('Names of contact persons are personal data');
  });
});

describe('A country that cannot be read', () => {
  test('does not have its postcode judged by the rules of another one', () => {
    const address = { city: 'X', postal_code: '331', country: 'Atlantis' };
    const reading = json([{ id: 'l', name: 'L', addresses: [address] }], 'locations.json');
    expect(messages(reading)).toContain('“Atlantis” is no country');
    expect(messages(reading)).not.toContain('Belgian');
    expect(of(reading, 'location')[0]?.kept).toMatchObject({ postcode: '331' });
  });
});

describe('A record without an id', () => {
  test('is found again also when its words are cut in the middle of a sign', () => {
    const reading = json([{ name: { x: '𐀀'.repeat(60) } }, { name: '\uD800 half' }], 'services.json');
    expect(reading.entries).toHaveLength(1);
    const [record] = reading.entries;
    expect(record?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(planImport(reading.entries, NOTHING_STORED, { ...SETTINGS, isOverwriting: false })).toHaveLength(1);
    const organization = { country: '𐀀'.repeat(60), number: ['a'] };
    expect(of(json([{ id: 1, name: 'S', organization }]), 'organization')).toHaveLength(1);
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
    expect(of(reading, 'service').map(({ locale, key, name }) => [locale, key, name])).toEqual([
      ['en', 'line', 'Line'],
      ['nl', 'line', 'Lijn'],
    ]);
  });
});

describe('Two packages of tables in one import', () => {
  test('are each put together by themselves', () => {
    const inFolder = (folder: string, name: string) => [
      table(`${folder}/services.csv`, ['id', 'name'], [folder, name]),
      table(`${folder}/phones.csv`, ['id', 'service_id', 'number'], ['p', folder, '1813']),
      table(`${folder}/languages.csv`, ['id', 'service_id', 'code'], ['l', folder === 'a' ? 'a' : 'nobody', 'nl']),
    ];
    const reading = readSource([], [...inFolder('a', 'A'), ...inFolder('b', 'B')], SETTINGS);
    expect(of(reading, 'service').map(({ values }) => values['channels'])).toMatchObject([
      [{ phone: '1813' }],
      [{ phone: '1813' }],
    ]);
    expect(messages(reading)).toContain('b/languages.csv, row 2: there is no service nobody');
  });

  test('that lie in folders of their own, one for each table, are one', () => {
    const reading = readSource(
      [],
      [
        table('services/services.csv', ['id', 'name'], ['1', 'A']),
        table('phones/phones.csv', ['id', 'service_id', 'number'], ['p', '1', '1813']),
      ],
      SETTINGS,
    );
    expect(of(reading, 'service')[0]?.values).toMatchObject({ channels: [{ phone: '1813' }] });
  });
});

describe('A file that holds something else', () => {
  test.each([
    [
      'an error message',
      { id: 'e', name: 'NotFoundError', message: 'Not found' },
      'is no service, organization or location',
    ],
    [
      'the description of a program',
      { name: 'lib', version: '1', dependencies: {} },
      'is no service, organization or location',
    ],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }, 'is GeoJSON'],
    ['rows of cells', { data: [['1', 'A']] }, 'is not an object but a list'],
  ])('is not taken for a service: %s', (_name, content, sentence) => {
    const reading = json(content, 'answer.json');
    expect(reading.entries).toEqual([]);
    expect(messages(reading)).toContain(sentence);
  });

  test('says how many objects more are like the first ones', () => {
    const reading = json(
      Array.from({ length: 50 }, (_, id) => ({ id, title: 'x' })),
      'answer.json',
    );
    expect(reading.notes).toHaveLength(21);
    expect(messages(reading)).toContain('30 more objects were left out');
  });
});

describe('What stands in a folder', () => {
  test('is what the nearest name says', () => {
    const record = { id: 'o', name: 'O', description: 'One.' };
    expect(of(json(record, 'hsds/organizations/3cd49862.json'), 'organization')).toHaveLength(1);
    expect(of(json(record, 'organizations/services.json'), 'service')).toHaveLength(1);
  });
});
