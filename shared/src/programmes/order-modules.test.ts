import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderModules } from './order-modules.ts';

const intake = [
  {
    key: 'night',
    question: 'How do you sleep?',
    options: [
      { key: 'badly', label: 'I sleep badly', modules: ['sleep'] },
      { key: 'well', label: 'I sleep well', modules: [] },
    ],
  },
  {
    key: 'evening',
    question: 'What takes your evening?',
    options: [
      { key: 'screen', label: 'My screen', modules: ['screens', 'sleep'] },
      { key: 'nothing', label: 'Nothing special', modules: ['moving'] },
    ],
  },
];
const modules = ['moving', 'screens', 'sleep'];

describe('the order of modules', () => {
  test('is that of the programme for who answered nothing', () => {
    expect(orderModules(modules, intake, new Map())).toEqual(modules.map((key) => ({ key, because: [] })));
  });

  test('begins with what most answers point to, and says which answers', () => {
    const answers = new Map([
      ['night', 'badly'],
      ['evening', 'screen'],
    ]);
    expect(orderModules(modules, intake, answers)).toEqual([
      { key: 'sleep', because: ['I sleep badly', 'My screen'] },
      { key: 'screens', because: ['My screen'] },
      { key: 'moving', because: [] },
    ]);
  });

  test('keeps every module once, whatever stands in the answers', () => {
    const anything = fc.dictionary(fc.string(), fc.string()).map((record) => new Map(Object.entries(record)));
    const some = fc.record({ night: fc.constantFrom('badly', 'well', 'gone'), evening: fc.string() });
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          some.map((record) => new Map(Object.entries(record))),
        ),
        (answers) => {
          const order = orderModules(modules, intake, answers).map(({ key }) => key);
          expect(order.toSorted()).toEqual(modules.toSorted());
        },
      ),
    );
  });
});
