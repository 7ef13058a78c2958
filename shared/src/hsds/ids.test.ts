import fc from 'fast-check';
import { v5, validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { hsdsId, linkedId } from './ids.ts';

const NAMESPACE = '91b6430c-f471-47a2-9ecc-d4c404050552';

test.each(['night-line', 'een-café', ''])('The id of "%s" is the version 5 UUID of its kind and key', (key) => {
  expect(hsdsId('service', key)).toBe(v5(`service/${key}`, NAMESPACE));
});

test('The id of a service never changes: partners keep it', () => {
  expect(hsdsId('service', 'tele-onthaal')).toBe('229883eb-092d-5019-bf61-89c6550e5875');
});

test('Any text has an id, also one with half a character, as broken files hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udfff'), (text, half) => {
      expect(version(hsdsId('location', text + half))).toBe(5);
    }),
  );
});

test('The id of a link is a UUID that differs for another object and for another term', () => {
  const [one, other] = [hsdsId('service', 'one'), hsdsId('service', 'other')];
  const [term, another] = [hsdsId('taxonomy_term', 'theme/stress'), hsdsId('taxonomy_term', 'theme/sleep')];
  const ids = [linkedId(one, term), linkedId(one, another), linkedId(other, term), linkedId(other, another)];
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect([validate(id), version(id)]).toEqual([true, 8]);
});
