import { useEffect, useId, useMemo, useReducer, useRef, useState, type SubmitEvent } from 'react';
import { islandTranslator, type IslandTexts } from '../../i18n/island-translator.ts';
import { excerptParts } from './excerpt.ts';
import { isAboutCrisis } from './query-plan.ts';
import {
  addressOf,
  DIMENSIONS,
  hasFilters,
  MAX_QUERY_LENGTH,
  questionFromAddress,
  type Dimension,
  type Question,
} from './question.ts';
import { createSearchEngine } from './search-engine.ts';
import type { SearchKey } from './search-texts.ts';
import { INITIAL_STATE, searchReducer, shownAnswer, type Answer, type Hit } from './state.ts';

/** One value by which a search can be narrowed, with its name in the language of the page. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
}

/** A crisis contact, as a search for suicide or self-harm shows it first. */
export interface SearchContact {
  readonly name: string;
  readonly lang: string | undefined;
  readonly phone: string;
  readonly phoneHref: string;
  readonly chatUrl: string | null;
}

export interface SearchProps {
  readonly texts: IslandTexts<SearchKey>;
  /** The path of the search page. Without script the box sends there. */
  readonly action: string;
  /** The path of the index. */
  readonly indexPath: string;
  /** The language of the index: a BCP 47 tag in small letters. */
  readonly language: string;
  readonly choices: Readonly<Record<Dimension, readonly FilterChoice[]>>;
  readonly contacts: readonly SearchContact[];
  readonly links: Readonly<Record<'topics' | 'findHelp' | 'library' | 'helpNow', string>>;
}

/** How many results come at a time. */
const PAGE_LENGTH = 8;
/** How long a visitor must stop typing before the search begins, in milliseconds. */
const TYPING_PAUSE = 200;
/** How long the results must stand before a screen reader is told, in milliseconds. */
const ANNOUNCEMENT_PAUSE = 700;

const ANY_KEYS = { kind: 'search.anyKind', theme: 'search.anyTheme', audience: 'search.anyAudience' } as const;
const FILTER_KEYS = {
  kind: 'search.filterByKind',
  theme: 'search.filterByTheme',
  audience: 'search.filterByAudience',
} as const;

/** The search: a box, filters, results. The address always says what is asked. */
export function Search({ texts, action, indexPath, language, choices, contacts, links }: SearchProps) {
  const t = useMemo(() => islandTranslator(texts), [texts]);
  const engine = useMemo(
    () => createSearchEngine({ basePath: indexPath, language, stopWords: t('search.stopWords') }),
    [indexPath, language, t],
  );
  const [state, dispatch] = useReducer(searchReducer, INITIAL_STATE);
  const { question, outcome } = state;
  const address = addressOf(question);
  const answer = shownAnswer(state);
  const isFiltered = hasFilters(question);
  const boxId = useId();
  const boxRef = useRef<HTMLInputElement>(null);
  const resultsRef = useRef<HTMLOListElement>(null);
  /** The place of the first new result, in the answer that brought more. */
  const firstNew = useRef<{ readonly answer: Answer; readonly place: number }>(undefined);

  useEffect(() => {
    const open = () => {
      dispatch({ type: 'opened', question: questionFromAddress(location.search) });
    };
    // The box could be used before this ran: what was typed then counts, and so does the focus.
    const typed = boxRef.current?.value ?? '';
    open();
    if (typed !== '') dispatch({ type: 'typed', query: typed });
    if (document.activeElement === boxRef.current) engine.prepare().catch(() => undefined);
    addEventListener('popstate', open);
    return () => {
      removeEventListener('popstate', open);
    };
  }, [engine]);

  useEffect(() => {
    // An answer that came too late is never shown, and must not take the focus from whoever is typing.
    if (!answer || firstNew.current?.answer !== answer) return;
    // The button has moved down or is gone: whoever used it goes on at the first new result.
    resultsRef.current?.querySelectorAll('a')[firstNew.current.place]?.focus();
    firstNew.current = undefined;
  }, [answer]);

  useEffect(() => {
    if (outcome.status !== 'waiting') return undefined;
    const timer = setTimeout(() => {
      // While somebody types, the address follows without filling the history with half words.
      history.replaceState(null, '', `${action}${address}`);
      engine.ask(question, PAGE_LENGTH).then(
        (found) => {
          dispatch({ type: 'answered', answer: found });
        },
        () => {
          dispatch({ type: 'failed', question });
        },
      );
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
    };
    // `question` is what `address` says, spaces apart.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address, outcome.status, engine, action]);

  useEffect(() => {
    if (outcome.status === 'nothing asked' && location.search !== '') history.replaceState(null, '', action);
  }, [outcome.status, action]);

  const remember = (next: Question) => {
    history.pushState(null, '', `${action}${addressOf(next)}`);
  };

  const showMore = (shown: number) => {
    engine.ask(question, shown + PAGE_LENGTH).then(
      (more) => {
        firstNew.current = { answer: more, place: shown };
        dispatch({ type: 'answered', answer: more });
      },
      () => {
        dispatch({ type: 'failed', question });
      },
    );
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    remember(question);
    if (outcome.status === 'failed') dispatch({ type: 'retried' });
  };

  const message = announcement();

  function announcement(): string {
    if (outcome.status === 'failed') return t('search.failed');
    if (!answer || outcome.status !== 'answered') return '';
    return sentenceFor(answer);
  }

  function sentenceFor(found: Answer): string {
    const query = found.question.query.trim();
    const narrowedDown = hasFilters(found.question);
    if (found.total === 0) return t(narrowedDown ? 'search.nothingFoundFiltered' : 'search.nothingFound', { query });
    if (!found.isWhole) return t('search.similar', { query });
    return t(narrowedDown ? 'search.resultsFiltered' : 'search.results', { query, count: found.total });
  }

  return (
    <div className="search">
      <form className="search-form" role="search" action={action} method="get" onSubmit={submit}>
        <label htmlFor={boxId}>{t('search.label')}</label>
        <div className="search-box">
          <input
            ref={boxRef}
            id={boxId}
            name="q"
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
            maxLength={MAX_QUERY_LENGTH}
            placeholder={t('search.placeholder')}
            value={question.query}
            onFocus={() => {
              engine.prepare().catch(() => undefined);
            }}
            onChange={(event) => {
              dispatch({ type: 'typed', query: event.target.value });
            }}
          />
          <button className="action" type="submit">
            {t('search.submit')}
          </button>
        </div>
      </form>

      {isAboutCrisis(question.query, t('search.crisisWords')) && (
        <section className="search-help" aria-label={t('navigation.helpNow')}>
          <p>{t('search.helpFirst')}</p>
          <ul className="search-contacts">
            {contacts.map(({ name, lang, phone, phoneHref, chatUrl }) => (
              <li key={phoneHref}>
                <span lang={lang}>{name}</span>
                <a className="action help" href={phoneHref}>
                  {t('helpNow.call', { number: phone })}
                </a>
                {chatUrl && (
                  <a
                    className="search-chat"
                    href={chatUrl}
                    rel="noreferrer"
                    aria-label={t('helpNow.chatName', { name })}
                  >
                    {t('helpNow.chat')}
                  </a>
                )}
              </li>
            ))}
          </ul>
          <p>
            <a href={links.helpNow}>{t('helpNow.allContacts')}</a>
          </p>
        </section>
      )}

      <Announcement message={message} />

      {outcome.status === 'waiting' && !answer && <p className="search-state">{t('search.loading')}</p>}

      {outcome.status === 'failed' && (
        <div className="search-state">
          <p>{t('search.failed')}</p>
          <button
            className="action quiet"
            type="button"
            onClick={() => {
              dispatch({ type: 'retried' });
            }}
          >
            {t('search.retry')}
          </button>
        </div>
      )}

      {answer && (answer.total > 0 || isFiltered) && (
        <fieldset className="search-filters">
          <legend className="visually-hidden">{t('search.filters')}</legend>
          {DIMENSIONS.map((dimension) => (
            <FilterSelect
              key={dimension}
              label={t(FILTER_KEYS[dimension])}
              any={t(ANY_KEYS[dimension])}
              choices={choices[dimension]}
              counts={answer.counts[dimension]}
              value={question.filters[dimension]}
              written={(name, number) => t('search.choice', { name, number })}
              onChoose={(value) => {
                remember(question);
                dispatch({ type: 'narrowed', dimension, value });
              }}
            />
          ))}
          {isFiltered && (
            <button
              className="action quiet"
              type="button"
              onClick={() => {
                remember(question);
                dispatch({ type: 'freed' });
              }}
            >
              {t('search.clearFilters')}
            </button>
          )}
        </fieldset>
      )}

      {answer && (
        <div className="search-found" aria-busy={outcome.status === 'waiting'}>
          <p className="search-state">{sentenceFor(answer)}</p>
          {answer.total === 0 && (
            <>
              <h2>{t('search.suggestions')}</h2>
              <ul>
                <li>{t('search.suggestOtherWord')}</li>
                <li>
                  <a href={links.topics}>{t('search.suggestTopics')}</a>
                </li>
                <li>
                  <a href={links.findHelp}>{t('search.suggestFindHelp')}</a>
                </li>
                <li>
                  <a href={links.library}>{t('search.suggestLibrary')}</a>
                </li>
              </ul>
            </>
          )}
          {answer.hits.length > 0 && (
            <>
              <h2 className="visually-hidden">{t('search.resultsList')}</h2>
              <ol className="search-results" ref={resultsRef}>
                {answer.hits.map((hit) => (
                  <Result
                    key={hit.url}
                    hit={hit}
                    kind={choices.kind.find(({ value }) => value === hit.kind)?.name ?? ''}
                  />
                ))}
              </ol>
            </>
          )}
          {answer.hits.length < answer.total && (
            <button
              className="action quiet"
              type="button"
              onClick={() => {
                showMore(answer.hits.length);
              }}
            >
              {t('search.showMore')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Tells a screen reader what was found, once the visitor has stopped changing the question. */
function Announcement({ message }: { message: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(message);
    }, ANNOUNCEMENT_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [message]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly FilterChoice[];
  readonly counts: Readonly<Record<string, number>>;
  readonly value: string | undefined;
  readonly written: (name: string, number: number) => string;
  readonly onChoose: (value: string | undefined) => void;
}

function FilterSelect({ label, any, choices, counts, value, written, onChoose }: FilterSelectProps) {
  const id = useId();
  // What leaves nothing is not offered, unless it is what was chosen.
  const offered = choices.filter((choice) => (counts[choice.value] ?? 0) > 0 || choice.value === value);
  return (
    <div className="search-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          onChoose(event.target.value === '' ? undefined : event.target.value);
        }}
      >
        <option value="">{any}</option>
        {offered.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {written(choice.name, counts[choice.value] ?? 0)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Result({ hit, kind }: { hit: Hit; kind: string }) {
  return (
    <li className="search-result">
      <p className="search-kind">{kind}</p>
      <h3 lang={hit.lang}>
        <a href={hit.url}>{hit.title}</a>
      </h3>
      <p lang={hit.lang}>
        {excerptParts(hit.excerpt, hit.title).map(({ text, isMatch }, index) =>
          // The parts of one excerpt never change places.
          isMatch ? <mark key={index}>{text}</mark> : text,
        )}
      </p>
    </li>
  );
}
