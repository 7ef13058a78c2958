import { describe, expect, it } from 'vitest';
import { formExample } from '../../tests/form-example.ts';
import { readForm } from './read-form.ts';
import { asWorkedExample, takeTrial } from './trial.ts';

const instrument = readForm(formExample).instrument!;

describe('an editor who reads the form of a self-test', () => {
  it('can try it out although it is not finished, and reads what is still missing', () => {
    const { issues } = readForm(formExample);
    expect(instrument.items.map(({ key }) => key)).toEqual(['rest', 'why']);
    expect(issues.map(({ path }) => path.join('.'))).toContain('summary');
  });
  it('can try it out before the tone of a band and the direction of a score are chosen, and reads that they are missing', () => {
    const { instrument: early, issues } = readForm({
      ...formExample,
      scores: formExample.scores.map((score) => ({ ...score, direction: null })),
      bands: formExample.bands.map((band) => ({ ...band, tone: null, careLevel: null, source: '' })),
    });
    expect(takeTrial(early!, { rest: '2', why: '0' }).scores[0]?.band).toBe('Veel rust');
    const places = issues.map(({ path }) => path.join('.'));
    expect(places).toEqual(expect.arrayContaining(['scores.0.direction', 'bands.0.tone', 'bands.0.source']));
  });
  it('reads at which field a part cannot be read, and cannot try it out until then', () => {
    const broken = { ...formExample, scales: [{ key: 'Agree', points: [] }] };
    const { instrument: none, issues } = readForm(broken);
    expect(none).toBeUndefined();
    // Not the summary, which is missing as well: the trial does not wait for it.
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['scales.0.key']);
  });
  it.each([undefined, null, {}, { items: 'text', scales: 7 }])('may open an empty or odd form: %j', (values) => {
    expect(readForm(values).issues.length).toBeGreaterThan(0);
  });
});

describe('an editor who tries a self-test out', () => {
  it('sees the words of items and answers, and the key where words are missing', () => {
    const { items } = takeTrial(instrument, {});
    expect(items[0]).toMatchObject({ text: 'Ik nam pauze.', answers: [{ label: 'niet' }, {}, { label: 'helemaal' }] });
    expect(items[1]?.text).toBe('why');
  });
  it('sees which items are shown by the answers given', () => {
    expect(takeTrial(instrument, { rest: '0' }).items[1]?.isShown).toBe(false);
    expect(takeTrial(instrument, { rest: '1' }).items[1]?.isShown).toBe(true);
  });
  it('sees that an answer shows the crisis contacts, but not while its item is hidden', () => {
    expect(takeTrial(instrument, { rest: '1', why: '2' }).items[1]?.showsHelp).toBe(true);
    expect(takeTrial(instrument, { rest: '0', why: '2' }).items[1]?.showsHelp).toBe(false);
  });
  it('sees each score with its band, and no score where an answer is missing', () => {
    expect(takeTrial(instrument, { rest: '2', why: '0' }).scores[0]).toMatchObject({
      name: 'Rust',
      result: { kind: 'number', value: 4 },
      band: 'Veel rust',
    });
    expect(takeTrial(instrument, { rest: '2' }).scores[0]?.result.kind).toBe('none');
  });
  it('can copy a trial into a worked example', () => {
    const answers = { rest: '2', why: '1' };
    expect(asWorkedExample(answers, takeTrial(instrument, answers).scores)).toEqual({
      answers: 'rest = 2\nwhy = 1',
      expected: 'total = 3',
    });
  });
});
