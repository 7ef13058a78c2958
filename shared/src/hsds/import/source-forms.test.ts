import { describe, expect, test } from 'vitest';
import { planImport } from './plan-import.ts';
import { readSource } from './read-source.ts';
import { entriesOf, jsonReading, messagesOf, tableOf } from './read-source.sample.ts';
import { NOTHING_STORED, SETTINGS } from './stored.sample.ts';

describe('A feed of the United Kingdom', () => {
  test('gives the service, its organization, its place, its hours, costs and numbers', () => {
    const reading = jsonReading({
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
    const [service] = entriesOf(reading, 'service');
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
    expect(entriesOf(reading, 'location')[0]?.values).toMatchObject({
      country: 'GB',
      postcode: 'BS1 1AA',
      latitude: 51.4,
    });
  });
});

describe('A package of tables of version 1.1', () => {
  const read = () =>
    readSource(
      [],
      [
        tableOf(
          'organizations.csv',
          ['id', 'name', 'description', 'url'],
          ['1', 'Amber', 'A house.', 'amber.example.org'],
          ['1', 'Other', '', ''],
        ),
        tableOf(
          'services.csv',
          ['id', 'organization_id', 'name', 'fees', 'status', 'Colour'],
          ['s1', '1', 'Talks', 'Free', 'active', 'red'],
          ['s2', '9', 'Far', '', 'active', ''],
          ['s3', '1', '', '', '', ''],
        ),
        tableOf(
          'locations.csv',
          ['id', 'organization_id', 'name', 'latitude', 'longitude'],
          ['l1', '1', 'House', '0', '0'],
        ),
        tableOf(
          'services_at_location.csv',
          ['id', 'service_id', 'location_id'],
          ['x', 's1', 'l1'],
          ['y', 's2', 'nowhere'],
        ),
        tableOf(
          'physical_addresses.csv',
          ['id', 'location_id', 'address_1', 'city', 'postal_code', 'country'],
          ['a', 'l1', 'Kerkstraat 1', 'Gent', '9999', 'BE'],
        ),
        tableOf(
          'phones.csv',
          ['id', 'service_id', 'number', 'type'],
          ['p', 's1', '09/264 70 00', ''],
          ['q', 's1', 'hello', ''],
          ['r', 'nobody', '112', ''],
          ['f', 's1', '09 264 70 01', 'fax'],
        ),
        tableOf('taxonomy.csv', ['id', 'name', 'parent_id'], ['t1', 'Care', 't2'], ['t2', 'All', 't1']),
        tableOf('services_taxonomy.csv', ['id', 'service_id', 'taxonomy_id'], ['1', 's1', 't1'], ['2', 's1', 'gone']),
        tableOf('nonsense.csv', ['a'], ['1']),
      ],
      SETTINGS,
    );

  test('is put together by its ids', () => {
    const reading = read();
    const [talks] = entriesOf(reading, 'service');
    expect(talks?.values).toMatchObject({ costKind: 'free', channels: [{ phone: '+3292647000' }] });
    expect(talks?.links).toEqual({ organization: [{ id: '1' }], locations: [{ id: 'l1' }] });
    expect(talks?.kept).toMatchObject({ terms: [{ name: 'Care' }], phone_fax: '09 264 70 01', colour: 'red' });
    expect(reading.unknown).toEqual(['service.colour']);
  });

  test('says of each thing that it refuses what it is and why', () => {
    const reading = read();
    const planned = planImport(reading.entries, NOTHING_STORED, { ...SETTINGS, isOverwriting: false });
    const said = [
      messagesOf(reading),
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
    const reading = jsonReading(
      '{"id":"1","name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"organization":{"id":"o","name":"O","__proto__":{"website":"https://x.example"}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(entriesOf(reading, 'organization')[0]?.values).not.toHaveProperty('website');
    expect(reading.unknown).toContain('service.__proto__');
    expect(JSON.stringify(entriesOf(reading, 'service')[0]?.kept)).not.toContain('polluted');
  });
  test('with values of wrong types loses those values alone', () => {
    const reading = jsonReading([
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
    expect(entriesOf(reading, 'service')[0]?.values).toMatchObject({ name: 'N', channels: [{ phone: '112' }] });
    expect(messagesOf(reading)).toContain('“x” is no age in years');
  });
  test.each([100, 200_000])('with %i lists inside each other is left out, and the rest is read', (depth) => {
    const deep = `{"id":"d","name":"D","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const reading = jsonReading(`[${deep},{"id":"n","name":"N"}]`);
    expect(entriesOf(reading, 'service').map(({ id }) => id)).toEqual(['n']);
    expect(messagesOf(reading)).toContain('number 1 is nested too deeply');
  });
  test.each(['{"id":"\\ud800","name":"N"}', '{"name":"N \\udfff"}'])(
    'with half a character in the id or the name is read: %s',
    (text) => {
      const reading = jsonReading(`[${text}]`);
      expect(entriesOf(reading, 'service')[0]?.id.isWellFormed()).toBe(true);
    },
  );
  test('does not have its formulas taken for anything but text, and gets back what an export neutralised', () => {
    const reading = readSource(
      [],
      [tableOf('services.csv', ['id', 'name', 'description'], ['1', "'=1+1", '=HYPERLINK("x")'])],
      SETTINGS,
    );
    expect(entriesOf(reading, 'service')[0]?.values).toMatchObject({ name: '=1+1', summary: '=HYPERLINK("x")' });
  });
});

describe('A directory in the tables of Ohana', () => {
  const read = () =>
    readSource(
      [],
      [
        tableOf('organizations.csv', ['id', 'name', 'email', 'tax_id'], ['1', 'Agency', 'a@example.org', '12']),
        tableOf(
          'locations.csv',
          ['id', 'organization_id', 'name', 'virtual', 'website', 'languages'],
          ['1', '1', 'House', 'false', '', 'English'],
          ['2', '1', 'Online', 'true', 'talk.example.org', ''],
        ),
        tableOf(
          'addresses.csv',
          ['location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
          ['1', '1 Main St', 'Springfield', 'CA', '94010', 'U.S.A.'],
        ),
        tableOf('mail_addresses.csv', ['location_id', 'address_1', 'city'], ['1', 'PO Box 1', 'Springfield']),
        tableOf('contacts.csv', ['id', 'service_id', 'name'], ['1', '1', 'Jo Made-up']),
        tableOf(
          'phones.csv',
          ['location_id', 'number', 'extension', 'department'],
          ['1', '(650) 372-6200 x12', '', 'Front desk'],
          ['1', 'ask inside', '', ''],
        ),
        tableOf('regular_schedules.csv', ['service_id', 'weekday', 'opens_at', 'closes_at'], ['1', '0', '9am', '1pm']),
        tableOf(
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
    expect(entriesOf(reading, 'service').map(({ links }) => links['organization'])).toEqual([
      [{ id: '1' }],
      [{ id: '1' }],
    ]);
    expect(entriesOf(reading, 'organization')[0]?.links['locations']).toEqual([{ id: '1' }]);
  });

  test('has its hours, numbers, languages and countries read as they are written there', () => {
    const reading = read();
    expect(entriesOf(reading, 'location').map(({ values }) => values)).toMatchObject([
      { country: 'US', postcode: '94010' },
    ]);
    const [pantry, talks] = entriesOf(reading, 'service');
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
    expect(entriesOf(reading, 'location')[0]?.kept).toMatchObject({
      state_province: 'CA',
      languages: 'English',
      addresses: [{ address_1: 'PO Box 1' }],
    });
    expect(entriesOf(reading, 'organization')[0]?.kept).toMatchObject({ email: 'a@example.org', tax_id: '12' });
    expect(entriesOf(reading, 'service')[0]?.kept).toMatchObject({
      refused_phones: ['ask inside'],
      beside_phones: [{ number: '+16503726200', extension: '12', words: 'Front desk' }],
    });
    expect(messagesOf(reading)).toContain('organization.tax_id');
    expect(messagesOf(reading)).toContain('Names of contact persons are personal data');
  });
});

describe('A country that cannot be read', () => {
  test('does not have its postcode judged by the rules of another one', () => {
    const address = { city: 'X', postal_code: '331', country: 'Atlantis' };
    const reading = jsonReading([{ id: 'l', name: 'L', addresses: [address] }], 'locations.json');
    expect(messagesOf(reading)).toContain('“Atlantis” is no country');
    expect(messagesOf(reading)).not.toContain('Belgian');
    expect(entriesOf(reading, 'location')[0]?.kept).toMatchObject({ postcode: '331' });
  });
});

describe('Two packages of tables in one import', () => {
  test('are each put together by themselves', () => {
    const inFolder = (folder: string, name: string) => [
      tableOf(`${folder}/services.csv`, ['id', 'name'], [folder, name]),
      tableOf(`${folder}/phones.csv`, ['id', 'service_id', 'number'], ['p', folder, '1813']),
      tableOf(`${folder}/languages.csv`, ['id', 'service_id', 'code'], ['l', folder === 'a' ? 'a' : 'nobody', 'nl']),
    ];
    const reading = readSource([], [...inFolder('a', 'A'), ...inFolder('b', 'B')], SETTINGS);
    expect(entriesOf(reading, 'service').map(({ values }) => values['channels'])).toMatchObject([
      [{ phone: '1813' }],
      [{ phone: '1813' }],
    ]);
    expect(messagesOf(reading)).toContain('b/languages.csv, row 2: there is no service nobody');
  });

  test('that lie in folders of their own, one for each table, are one', () => {
    const reading = readSource(
      [],
      [
        tableOf('services/services.csv', ['id', 'name'], ['1', 'A']),
        tableOf('phones/phones.csv', ['id', 'service_id', 'number'], ['p', '1', '1813']),
      ],
      SETTINGS,
    );
    expect(entriesOf(reading, 'service')[0]?.values).toMatchObject({ channels: [{ phone: '1813' }] });
  });
});
