import type { ScoreResults } from '@moodspace/shared/scoring';
import { RichText } from '../RichText.tsx';
import { rangeOf, type TestDefinition } from '../test-definition.ts';
import { Border } from './Border.tsx';
import { NoScore } from './NoScore.tsx';
import { quadrantFacts } from './quadrant-facts.ts';
import { QuadrantFigure } from './QuadrantFigure.tsx';
import { groupedReadings, type Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { scoreFacts } from './score-facts.ts';
import { ComparedWith, ScoreFigure, ScoreTable } from './ScoreFigure.tsx';

interface Props {
  readonly test: TestDefinition;
  readonly readings: readonly Reading[];
  readonly results: ScoreResults;
  readonly onAnswer: ((itemKey: string) => void) | undefined;
}

type OneProps = Omit<Props, 'readings'> & { readonly reading: Reading };

/** Every score from nearby, for whoever wants to see it: each main score with those of which it is made. */
export function Scores(props: Props) {
  const { t } = useResultLanguage();
  const { groups, others } = groupedReadings(props.readings, props.test.structure.scores);
  return (
    <section aria-labelledby="result-scores">
      <h3 id="result-scores">{t('selfTestResult.scores')}</h3>
      <p className="soft">{t('selfTestResult.scoresLead')}</p>
      <Legend {...props} />
      {groups.map(({ main, parts }) => (
        <section key={main.score.key} className="result-group">
          <MainScore {...props} reading={main} />
          {parts.length > 0 && <Parts {...props} of={main.text.name} readings={parts} />}
        </section>
      ))}
      {others.length > 0 && (
        <section className="result-group">
          {groups.length > 0 ? (
            <>
              <h4>{t('selfTestResult.others')}</h4>
              <Parts {...props} of={t('selfTestResult.others')} readings={others} />
            </>
          ) : (
            others.map((other) => <Part key={other.score.key} {...props} reading={other} />)
          )}
        </section>
      )}
    </section>
  );
}

/** A main score. What is said about it stands above already. */
function MainScore({ test, reading, results }: OneProps) {
  const { t, wordsLang } = useResultLanguage();
  const { score, text, result, finding } = reading;
  const facts = result.kind === 'number' ? scoreFacts(test.structure, score, result) : undefined;
  const quadrant = quadrantFacts(test.structure, score, results);
  return (
    <>
      <h4 lang={wordsLang}>{text.name}</h4>
      {finding && (facts ?? quadrant) && (
        <p className="result-label" lang={wordsLang}>
          {finding.feedback.label}
        </p>
      )}
      {result.kind === 'none' && <p>{t('selfTestResult.noResult')}</p>}
      {text.meaning !== null && (
        <p className="soft" lang={wordsLang}>
          {text.meaning}
        </p>
      )}
      {quadrant && <QuadrantFigure test={test} reading={reading} facts={quadrant} />}
      {result.kind === 'category' && !quadrant && <Categories test={test} reading={reading} />}
      {facts && (
        <>
          <ScoreFigure text={text} facts={facts} />
          {facts.comparison && <ComparedWith test={test} comparison={facts.comparison} scale={facts.scale} />}
          <details className="no-print">
            <summary>
              {t('selfTestResult.numbers')}{' '}
              <span className="visually-hidden" lang={wordsLang}>
                ({text.name})
              </span>
            </summary>
            <ScoreTable test={test} reading={reading} facts={facts} />
          </details>
        </>
      )}
    </>
  );
}

/** Several scores of detail, folded: somebody who only wants the words is not kept from what comes after. */
function Parts({
  of,
  readings,
  ...props
}: Omit<Props, 'readings'> & { readonly of: string; readonly readings: readonly Reading[] }) {
  const { t } = useResultLanguage();
  const [only, another] = readings;
  if (only && !another) return <Part {...props} reading={only} />;
  return (
    <details data-on-paper>
      <summary className="result-fold">
        {t('selfTestResult.parts', { count: readings.length })} <span className="visually-hidden">({of})</span>
      </summary>
      <div className="result-parts">
        {readings.map((reading) => (
          <Part key={reading.score.key} {...props} reading={reading} />
        ))}
      </div>
    </details>
  );
}

/** A score of detail: where it lies at a glance, and more for whoever opens it. */
function Part({ test, reading, results, onAnswer }: OneProps) {
  const { t, wordsLang } = useResultLanguage();
  const { score, text, result, finding } = reading;
  const facts = result.kind === 'number' ? scoreFacts(test.structure, score, result) : undefined;
  return (
    <section className="result-part">
      <h5 lang={wordsLang}>{text.name}</h5>
      {finding && facts && (
        <p className="result-label" lang={wordsLang}>
          {finding.feedback.label}
        </p>
      )}
      {facts && <ScoreFigure text={text} facts={facts} />}
      {result.kind === 'category' && <Categories test={test} reading={reading} />}
      <NoScore test={test} score={score} results={results} onAnswer={onAnswer} isQuiet />
      {finding && (
        <details className="no-print">
          <summary>
            {t('selfTestResult.more')}{' '}
            <span className="visually-hidden" lang={wordsLang}>
              ({text.name})
            </span>
          </summary>
          {text.meaning !== null && (
            <p className="soft" lang={wordsLang}>
              {text.meaning}
            </p>
          )}
          <div className="prose" lang={wordsLang}>
            <RichText nodes={finding.feedback.feedback} />
          </div>
          <Border test={test} reading={reading} />
          {facts?.comparison && <ComparedWith test={test} comparison={facts.comparison} scale={facts.scale} />}
          {facts && <ScoreTable test={test} reading={reading} facts={facts} />}
        </details>
      )}
    </section>
  );
}

/** The categories of a score that is none of two by two, with the visitor's own marked. */
function Categories({
  test,
  reading: { score, finding },
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
}) {
  const { t, wordsLang } = useResultLanguage();
  const range = rangeOf(test.structure, score.key);
  if (range.kind !== 'category') return null;
  return (
    <ul className="result-categories">
      {range.categories.map((category) => {
        const band = test.structure.bands.find((one) => one.score === score.key && one.category === category);
        const isOwn = band !== undefined && band === finding?.band;
        return (
          band && (
            <li key={category} className={isOwn ? 'result-own' : undefined}>
              <span lang={wordsLang}>{test.bandFeedback[band.key]?.label}</span>
              {isOwn && ` (${t('selfTestResult.here')})`}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What the signs in the drawings mean; only those that occur. */
function Legend({ test, readings }: Pick<Props, 'test' | 'readings'>) {
  const { t } = useResultLanguage();
  const all = readings.flatMap(({ score, result }) =>
    result.kind === 'number' ? (scoreFacts(test.structure, score, result) ?? []) : [],
  );
  if (all.length === 0) return null;
  const middle = { start: 15, length: 70 };
  const signs = [
    ['mark', { mark: 50 }, true],
    ['uncertainty', { uncertainty: middle }, all.some(({ precision }) => precision)],
    ['typical', { typical: middle }, all.some(({ comparison }) => comparison?.typical)],
    ['limit', { cuts: [50] }, all.some(({ limits }) => limits.length > 0)],
  ] as const;
  return (
    <ul className="result-legend" aria-label={t('selfTestResult.legend.title')}>
      {signs.map(
        ([sign, picture, occurs]) =>
          occurs && (
            <li key={sign}>
              <ScaleDrawing picture={picture} /> {t(`selfTestResult.legend.${sign}`)}
            </li>
          ),
      )}
    </ul>
  );
}
