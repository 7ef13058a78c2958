import { describe, expect, test } from 'vitest';
import { SAMPLE_DIRECTORY, sampleService } from './directory.sample.ts';
import { exportDirectory } from './export-directory.ts';
import { hsdsId } from './ids.ts';

const exported = exportDirectory(SAMPLE_DIRECTORY);
const serviceOf = (key: string) => {
  const found = exported.services.find(({ id }) => id === hsdsId('service', key));
  if (!found) throw new TypeError(`The sample has no "${key}".`);
  return found;
};

describe('a service as HSDS', () => {
  const line = serviceOf('night-line');

  test('has the day on which it was checked, and nothing of who checked it', () => {
    expect(line.assured_date).toBe('2026-03-01');
    expect(JSON.stringify(exported)).not.toContain('An Editor');
  });

  test('has its numbers as they are written, each on the way to reach it', () => {
    expect(line.phones).toMatchObject([
      { number: '+32 9 264 00 00', contact_id: line.contacts?.[0]?.id, languages: [{ code: 'nl' }, { code: 'en' }] },
    ]);
  });

  test('has day and night as HSDS advises, with the exact hours beside them', () => {
    expect(line.schedules?.[0]).toMatchObject({
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR,SA,SU',
      opens_at: '00:00',
      closes_at: '23:59',
      notes: 'opening_hours=24/7\ntimezone=Europe/Brussels',
    });
  });

  test('has its chat as a virtual place with an address', () => {
    const chat = line.contacts?.find(({ attributes }) =>
      attributes?.some(({ taxonomy_term: term }) => term.code === 'channel/chat'),
    );
    const place = line.service_at_locations?.find(({ location_id: id }) => id === chat?.location_id);
    expect(place?.location).toMatchObject({ location_type: 'virtual', url: 'https://example.org/chat?a=1&b=2' });
  });

  test('has rows of hours in which a later rule takes the place of an earlier one', () => {
    expect(
      serviceOf('student-house').schedules?.map(({ byday, opens_at: opens, closes_at: closes }) => [
        byday,
        opens,
        closes,
      ]),
    ).toEqual([
      ['MO,TU,TH,FR', '09:00', '12:30'],
      ['MO,TU,TH,FR', '13:30', '17:00'],
      ['WE', '13:00', '20:00'],
      ['MO,TU,WE,TH,FR', '10:00', '12:00'],
    ]);
  });

  test('leaves out what is empty', () => {
    const plain = serviceOf('plain');
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['url']));
    expect(Object.values(plain)).not.toContain(null);
  });

  test('leaves out a reference to what is not published', () => {
    const { services } = exportDirectory({
      ...SAMPLE_DIRECTORY,
      services: [sampleService({ key: 'lost', organization: 'gone', locations: ['gone'], institutions: ['gone'] })],
    });
    expect(JSON.stringify(services)).not.toContain('gone');
  });
});

describe('a place as HSDS', () => {
  const locationOf = (key: string) => exported.locations.find(({ id }) => id === hsdsId('location', key));

  test('has an address with its province', () => {
    expect(locationOf('house-ghent')?.addresses).toMatchObject([
      { address_1: 'Kerkstraat 1', postal_code: '9000', city: 'Gent', state_province: 'east flanders', country: 'BE' },
    ]);
  });

  test('has its town as the first line where the street is kept quiet', () => {
    expect(locationOf('quiet-house')?.addresses).toMatchObject([{ address_1: 'Leuven', city: 'Leuven' }]);
  });

  test('has no address where the postcode is not known', () => {
    expect(locationOf('somewhere')).not.toHaveProperty('addresses');
  });
});

describe('the ids of the directory', () => {
  const objects: { id: string; [name: string]: unknown }[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value) objects.push(value as { id: string });
      Object.values(value).forEach(collect);
    }
  };
  collect(exported);

  test('are the same for the same object only', () => {
    const byId = Map.groupBy(objects, ({ id }) => id);
    for (const [id, same] of byId) {
      // A list of parts may be left out of a copy; what stands in both is equal.
      const own = same.map((object) =>
        JSON.stringify([object['name'], object['code'], object['value'], object['number']]),
      );
      expect(new Set(own).size, id).toBe(1);
    }
  });

  test('are those of objects that are there, wherever one object names another', () => {
    const ids = new Set(objects.map(({ id }) => id));
    for (const object of objects)
      for (const [name, value] of Object.entries(object))
        if (name.endsWith('_id')) expect(ids.has(String(value)), `${name} of ${object.id}`).toBe(true);
  });

  test('do not depend on the language', () => {
    const dutch = exportDirectory({
      ...SAMPLE_DIRECTORY,
      locale: 'nl',
      services: SAMPLE_DIRECTORY.services.map((service) => ({
        ...service,
        locale: 'nl',
        name: `Dienst ${service.key}`,
      })),
    });
    expect(dutch.services.map(({ id }) => id)).toEqual(exported.services.map(({ id }) => id));
  });
});

test('What an import kept is not published: it may have another licence, or name people', () => {
  expect(JSON.stringify(exported)).not.toContain('elsewhere');
});
