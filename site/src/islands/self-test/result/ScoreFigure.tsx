import type { ScoreText, TestDefinition } from '../test-definition.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import type { Reading } from './readings.ts';
import { useResultLanguage, type ResultLanguage } from './result-language.ts';
import type { Comparison, ScoreFacts } from './score-facts.ts';
import { bandsOf, scalePicture, type Span } from './scale-geometry.ts';
import { decimalsFor, writtenSpan } from './written-score.ts';

/** One score on its scale, and the same in a sentence. */
export function ScoreFigure({ text, facts }: { readonly text: ScoreText; readonly facts: ScoreFacts }) {
  const { t, number } = useResultLanguage();
  const { result, scale, limits, precision, comparison } = facts;
  const picture = scalePicture({
    scale,
    value: result.value,
    uncertainty: precision?.span,
    typical: comparison?.typical,
    limits,
  });
  const likely = writtenSpan(precision?.span ?? scale, scale);
  const said = { score: writtenScore(facts, number), ...inWords(scale, number) };
  return (
    <figure className="result-figure">
      <ScaleDrawing picture={picture} />
      <p className="result-ends" aria-hidden="true">
        <span>{text.lowLabel ?? number(scale.lowest)}</span>
        <span>{text.highLabel ?? number(scale.highest)}</span>
      </p>
      <figcaption>
        {precision
          ? t('selfTestResult.scoreAbout', {
              ...said,
              from: number(likely.lowest),
              to: number(likely.highest),
            })
          : t('selfTestResult.scoreOnScale', said)}
        {result.isProrated && ` ${t('selfTestResult.prorated', { count: result.missing.length })}`}
      </figcaption>
    </figure>
  );
}

type WriteNumber = ResultLanguage['number'];

const writtenScore = ({ result: { value }, limits }: ScoreFacts, number: WriteNumber): string =>
  number(value, decimalsFor(value, limits));

const inWords = ({ lowest, highest }: Span, number: WriteNumber) => ({
  lowest: number(lowest),
  highest: number(highest),
});

/** The numbers of a score as a table: what the drawing shows, and where each piece of feedback begins and ends. */
export function ScoreTable({
  test,
  reading: { score, finding },
  facts,
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
  readonly facts: ScoreFacts;
}) {
  const { t, number } = useResultLanguage();
  const { scale, precision, comparison } = facts;
  const spanned = (span: Span): string => t('selfTestResult.table.span', inWords(span, number));
  const rows: readonly (readonly [name: string, value: string])[] = [
    [t('selfTestResult.table.score'), writtenScore(facts, number)],
    ...(precision ? [[t('selfTestResult.table.probably'), spanned(writtenSpan(precision.span, scale))] as const] : []),
    [t('selfTestResult.table.scale'), spanned(scale)],
    ...(comparison?.typical
      ? [[t('selfTestResult.table.typical'), spanned(writtenSpan(comparison.typical, scale))] as const]
      : []),
    ...bandsOf(test.structure.bands, score.key).map((band) => {
      const label = test.bandFeedback[band.key]?.label ?? '';
      return [
        band === finding?.band ? `${label} (${t('selfTestResult.here')})` : label,
        spanned({ lowest: band.lowest ?? scale.lowest, highest: band.highest ?? scale.highest }),
      ] as const;
    }),
  ];
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a group of others scored, in words. */
export function ComparedWith({
  test,
  comparison,
  scale,
}: {
  readonly test: TestDefinition;
  readonly comparison: Comparison;
  readonly scale: Span;
}) {
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
      {typical && t('selfTestResult.typical', inWords(writtenSpan(typical, scale), number))}{' '}
      <span className="result-source">{t('selfTestResult.sourceOf', { source: norm.source })}</span>
    </p>
  );
}
