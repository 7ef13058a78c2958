import { bandOf, changeBetween, uncertainty } from '@moodspace/shared/scoring';
import { rangeOf, type TakenTest, type TestDefinition } from '../test-definition.ts';
import type { Reading } from './readings.ts';
import { useResultLanguage, type ResultLanguage } from './result-language.ts';
import { bandLimits } from './scale-geometry.ts';
import { reliabilityOf } from './score-facts.ts';
import { trendPicture } from './trend-geometry.ts';
import { TrendDrawing } from './TrendDrawing.tsx';
import { measurementsOf, verdictOn, type Measurement, type Trend as TrendOfTest, type Verdict } from './trend.ts';
import { decimalsFor } from './written-score.ts';

/** With more scores than this, only words stand there until a drawing is asked for. */
const MOST_DRAWINGS = 4;

/** Earlier results beside the latest one. Those of another version are only named. */
export function Trend({
  test,
  readings,
  trend: { comparable, apart },
}: {
  readonly test: TestDefinition;
  readonly readings: readonly Reading[];
  readonly trend: TrendOfTest;
}) {
  const { t, formatDate } = useResultLanguage();
  if (comparable.length < 2 && apart.length === 0) return null;
  const numbers = readings.filter(({ result }) => result.kind === 'number');
  return (
    <section aria-labelledby="result-trend">
      <h3 id="result-trend">{t('selfTestResult.trend')}</h3>
      {comparable.length > 1 && (
        <>
          <p className="soft">{t('selfTestResult.trend.note')}</p>
          {numbers.map((reading) => (
            <ScoreOverTime
              key={reading.score.key}
              test={test}
              reading={reading}
              results={comparable}
              isFolded={numbers.length > MOST_DRAWINGS && reading.score.role === 'detail'}
            />
          ))}
        </>
      )}
      {apart.length > 0 && (
        <>
          <p>{t('selfTestResult.trend.apart')}</p>
          <ul>
            {apart.map(({ id, takenAt, version }) => (
              <li key={id}>{t('selfTestResult.trend.ofVersion', { date: formatDate(takenAt), version })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ScoreOverTime({
  test: { structure, bandFeedback, retestDays },
  reading: { score, text },
  results,
  isFolded,
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
  readonly results: readonly TakenTest[];
  readonly isFolded: boolean;
}) {
  const language = useResultLanguage();
  const { t, number, formatDate, wordsLang } = language;
  const measurements = measurementsOf(results, score.key);
  const range = rangeOf(structure, score.key);
  const first = measurements[0];
  const last = measurements.at(-1);
  if (measurements.length < 2 || !first || !last || range.kind !== 'number') return null;
  const reliability = reliabilityOf(structure, score.key);
  const limits = bandLimits(structure.bands, score.key);
  const verdict = verdictOn(measurements, retestDays, (before, after) =>
    reliability ? changeBetween(before, after, reliability) : undefined,
  );
  const labelOf = ({ value }: Measurement): string => {
    const band = bandOf(structure, score.key, { kind: 'number', value, answered: 0, missing: [], isProrated: false });
    return (band && bandFeedback[band.key]?.label) ?? '';
  };
  const drawing = (
    <figure className="result-figure" aria-hidden="true">
      <p className="result-ends">{text.highLabel ?? number(range.highest)}</p>
      <TrendDrawing
        picture={trendPicture(measurements, range, limits, (value) =>
          reliability ? uncertainty(value, reliability, range) : undefined,
        )}
      />
      <p className="result-ends">{text.lowLabel ?? number(range.lowest)}</p>
      <p className="result-ends">
        <span>{formatDate(first.takenAt, 'short')}</span>
        <span>{formatDate(last.takenAt, 'short')}</span>
      </p>
    </figure>
  );
  return (
    <section className="result-score" aria-labelledby={`result-trend-${score.key}`}>
      <h4 id={`result-trend-${score.key}`} lang={wordsLang}>
        {text.name}
      </h4>
      <p>{verdictWords(verdict, language)}</p>
      {!isFolded && drawing}
      <details>
        <summary>
          {t('selfTestResult.trend.table')}{' '}
          <span className="visually-hidden" lang={wordsLang}>
            ({text.name})
          </span>
        </summary>
        {isFolded && drawing}
        <table>
          <thead>
            <tr>
              <th scope="col">{t('selfTestResult.trend.day')}</th>
              <th scope="col">{t('selfTestResult.trend.score')}</th>
              <th scope="col">{t('selfTestResult.trend.band')}</th>
            </tr>
          </thead>
          <tbody>
            {measurements.map((measurement) => (
              <tr key={measurement.takenAt}>
                <th scope="row">{formatDate(measurement.takenAt, 'short')}</th>
                <td>{number(measurement.value, decimalsFor(measurement.value, limits))}</td>
                <td lang={wordsLang}>{labelOf(measurement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function verdictWords(verdict: Verdict, { t, formatDate }: ResultLanguage): string {
  switch (verdict.kind) {
    case 'once':
      return '';
    case 'too_early':
      return t('selfTestResult.trend.tooEarly', { date: formatDate(verdict.from) });
    case 'not_known':
      return t('selfTestResult.trend.notKnown');
    case 'compared':
      return t(`selfTestResult.trend.${verdict.change}`, { date: formatDate(verdict.since) });
  }
}
