import { scoreRange, type ScoreResults } from '@moodspace/shared/scoring';
import { RichText } from '../RichText.tsx';
import type { TestDefinition } from '../test-definition.ts';
import { Border } from './Border.tsx';
import { NoScore } from './NoScore.tsx';
import { quadrantFacts } from './quadrant-facts.ts';
import { QuadrantFigure } from './QuadrantFigure.tsx';
import type { Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { scoreFacts } from './score-facts.ts';
import { ScoreFigure } from './ScoreFigure.tsx';

interface Props {
  readonly test: TestDefinition;
  readonly readings: readonly Reading[];
  readonly results: ScoreResults;
  readonly onAnswer: (itemKey: string) => void;
}

/** Every score from nearby, for whoever wants to see it. */
export function Scores(props: Props) {
  const { t } = useResultLanguage();
  return (
    <section aria-labelledby="result-scores">
      <h3 id="result-scores">{t('selfTestResult.scores')}</h3>
      <p className="soft">{t('selfTestResult.scoresLead')}</p>
      <Legend {...props} />
      {props.readings.map((reading) => (
        <Score key={reading.score.key} {...props} reading={reading} />
      ))}
    </section>
  );
}

function Score({ test, reading, results, onAnswer }: Props & { readonly reading: Reading }) {
  const { t } = useResultLanguage();
  const { score, text, result, finding } = reading;
  const facts = result.kind === 'number' ? scoreFacts(test.structure, score, result) : undefined;
  const quadrant = quadrantFacts(test.structure, score, results);
  const isDetail = score.role === 'detail';
  return (
    <section className="result-score" aria-labelledby={`result-score-${score.key}`}>
      <h4 id={`result-score-${score.key}`}>{text.name}</h4>
      {finding && <p className="result-label">{finding.feedback.label}</p>}
      {isDetail && <Border test={test} reading={reading} />}
      {isDetail && finding && (
        <div className="prose">
          <RichText nodes={finding.feedback.feedback} />
        </div>
      )}
      {text.meaning !== null && <p className="soft">{text.meaning}</p>}
      {facts && <ScoreFigure test={test} reading={reading} facts={facts} />}
      {quadrant && <QuadrantFigure test={test} reading={reading} facts={quadrant} />}
      {result.kind === 'category' && !quadrant && <Categories test={test} reading={reading} />}
      {result.kind === 'none' && isDetail && (
        <NoScore test={test} score={score} results={results} onAnswer={onAnswer} />
      )}
      {result.kind === 'none' && !isDetail && <p>{t('selfTestResult.noResult')}</p>}
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
  const { t } = useResultLanguage();
  const range = scoreRange(test.structure, score.key);
  if (range.kind !== 'category') return null;
  return (
    <ul className="result-categories">
      {range.categories.map((category) => {
        const band = test.structure.bands.find((one) => one.score === score.key && one.category === category);
        const isOwn = band !== undefined && band === finding?.band;
        return (
          band && (
            <li key={category} className={isOwn ? 'result-own' : undefined}>
              {test.bandFeedback[band.key]?.label}
              {isOwn && <strong> ({t('selfTestResult.quadrant.here')})</strong>}
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
