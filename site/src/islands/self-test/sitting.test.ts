import { describe, expect, test } from 'vitest';
import { BOAT_TEST } from './boat-test.ts';
import {
  countedAnswers,
  newSitting,
  openItems,
  placeOf,
  sittingReducer,
  type Sitting,
  type SittingEvent,
} from './sitting.ts';

const { structure } = BOAT_TEST;
const reduce = sittingReducer(structure);
const OUTCOME = { id: 'first', at: '2026-03-01T10:00:00.000Z' };

const start: SittingEvent = { type: 'started', view: 'one' };
const answer = (item: string, code: string): SittingEvent => ({ type: 'answered', item, code });
const advance: SittingEvent = { type: 'advanced', ...OUTCOME };
const finish: SittingEvent = { type: 'finished', ...OUTCOME };
const back: SittingEvent = { type: 'wentBack' };

const after = (...events: readonly SittingEvent[]): Sitting => events.reduce(reduce, newSitting(structure));
/** Every question answered by somebody without a crew, up to the last one. */
const ANSWERED = [start, answer('sails', '1'), advance, answer('crew', 'no'), advance, answer('anchor', '3')] as const;

describe('a visitor who takes a test', () => {
  test('stands before it, then at its first question', () => {
    expect(after()).toMatchObject({ screen: 'intro', answers: {}, result: null });
    expect(after(start)).toMatchObject({ screen: 'questions', view: 'one', current: 'sails' });
  });

  test('stays at a question when answering it, and goes on from there', () => {
    expect(after(start, answer('sails', '2'))).toMatchObject({ current: 'sails', answers: { sails: '2' } });
    expect(after(start, answer('sails', '2'), advance).current).toBe('crew');
  });

  test('can leave a question open, go back and take an answer away', () => {
    expect(after(start, advance)).toMatchObject({ current: 'crew', answers: {} });
    expect(after(start, advance, back)).toMatchObject({ screen: 'questions', current: 'sails' });
    expect(after(start, answer('sails', '2'), { type: 'cleared', item: 'sails' }).answers).toEqual({});
  });

  test('comes before the test again by going back from the first question, with the answers kept', () => {
    expect(after(start, answer('sails', '2'), back)).toMatchObject({ screen: 'intro', answers: { sails: '2' } });
  });

  test('gets the result after the last question, with its own id and moment', () => {
    expect(after(...ANSWERED, advance)).toMatchObject({
      screen: 'result',
      result: { id: 'first', takenAt: OUTCOME.at },
    });
  });

  test('keeps the id of the result after going back and changing an answer', () => {
    const again: SittingEvent = { type: 'advanced', id: 'second', at: '2026-03-01T10:05:00.000Z' };
    expect(after(...ANSWERED, advance, back, answer('anchor', '1'), again).result).toEqual({
      id: 'first',
      takenAt: '2026-03-01T10:05:00.000Z',
    });
  });

  test('begins anew without the answers, in the view that was chosen', () => {
    const sitting = after({ type: 'started', view: 'all' }, answer('sails', '1'), { type: 'retaken' });
    expect(sitting).toMatchObject({ screen: 'questions', view: 'all', current: 'sails', answers: {}, result: null });
  });

  test('leaves nothing behind when stopping', () => {
    expect(after(...ANSWERED, { type: 'erased' })).toEqual(newSitting(structure));
  });
});

describe('questions that were left open', () => {
  const skipped = [start, advance, answer('crew', 'no'), advance, answer('anchor', '3'), advance] as const;

  test('are shown once before the result', () => {
    expect(after(...skipped).screen).toBe('open');
    expect(openItems(structure, after(...skipped).answers).map(({ key }) => key)).toEqual(['sails']);
    expect(after(...skipped, finish).screen).toBe('result');
  });

  test('can be answered from the list, which then goes on to the result', () => {
    const jumped = after(...skipped, { type: 'jumped', item: 'sails' });
    expect(jumped).toMatchObject({ screen: 'questions', current: 'sails', isMendingGap: true });
    expect([answer('sails', '1'), advance].reduce(reduce, jumped).screen).toBe('result');
    expect([advance].reduce(reduce, jumped).screen).toBe('open');
    expect([back].reduce(reduce, jumped)).toMatchObject({ screen: 'open', isMendingGap: false });
  });

  test('come back in the list when an answer brings a new question', () => {
    const mended = [{ type: 'jumped', item: 'crew' } as const, answer('crew', 'yes'), advance].reduce(
      reduce,
      after(...skipped, finish),
    );
    expect(mended.screen).toBe('open');
    expect(openItems(structure, mended.answers).map(({ key }) => key)).toEqual(['sails', 'mood']);
  });

  test('give no result when one of them needs an answer', () => {
    expect(after(start, advance, advance, advance, finish, finish).screen).toBe('open');
  });

  test('are shown in the same way when all questions stood on one page', () => {
    const all: SittingEvent = { type: 'started', view: 'all' };
    expect(after(all, answer('anchor', '1'), finish).screen).toBe('open');
    expect(after(all, answer('anchor', '1'), finish, { type: 'jumped', item: 'sails' })).toMatchObject({
      screen: 'questions',
      current: 'sails',
      isMendingGap: false,
    });
  });
});

describe('a question that depends on another', () => {
  test('comes and goes with the answer, and counts in the number of questions', () => {
    const yes = after(start, advance, answer('crew', 'yes'));
    expect(placeOf(structure, yes)).toEqual({ place: 2, total: 4 });
    expect(reduce(yes, advance).current).toBe('mood');
    const no = reduce(yes, answer('crew', 'no'));
    expect(placeOf(structure, no)).toEqual({ place: 2, total: 3 });
    expect(reduce(no, advance).current).toBe('anchor');
  });

  test('keeps its answer for whoever changes back, and does not count it meanwhile', () => {
    const hidden = after(
      start,
      advance,
      answer('crew', 'yes'),
      advance,
      answer('mood', '3'),
      back,
      answer('crew', 'no'),
    );
    expect(countedAnswers(structure, hidden.answers)).toEqual({ crew: 'no' });
    expect(countedAnswers(structure, reduce(hidden, answer('crew', 'yes')).answers)).toEqual({
      crew: 'yes',
      mood: '3',
    });
  });

  test('leads to the question before it when it goes while the visitor is led there', () => {
    const led = after({ type: 'started', view: 'all' }, answer('crew', 'yes'), { type: 'jumped', item: 'mood' });
    expect(reduce(led, answer('crew', 'no')).current).toBe('crew');
  });
});

describe('a change of view', () => {
  test('from the whole page to single questions leads to the first one that is open', () => {
    const whole = after({ type: 'started', view: 'all' }, answer('sails', '1'), answer('anchor', '1'));
    expect(reduce(whole, { type: 'viewChanged', view: 'one' })).toMatchObject({ view: 'one', current: 'crew' });
  });

  test('from a single question to the whole page stays at that question', () => {
    const one = after(start, answer('sails', '1'), advance);
    expect(reduce(one, { type: 'viewChanged', view: 'all' })).toMatchObject({ view: 'all', current: 'crew' });
  });
});
