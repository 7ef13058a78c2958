import { describe, expect, test } from 'vitest';
import { entriesOf, jsonReading, messagesOf } from './read-source.sample.ts';

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
    expect(entriesOf(jsonReading(content), 'service').map(({ id, name }) => [id, name])).toEqual([['a', 'A']]);
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
    const reading = jsonReading(content, 'answer.json');
    expect(reading.entries).toEqual([]);
    expect(messagesOf(reading)).toContain(sentence);
  });

  test('says how many objects more are like the first ones', () => {
    const reading = jsonReading(
      Array.from({ length: 50 }, (_, id) => ({ id, title: 'x' })),
      'answer.json',
    );
    expect(reading.notes).toHaveLength(21);
    expect(messagesOf(reading)).toContain('30 more objects were left out');
  });
});

describe('What stands in a folder', () => {
  test('is what the nearest name says', () => {
    const record = { id: 'o', name: 'O', description: 'One.' };
    expect(entriesOf(jsonReading(record, 'hsds/organizations/3cd49862.json'), 'organization')).toHaveLength(1);
    expect(entriesOf(jsonReading(record, 'organizations/services.json'), 'service')).toHaveLength(1);
  });
});
