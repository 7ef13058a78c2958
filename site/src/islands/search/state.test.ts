import { describe, expect, test } from 'vitest';
import { INITIAL_STATE, searchReducer, shownAnswer, type Answer, type SearchEvent, type SearchState } from './state.ts';

const question = (query: string, filters = {}) => ({ query, filters });
const answer = (total: number, query = 'slaap'): Answer => ({
  question: question(query),
  total,
  hits: [],
  counts: { kind: {}, theme: {}, audience: {} },
  isWhole: true,
});
const after = (...events: readonly SearchEvent[]): SearchState => events.reduce(searchReducer, INITIAL_STATE);

describe('a search', () => {
  test('waits for its answer as soon as something is typed', () => {
    expect(after({ type: 'typed', query: 'slaap' }).outcome).toEqual({ status: 'waiting', last: undefined });
  });

  test('shows the answer to what is asked', () => {
    const state = after({ type: 'typed', query: 'slaap' }, { type: 'answered', answer: answer(3) });
    expect(state.outcome).toEqual({ status: 'answered', answer: answer(3) });
  });

  test('ignores an answer that comes too late', () => {
    const state = after(
      { type: 'typed', query: 'slaap' },
      { type: 'typed', query: 'stress' },
      { type: 'answered', answer: answer(3) },
    );
    expect(state.outcome.status).toBe('waiting');
  });

  test('keeps showing the last answer while it waits for the next', () => {
    const state = after(
      { type: 'typed', query: 'slaap' },
      { type: 'answered', answer: answer(3) },
      { type: 'narrowed', dimension: 'kind', value: 'story' },
    );
    expect(state.outcome.status).toBe('waiting');
    expect(shownAnswer(state)).toEqual(answer(3));
    expect(state.question).toEqual(question('slaap', { kind: 'story' }));
  });

  test('asks nothing again for a space more', () => {
    const state = after(
      { type: 'typed', query: 'slaap' },
      { type: 'answered', answer: answer(3) },
      { type: 'typed', query: 'slaap ' },
    );
    expect(state.outcome.status).toBe('answered');
    expect(state.question.query).toBe('slaap ');
  });

  test('is empty again when the box is emptied, even if an answer still arrives', () => {
    const state = after(
      { type: 'typed', query: 'slaap' },
      { type: 'typed', query: '' },
      { type: 'answered', answer: answer(3, '') },
    );
    expect(state.outcome).toEqual({ status: 'nothing asked' });
  });

  test('says so when it failed, and can be tried again', () => {
    const failed = after({ type: 'typed', query: 'slaap' }, { type: 'failed', question: question('slaap') });
    expect(failed.outcome).toEqual({ status: 'failed' });
    expect(searchReducer(failed, { type: 'retried' }).outcome.status).toBe('waiting');
  });

  test('drops one filter, or all', () => {
    const both = after(
      { type: 'opened', question: question('slaap', { kind: 'story', theme: 'sleep' }) },
      { type: 'narrowed', dimension: 'kind', value: undefined },
    );
    expect(both.question.filters).toEqual({ theme: 'sleep' });
    expect(searchReducer(both, { type: 'freed' }).question.filters).toEqual({});
  });
});
