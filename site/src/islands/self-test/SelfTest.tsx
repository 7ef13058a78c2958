import './self-test.css';
import { isRiskAnswer, shownItems } from '@moodspace/shared/scoring';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { isSharedDevice, noMemory, tabMemory, type TabMemory } from '../../device/tab-memory.ts';
import type { Translate } from '../../i18n/create-translator.ts';
import { islandTranslator } from '../../i18n/island-translator.ts';
import { Broken } from './Broken.tsx';
import { ClimbingDisc } from './ClimbingDisc.tsx';
import { HelpLine } from './CrisisContacts.tsx';
import { Intro } from './Intro.tsx';
import { KeptBefore } from './KeptBefore.tsx';
import { numberOf } from './number-keys.ts';
import { keptScores } from './kept-tests.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Options } from './Options.tsx';
import { createPace } from './pace.ts';
import { Question } from './Question.tsx';
import { Safeguard } from './Safeguard.tsx';
import { hasRiskAnswer } from './result/readings.ts';
import { Result, type Keeping } from './result/Result.tsx';
import { isOfVersion } from './result/trend.ts';
import { readSitting, sittingName, writeSitting, type SavedSitting } from './saved-sitting.ts';
import type { SelfTestKey } from './self-test-texts.ts';
import { countedAnswers, newSitting, openItems, placeOf, sittingReducer, type SittingEvent } from './sitting.ts';
import {
  answerChoices,
  type SelfTestProps,
  type TakenTest,
  type TestDefinition,
  type TestItem,
} from './test-definition.ts';
import { useKeptTests } from './use-kept-tests.ts';

/** A sentence that stands above the screen until the visitor goes on. */
type Notice = Extract<
  SelfTestKey,
  `selfTest.${'changed' | 'unreadable' | 'resumed' | 'nothingRemembered' | 'erased' | 'needed'}`
>;

/** A self-test, from its first question to its result. Everything stays on the device, and nothing is asked of the network. */
export function SelfTest(props: SelfTestProps) {
  const { texts, test, contacts, links } = props;
  const t = useMemo(() => islandTranslator(texts), [texts]);
  const erase = () => {
    tabMemory().forget(sittingName(test));
    location.reload();
  };
  return (
    <Safeguard instead={<Broken {...{ t, contacts, links }} onErase={erase} />} onFailure={showPageAround}>
      <Flow {...props} t={t} />
    </Safeguard>
  );
}

function Flow({ t, resultTexts, test, contacts, links }: SelfTestProps & { readonly t: Translate<SelfTestKey> }) {
  const { structure } = test;
  // On the server, and in the page until the script runs, stands the beginning; only then is known what this tab remembers.
  const isReady = useSyncExternalStore(noChanges, onDevice, onServer);
  // On a shared device nothing is remembered for whoever opens this tab again.
  const [memory] = useState(() => (isSharedDevice() ? noMemory() : tabMemory()));
  const [sitting, dispatch] = useReducer(
    useMemo(() => sittingReducer(structure), [structure]),
    structure,
    newSitting,
  );
  const [notice, setNotice] = useState<Notice>();
  const [isOpened, setOpened] = useState(false);
  if (isReady && !isOpened) {
    // Not in a component of its own: its elements would take the place of those that stand there, under a finger that presses.
    const saved = readSitting(test, memory.read(sittingName(test)));
    setOpened(true);
    setNotice(noticeOn(saved, memory));
    if (saved.kind === 'sitting') dispatch({ type: 'resumed', sitting: saved.sitting });
  }
  const [pace] = useState(createPace);
  const { kept, unreadable, failure, keep, remove, removeUnreadable } = useKeptTests(test);
  const root = useRef<HTMLElement>(null);
  /** True once the visitor did something here: then the focus follows, and what the tab remembered may be written over. */
  const hasActed = useRef(false);
  const arrivedAt = useRef(0);
  const { view, current, answers } = sitting;
  /** A kept result that the visitor looks at again. It has nothing to do with the answers of this tab. */
  const [looked, look] = useState<TakenTest>();
  const screen = looked ? 'result' : sitting.screen;
  const { place, total } = placeOf(structure, sitting);
  const isOneQuestion = screen === 'questions' && view === 'one';

  useEffect(() => {
    if (!hasActed.current) return;
    if (sitting.screen === 'intro' && Object.keys(answers).length === 0) memory.forget(sittingName(test));
    else memory.write(sittingName(test), writeSitting(test, sitting));
  }, [memory, test, sitting, answers]);

  // The page around the test steps back meanwhile, by the styles of its template.
  useLayoutEffect(() => {
    if (screen === 'intro') showPageAround();
    else document.documentElement.dataset['selfTest'] = screen === 'result' ? 'result' : 'running';
  }, [screen]);

  useEffect(() => {
    arrivedAt.current = performance.now();
    if (!hasActed.current) return;
    const target = root.current?.querySelector<HTMLElement>('[data-focus]');
    target?.focus({ preventScroll: true });
    if (screen === 'questions' && view === 'all') target?.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollTo({ top: 0, behavior: 'instant' });
  }, [screen, view, current]);

  const act = (event: SittingEvent) => {
    hasActed.current = true;
    // Whoever begins at once reads only then that nothing is remembered.
    setNotice((last) => (event.type === 'started' && last === 'selfTest.nothingRemembered' ? last : undefined));
    dispatch(event);
  };
  const lookAt = (taken?: TakenTest) => {
    hasActed.current = true;
    setNotice(undefined);
    look(taken);
  };
  const nextResult = () => {
    const at = new Date().toISOString();
    const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
    return { id: `${at}-${chance.toString(36)}`, at };
  };
  const advance = ({ key, skippable }: TestItem, code?: string) => {
    if (code !== undefined) {
      pace.note(performance.now() - arrivedAt.current);
      act({ type: 'answered', item: key, code });
    } else if (!skippable && !Object.hasOwn(answers, key)) {
      setNotice('selfTest.needed');
      return;
    }
    act({ type: 'advanced', ...nextResult() });
  };
  const beginAnew = (event: SittingEvent & { readonly type: 'erased' | 'retaken' }) => {
    pace.reset();
    act(event);
  };
  const erase = () => {
    beginAnew({ type: 'erased' });
    setNotice('selfTest.erased');
  };

  const goBack = () => {
    act({ type: 'wentBack' });
  };
  const back = <QuietWay onClick={goBack}>{t('selfTest.back')}</QuietWay>;
  const latest = kept.findLast((one) => isOfVersion(test, one));
  const removeKept = () => {
    remove(kept.map(({ id }) => id));
  };
  const item = structure.items.find(({ key }) => key === current);
  const help = { t, contacts, links };
  const shared = { ...help, test };

  const answerByNumber = useEffectEvent((event: KeyboardEvent) => {
    const number = item && numberOf(event);
    const choice = number && answerChoices(test, item)[number - 1];
    if (!choice) return;
    if (isRiskAnswer(item, choice.code)) act({ type: 'answered', item: item.key, code: choice.code });
    else advance(item, choice.code);
  });
  const hasNumberKeys = sitting.usesNumberKeys && isOneQuestion;
  useEffect(() => {
    if (!hasNumberKeys) return undefined;
    document.addEventListener('keydown', answerByNumber);
    return () => {
      document.removeEventListener('keydown', answerByNumber);
    };
  }, [hasNumberKeys]);

  const taken = useMemo((): TakenTest | undefined => {
    if (looked) return looked;
    if (sitting.screen !== 'result' || !sitting.result) return undefined;
    const counted = countedAnswers(structure, answers);
    const { version, fingerprint } = test;
    return { ...sitting.result, version, fingerprint, answers: counted, scores: keptScores(structure, counted) };
  }, [looked, sitting.screen, sitting.result, structure, answers, test]);

  return (
    <section className="self-test" aria-label={test.title} ref={root}>
      <p className="visually-hidden" role="status">
        {isOneQuestion && t('selfTest.question', { number: place, total })}
      </p>
      <div className="self-test-notice" role="status">
        {notice && <p>{t(notice)}</p>}
        {notice === 'selfTest.resumed' && (
          <button className="self-test-link" type="button" onClick={erase}>
            {t('selfTest.startAgain')}
          </button>
        )}
      </div>

      {screen === 'intro' && (
        <Intro
          {...{ t, links }}
          hasAnswers={Object.keys(answers).length > 0}
          onStart={
            isReady
              ? (chosenView = view) => {
                  act({ type: 'started', view: chosenView });
                }
              : undefined
          }
          onErase={erase}
        />
      )}
      {screen === 'intro' && kept.length > 0 && (
        <KeptBefore
          t={t}
          count={kept.length}
          onLook={
            latest &&
            (() => {
              lookAt(latest);
            })
          }
          onDelete={removeKept}
          onAnswered={() => root.current?.querySelector<HTMLElement>('[data-focus]')?.focus()}
        />
      )}

      {isOneQuestion && item && (
        <div className="self-test-screen">
          <div className="self-test-head">
            <p className="self-test-place">{t('selfTest.question', { number: place, total })}</p>
            <ClimbingDisc land={test.key} progress={total > 1 ? (place - 1) / (total - 1) : 1} />
          </div>
          <Instruction t={t} test={test} isWhole={place === 1} />
          <Question
            key={item.key}
            {...shared}
            item={item}
            chosen={answers[item.key]}
            isCurrent
            showsNumberKeys={sitting.usesNumberKeys}
            onAnswer={(code) => {
              act({ type: 'answered', item: item.key, code });
            }}
            onConfirm={(code) => {
              advance(item, code);
            }}
          />
          <div className="self-test-ways">
            {back}
            {Object.hasOwn(answers, item.key) && (
              <button
                className="self-test-link"
                type="button"
                onClick={() => {
                  act({ type: 'cleared', item: item.key });
                  root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
                }}
              >
                {t('selfTest.clear')}
              </button>
            )}
            <button
              className={Object.hasOwn(answers, item.key) ? 'action' : 'action quiet'}
              type="button"
              onClick={() => {
                advance(item);
              }}
            >
              {t(onwards(item))}
            </button>
          </div>
        </div>
      )}

      {screen === 'questions' && view === 'all' && (
        <div className="self-test-page">
          <Instruction t={t} test={test} isWhole />
          {shownItems(structure, answers).map((shown, index) => (
            <Question
              key={shown.key}
              {...shared}
              item={shown}
              number={index + 1}
              chosen={answers[shown.key]}
              isCurrent={shown.key === current}
              showsNumberKeys={false}
              onAnswer={(code) => {
                act({ type: 'answered', item: shown.key, code });
              }}
              onClear={() => {
                act({ type: 'cleared', item: shown.key });
              }}
            />
          ))}
          <div className="self-test-ways">
            {back}
            <button
              className="action"
              type="button"
              onClick={() => {
                act({ type: 'finished', ...nextResult() });
              }}
            >
              {t('selfTest.finish')}
            </button>
          </div>
        </div>
      )}

      {screen === 'open' && (
        <OpenQuestions
          {...{ t, test }}
          items={openItems(structure, answers)}
          onJump={(key) => {
            act({ type: 'jumped', item: key });
          }}
          onBack={goBack}
          onFinish={() => {
            act({ type: 'finished', ...nextResult() });
          }}
        />
      )}

      {taken && (
        <>
          <Result
            {...{ test, contacts, links, taken }}
            texts={resultTexts}
            remark={
              !looked &&
              pace.isQuick() &&
              !hasRiskAnswer(structure, taken.answers) && (
                <p className="soft no-print">
                  {t('selfTest.quick')}{' '}
                  <button
                    className="self-test-link"
                    type="button"
                    onClick={() => {
                      pace.reset();
                      act({ type: 'jumped', item: structure.items[0]?.key ?? current });
                    }}
                  >
                    {t('selfTest.review')}
                  </button>
                </p>
              )
            }
            history={kept.filter(({ id }) => id !== taken.id)}
            keeping={keepingOf(taken)}
            onAnswer={
              looked
                ? undefined
                : (itemKey) => {
                    act({ type: 'jumped', item: itemKey });
                  }
            }
            ways={
              looked ? (
                <QuietWay
                  onClick={() => {
                    lookAt();
                  }}
                >
                  {t('selfTest.back')}
                </QuietWay>
              ) : (
                <>
                  <QuietWay onClick={goBack}>{t('selfTestResult.back')}</QuietWay>
                  <QuietWay
                    onClick={() => {
                      beginAnew({ type: 'retaken' });
                    }}
                  >
                    {t('selfTestResult.retake')}
                  </QuietWay>
                  <button className="self-test-link" type="button" onClick={erase}>
                    {t('selfTest.eraseTab')}
                  </button>
                </>
              )
            }
            onKeep={keep}
            onDelete={(id) => {
              remove([id]);
            }}
            onDeleteAll={removeKept}
          />
          {unreadable > 0 && (
            <div className="self-test-notice">
              <p>{t('selfTest.unreadableKept', { count: unreadable })}</p>
              <button className="self-test-link" type="button" onClick={removeUnreadable}>
                {t('selfTest.deleteUnreadable')}
              </button>
            </div>
          )}
        </>
      )}

      {screen !== 'intro' && <HelpLine {...help} />}
      {screen === 'questions' && <Options {...{ t, sitting }} dispatch={act} onErase={erase} />}
    </section>
  );

  function onwards({ key, skippable }: TestItem) {
    if (!Object.hasOwn(answers, key) && skippable) return 'selfTest.skip';
    return place === total || sitting.isMendingGap ? 'selfTest.finish' : 'selfTest.next';
  }

  function keepingOf({ id, takenAt }: TakenTest): Keeping {
    // Whoever went back and changed an answer has another result than the one that is kept.
    if (kept.some((one) => one.id === id && one.takenAt === takenAt)) return 'kept';
    return failure ?? 'not_kept';
  }
}

/** A button to where the visitor may go instead of on. */
function QuietWay({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button className="action quiet" type="button" onClick={onClick}>
      {children}
    </button>
  );
}

interface InstructionProps {
  readonly t: Translate<SelfTestKey>;
  readonly test: TestDefinition;
  /** False where the visitor has read it already. */
  readonly isWhole: boolean;
}

/** How to answer. It stands above the first question, and stays within reach above every other one. */
function Instruction({ t, test, isWhole }: InstructionProps) {
  const text = <p lang={test.lang}>{test.instruction}</p>;
  if (isWhole) return <div className="self-test-instruction">{text}</div>;
  return (
    <details className="self-test-instruction">
      <summary>
        {test.recallDays === null ? t('selfTest.howTo') : t('selfTest.recall', { count: test.recallDays })}
      </summary>
      {text}
    </details>
  );
}

const noChanges = () => () => undefined;
const onDevice = () => true;
const onServer = () => false;

const showPageAround = () => {
  delete document.documentElement.dataset['selfTest'];
};

/** What is said about what this tab remembered. */
function noticeOn(saved: SavedSitting, memory: TabMemory): Notice | undefined {
  if (saved.kind === 'nothing') return memory.works() ? undefined : 'selfTest.nothingRemembered';
  if (saved.kind !== 'sitting') return `selfTest.${saved.kind}`;
  return saved.sitting.screen === 'questions' ? 'selfTest.resumed' : undefined;
}
