import { describe, expect, it } from 'vitest';
import { fnv1a64, structureFingerprint } from './fingerprint.ts';
import { bands, example, item, items, keys, norm, reliability, scale, score, structure } from './instrument.sample.ts';

const sample = () =>
  structure({
    scales: [scale('agree', 1, 2, 3)],
    items: items('a', 3, 'agree'),
    scores: [score('total', 'sum', { items: keys('a', 3) })],
    bands: bands('total', [3, 5], [6, 9]),
  });

describe('the fingerprint of a structure', () => {
  it('is the published hash of a text', () => {
    expect(fnv1a64('')).toBe('cbf29ce484222325');
    expect(fnv1a64('a')).toBe('af63dc4c8601ec8c');
    expect(fnv1a64('foobar')).toBe('85944171f73967e8');
  });

  it('stays the same when only sources, norms, examples, words or the tone of a band change', () => {
    const { scales, items: questions, scores, bands: limits } = sample();
    expect(
      structureFingerprint(
        structure({
          scales,
          items: questions,
          scores: scores.map((one) => ({ ...one, source: 'Another one.' })),
          bands: limits.map((one) => ({ ...one, source: 'Another one.', tone: 'caring', careLevel: 'low' })),
          norms: [norm()],
          reliabilities: [reliability()],
          examples: [example('One', {}, {})],
        }),
      ),
    ).toBe(structureFingerprint(sample()));
  });

  it.each<[string, Partial<ReturnType<typeof sample>>]>([
    ['another value of an answer', { scales: [scale('agree', 1, 2, 4)] }],
    ['another order of answers', { scales: [scale('agree', 3, 2, 1)] }],
    ['another order of items', { items: items('a', 3, 'agree').toReversed() }],
    ['a reversed item', { items: [item('a-1', 'agree', { reversed: true }), ...items('a', 3, 'agree').slice(1)] }],
    ['a risk answer', { items: [item('a-1', 'agree', { riskAnswers: ['3'] }), ...items('a', 3, 'agree').slice(1)] }],
    ['another operation', { scores: [score('total', 'mean', { items: keys('a', 3) })] }],
    [
      'another rule for missing answers',
      { scores: [score('total', 'sum', { items: keys('a', 3), missing: 'prorate', maxMissing: 1 })] },
    ],
    ['another limit of a band', { bands: bands('total', [3, 6], [7, 9]) }],
  ])('changes with %s', (_what, change) => {
    expect(structureFingerprint({ ...sample(), ...change })).not.toBe(structureFingerprint(sample()));
  });
});
