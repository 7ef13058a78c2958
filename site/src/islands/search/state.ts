import { addressOf, narrowed, type Dimension, type Question } from './question.ts';

/** One page that was found. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** As Pagefind writes it, with `<mark>`. */
  readonly excerpt: string;
  /** The language of the page's text, when it is not that of the site around it. */
  readonly lang: string | undefined;
}

/** How many pages each value of a filter would leave. */
export type Counts = Readonly<Record<Dimension, Readonly<Record<string, number>>>>;

/** What was found for a question. */
export interface Answer {
  /** What it answers. */
  readonly question: Question;
  readonly total: number;
  /** The first of them. */
  readonly hits: readonly Hit[];
  readonly counts: Counts;
  /** False when not all that was asked was found, and only something like it is shown. */
  readonly isWhole: boolean;
}

export type Outcome =
  | { readonly status: 'nothing asked' }
  /** `last` is what still stands on the page meanwhile. */
  | { readonly status: 'waiting'; readonly last: Answer | undefined }
  | { readonly status: 'answered'; readonly answer: Answer }
  | { readonly status: 'failed' };

export interface SearchState {
  readonly question: Question;
  readonly outcome: Outcome;
}

export type SearchEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'narrowed'; readonly dimension: Dimension; readonly value: string | undefined }
  | { readonly type: 'freed' }
  /** The address says what is asked: the page opened, or the visitor went back. */
  | { readonly type: 'opened'; readonly question: Question }
  | { readonly type: 'retried' }
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly question: Question };

export const INITIAL_STATE: SearchState = {
  question: { query: '', filters: {} },
  outcome: { status: 'nothing asked' },
};

/** The answer that the page shows, also while it waits for the next. */
export function shownAnswer({ outcome }: SearchState): Answer | undefined {
  if (outcome.status === 'answered') return outcome.answer;
  return outcome.status === 'waiting' ? outcome.last : undefined;
}

function asking(state: SearchState, question: Question): SearchState {
  if (question.query.trim() === '') return { question, outcome: { status: 'nothing asked' } };
  return { question, outcome: { status: 'waiting', last: shownAnswer(state) } };
}

/** What becomes of the search when something happens. Pure; what arrives for an older question is ignored. */
export function searchReducer(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed': {
      const question = { ...state.question, query: event.query };
      // A space more asks nothing new.
      return addressOf(question) === addressOf(state.question) ? { ...state, question } : asking(state, question);
    }
    case 'narrowed':
      return asking(state, narrowed(state.question, event.dimension, event.value));
    case 'freed':
      return asking(state, { ...state.question, filters: {} });
    case 'opened':
      return asking(state, event.question);
    case 'retried':
      return asking(state, { ...state.question });
    case 'answered':
      return isCurrent(state, event.answer.question)
        ? { ...state, outcome: { status: 'answered', answer: event.answer } }
        : state;
    case 'failed':
      return isCurrent(state, event.question) ? { ...state, outcome: { status: 'failed' } } : state;
  }
}

const isCurrent = (state: SearchState, question: Question): boolean =>
  state.outcome.status !== 'nothing asked' && addressOf(state.question) === addressOf(question);
