import { describe, expect, test } from 'vitest';
import type { Localized } from '../../content/localized.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { rowOf } from './entry-row.ts';

const nl = translatorFor('nl');

function offer(data: object): Localized<'intervention'> {
  const whole = {
    key: 'abc',
    title: 'Een test',
    summary: 'Wat je doet.',
    offer: 'self_test',
    availability: 'here',
    minutes: null,
    durationNote: null,
    ...data,
  };
  return { type: 'intervention', key: 'abc', data: whole } as unknown as Localized<'intervention'>;
}

describe('a row of a list', () => {
  test('says of an offer its form and how long it takes', () => {
    expect(rowOf(offer({ minutes: 3 }), nl).facts).toEqual(['zelftest', '3 minuten']);
  });

  test('says of an offer that it is elsewhere or not ready, because that decides whether one goes there', () => {
    expect(rowOf(offer({ availability: 'elsewhere' }), nl).facts).toContain('op een andere site');
    expect(rowOf(offer({ availability: 'in_preparation' }), nl).facts).toContain('in voorbereiding');
  });

  test('gives an offer the colour of its area and its own land', () => {
    expect(rowOf(offer({}), nl)).toMatchObject({ area: 'tests', land: 'abc' });
  });

  test('says of a service what it is, for which regions, and what it costs when that is known', () => {
    const service = (costKind: string | null) => {
      const regions = ['limburg', 'antwerp'];
      const data = { key: 'x', name: 'Een dienst', summary: 'Wie er luistert.', serviceKind: 'helpline', regions };
      return { type: 'service', key: 'x', data: { ...data, costKind } } as unknown as Localized<'service'>;
    };
    expect(rowOf(service('free'), nl)).toMatchObject({
      title: 'Een dienst',
      facts: ['hulplijn', 'Limburg, Antwerpen', 'gratis'],
      land: undefined,
    });
    expect(rowOf(service(null), nl).facts).toEqual(['hulplijn', 'Limburg, Antwerpen']);
  });

  test('says of a programme for whom it is, and of a module how many minutes its steps take together', () => {
    const steps = [2, 3].map((minutes) => ({ __component: 'module.step', minutes }));
    const row = (type: 'programme' | 'programme-module', data: object) =>
      rowOf(
        { type, key: 'x', data: { key: 'x', title: 'T', summary: 'S', ...data } } as unknown as Localized<typeof type>,
        nl,
      );
    expect(row('programme', { audiences: ['friend', 'parent'] })).toMatchObject({
      facts: ['vrienden en naasten en ouders'],
      area: 'self-help',
      land: 'x',
    });
    expect(row('programme-module', { blocks: steps })).toMatchObject({ facts: ['5 minuten'], area: 'self-help' });
  });
});
