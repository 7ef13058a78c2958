import './result.css';
import { scoreAnswers } from '@moodspace/shared/scoring';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { IslandTexts } from '../../../i18n/island-translator.ts';
import type { SelfTestContact, SelfTestLinks, TakenTest, TestDefinition } from '../test-definition.ts';
import { ClimbingDisc } from '../ClimbingDisc.tsx';
import { Findings } from './Findings.tsx';
import { HelpFirst } from './HelpFirst.tsx';
import { Keep } from './Keep.tsx';
import { Meaning } from './Meaning.tsx';
import { asksForHelpNow, chooseSteps, leadingFindings, mostNeededFirst } from './next-steps.ts';
import { NextSteps } from './NextSteps.tsx';
import { Paper } from './Paper.tsx';
import { hasRiskAnswer, readingsOf } from './readings.ts';
import { resultLanguage, ResultLanguageProvider } from './result-language.ts';
import type { ResultKey } from './result-texts.ts';
import { Scores } from './Scores.tsx';
import { trendOf } from './trend.ts';
import { Trend } from './Trend.tsx';
import { usePaper } from './use-paper.ts';

/** Whether the result of now stands in the storage of this device, or why the last try to keep it did not work. */
export type Keeping = 'not_kept' | 'kept' | 'refused' | 'full' | 'failed';

export interface ResultProps {
  readonly texts: IslandTexts<ResultKey>;
  readonly test: TestDefinition;
  /** What was just filled in, as it would be kept. Its scores are computed again of its answers. */
  readonly taken: TakenTest;
  /** Earlier results of this test that are kept on this device, of any version, without `taken`. */
  readonly history: readonly TakenTest[];
  readonly keeping: Keeping;
  readonly contacts: readonly SelfTestContact[];
  readonly links: SelfTestLinks;
  /** Said about how the answers came about, under the date. */
  readonly remark?: ReactNode;
  /** The ways on from here, at the end. */
  readonly ways: ReactNode;
  /** Leads back to a question, by the key of its item. Missing when these answers are not to be changed any more. */
  readonly onAnswer: ((itemKey: string) => void) | undefined;
  /** Keeps these on this device. Never throws; the outcome comes back as `keeping` and `history`. */
  readonly onKeep: (taken: readonly TakenTest[]) => void;
  /** Deletes one from this device; also `taken` itself. */
  readonly onDelete: (id: string) => void;
  /** Deletes everything of this test from this device. */
  readonly onDeleteAll: () => void;
}

/** What a printed page says at its top, and a PDF in its name: nothing about the result. */
const NEUTRAL_TITLE = 'MoodSpace';

/** What came of the answers: words first, numbers after. */
export function Result(props: ResultProps) {
  const { texts, test, taken, history, keeping, contacts, links } = props;
  const language = useMemo(() => resultLanguage(texts, test.lang), [texts, test.lang]);
  const { t, formatDate } = language;
  const title = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<readonly TakenTest[]>([]);
  const [shownId, show] = useState<string>();
  const [printsAnswers, setPrintsAnswers] = useState(false);
  usePaper(NEUTRAL_TITLE);

  const trend = trendOf(test, [...history, ...opened, taken]);
  const shown = trend.comparable.find(({ id }) => id === shownId) ?? taken;
  const isLatest = shown === taken;
  // The questions have the answers of now, not those of then.
  const onAnswer = isLatest ? props.onAnswer : undefined;
  useEffect(() => {
    if (shownId !== undefined) title.current?.focus();
  }, [shownId]);

  const results = useMemo(() => scoreAnswers(test.structure, shown.answers), [test, shown]);
  const readings = readingsOf(test, results);
  const findings = readings.flatMap(({ finding }) => finding ?? []);
  const main = readings
    .filter(({ score }) => score.role === 'main')
    .sort((a, b) => mostNeededFirst(a.finding, b.finding));
  const afterRiskAnswer = hasRiskAnswer(test.structure, shown.answers);
  const steps = chooseSteps(leadingFindings(readings));

  return (
    <ResultLanguageProvider value={language}>
      <section className="result" aria-labelledby="result-title">
        <div className="self-test-head">
          <h2 id="result-title" className="self-test-place" tabIndex={-1} ref={title} data-focus>
            {isLatest ? t('selfTestResult.title') : t('selfTestResult.titleOf', { date: formatDate(shown.takenAt) })}
          </h2>
          <ClimbingDisc land={test.key} progress={1} />
        </div>
        {isLatest ? (
          <>
            <p className="soft">{t('selfTestResult.takenOn', { date: formatDate(shown.takenAt) })}</p>
            {props.remark}
          </>
        ) : (
          <button
            className="result-link no-print"
            type="button"
            onClick={() => {
              show(taken.id);
            }}
          >
            {t('selfTestResult.backToLatest')}
          </button>
        )}
        {(afterRiskAnswer || asksForHelpNow(findings)) && (
          <HelpFirst afterRiskAnswer={afterRiskAnswer} contacts={contacts} links={links} />
        )}
        <Findings {...{ test, results, onAnswer }} readings={main} />
        <NextSteps
          steps={steps}
          first={afterRiskAnswer ? t('selfTestResult.stepAfterRisk') : undefined}
          links={links}
        />
        {readings.some(({ result }) => result.kind !== 'none') && <Scores {...{ test, readings, results, onAnswer }} />}
        <Trend test={test} readings={readings} trend={trend} />
        <Meaning test={test} takenAt={taken.takenAt} />
        <Keep
          {...props}
          taken={shown}
          known={[...trend.apart, ...trend.comparable]}
          kept={[...history, ...(keeping === 'kept' ? [taken] : [])]}
          printsAnswers={printsAnswers}
          onPrintsAnswers={setPrintsAnswers}
          onOpened={(one) => {
            setOpened([...opened, one]);
          }}
          onShow={show}
        />
        <p className="result-ways no-print">{props.ways}</p>
        <Paper test={test} taken={shown} contacts={contacts} printsAnswers={printsAnswers} />
      </section>
    </ResultLanguageProvider>
  );
}
