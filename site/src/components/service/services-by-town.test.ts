import { expect, test } from 'vitest';
import { servicesByTown } from './services-by-town.ts';

const service = (name: string, locations: string[]) => ({ name, data: { locations } });
const location = (key: string, city: string | null) => ({ key, data: { city } });

test('a service stands once with each town in which it has a place', () => {
  const towns = servicesByTown(
    [service('caw', ['gent-1', 'gent-2', 'aalst']), service('line', []), service('quiet', ['unknown'])],
    [location('gent-1', 'Gent'), location('gent-2', 'Gent'), location('aalst', 'Aalst'), location('unknown', null)],
  );
  expect(towns.map(({ town, services }) => [town, services.map(({ name }) => name)])).toEqual([
    ['Gent', ['caw']],
    ['Aalst', ['caw']],
  ]);
});
