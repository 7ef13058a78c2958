import type { TestDefinition } from '../test-definition.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { useResultLanguage, type ResultLanguage } from './result-language.ts';
import type { Comparison, ScoreFacts } from './score-facts.ts';
import { bandsOf, scalePicture, type Span } from './scale-geometry.ts';
import { decimalsFor } from './written-score.ts';
import type { Reading } from './readings.ts';

/** One score on its scale: the drawing, what it shows in sentences, and the numbers as a table. */
export function ScoreFigure({
  test,
  reading,
  facts,
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
  readonly facts: ScoreFacts;
}) {
  const { t, number } = useResultLanguage();
  const { result, scale, limits, precision, comparison } = facts;
  const { score, text } = reading;
  const typical = comparison?.typical;
  const written = number(result.value, decimalsFor(result.value, limits));
  const spanned = ({ lowest, highest }: Span) => ({ lowest: number(lowest), highest: number(highest) });
  return (
    <>
      <figure className="result-figure">
        <ScaleDrawing
          picture={scalePicture({ scale, value: result.value, uncertainty: precision?.span, typical, limits })}
        />
        <p className="result-ends" aria-hidden="true">
          <span>{text.lowLabel ?? number(scale.lowest)}</span>
          <span>{text.highLabel ?? number(scale.highest)}</span>
        </p>
        <figcaption>
          {t('selfTestResult.scoreOnScale', { score: written, ...spanned(scale) })}
          {precision && ` ${t('selfTestResult.probably', spanned(precision.span))}`}
          {result.isProrated && ` ${t('selfTestResult.prorated', { count: result.missing.length })}`}
        </figcaption>
      </figure>
      {comparison && <ComparedWith test={test} comparison={comparison} />}
      <details className="result-numbers no-print">
        <summary>
          {t('selfTestResult.numbers')} <span className="visually-hidden">({text.name})</span>
        </summary>
        <table>
          <tbody>
            <Row name={t('selfTestResult.table.score')} value={written} />
            {precision && (
              <Row
                name={t('selfTestResult.table.probably')}
                value={t('selfTestResult.table.span', spanned(precision.span))}
              />
            )}
            <Row name={t('selfTestResult.table.scale')} value={t('selfTestResult.table.span', spanned(scale))} />
            {typical && (
              <Row name={t('selfTestResult.table.typical')} value={t('selfTestResult.table.span', spanned(typical))} />
            )}
            {bandsOf(test.structure.bands, score.key).map((band) => (
              <Row
                key={band.key}
                name={bandName(test, band.key, reading, t)}
                value={t('selfTestResult.table.span', {
                  lowest: number(band.lowest ?? scale.lowest),
                  highest: number(band.highest ?? scale.highest),
                })}
              />
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  );
}

function bandName(test: TestDefinition, bandKey: string, { finding }: Reading, t: ResultLanguage['t']): string {
  const label = test.bandFeedback[bandKey]?.label ?? '';
  return finding?.band.key === bandKey ? t('selfTestResult.table.here', { label }) : label;
}

/** How a group of others scored, in words. */
function ComparedWith({ test, comparison }: { readonly test: TestDefinition; readonly comparison: Comparison }) {
  const { t, number, country } = useResultLanguage();
  const { norm, share, typical } = comparison;
  const scored = norm.definition === 'at_or_below' ? 'lowerOrSame' : 'lower';
  return (
    <p className="result-comparison">
      {t('selfTestResult.comparedWith', {
        group: test.normGroups[norm.key] ?? '',
        country: country(norm.country),
        // A year is a name: as a number it would be written with a thousands separator.
        year: String(norm.year),
        count: norm.groupSize,
      })}{' '}
      {share &&
        (share.kind === 'tenths'
          ? t(`selfTestResult.${scored}.tenths`, { count: share.tenths })
          : t(`selfTestResult.${scored}.${share.kind}`))}{' '}
      {typical && t('selfTestResult.typical', { lowest: number(typical.lowest), highest: number(typical.highest) })}{' '}
      <span className="result-source">{t('selfTestResult.sourceOf', { source: norm.source })}</span>
    </p>
  );
}
