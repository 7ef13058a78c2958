import type { TestDefinition } from '../test-definition.ts';
import type { QuadrantFacts } from './quadrant-facts.ts';
import { quadrantPicture, type QuadrantField } from './quadrant-geometry.ts';
import type { Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';

const percent = (share: number): string => `${share}%`;

/** Four fields of which the visitor is in one: the drawing, and a list that says the same in words. */
export function QuadrantFigure({
  test,
  reading,
  facts: { up, right },
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
  readonly facts: QuadrantFacts;
}) {
  const { t, wordsLang } = useResultLanguage();
  const { fields, mark, uncertainty } = quadrantPicture(up, right);
  const nameOf = (scoreKey: string): string => test.scoreWords[scoreKey]?.name ?? '';
  const labelOf = ({ category }: QuadrantField): string | undefined => {
    const band = test.structure.bands.find((one) => one.score === reading.score.key && one.category === category);
    return band && test.bandFeedback[band.key]?.label;
  };
  const own = reading.result.kind === 'category' ? reading.result.category : undefined;
  return (
    <figure className="result-figure result-quadrant">
      <div aria-hidden="true">
        <p className="result-up">{t('selfTestResult.quadrant.up', { name: nameOf(up.scoreKey) })}</p>
        <svg className="result-fields" width="100%" height="100%">
          {fields.map(({ category, x, y }, place) => (
            <g key={category} className={category === own ? 'result-field result-own' : 'result-field'}>
              <rect x={percent(x.start)} y={percent(y.start)} width={percent(x.length)} height={percent(y.length)} />
              <text x={percent(x.start)} y={percent(y.start)} dx="0.6em" dy="1.3em">
                {place + 1}
              </text>
            </g>
          ))}
          {uncertainty && (
            <rect
              className="result-uncertainty"
              x={percent(uncertainty.x.start)}
              y={percent(uncertainty.y.start)}
              width={percent(uncertainty.x.length)}
              height={percent(uncertainty.y.length)}
              rx="16"
            />
          )}
          <circle className="result-mark" cx={percent(mark.x)} cy={percent(mark.y)} r="10" />
        </svg>
        <p className="result-right">{t('selfTestResult.quadrant.right', { name: nameOf(right.scoreKey) })}</p>
      </div>
      <figcaption>
        <ol aria-label={t('selfTestResult.quadrant.fields')}>
          {fields.map((field) => (
            <li key={field.category} className={field.category === own ? 'result-own' : undefined}>
              <span lang={wordsLang}>{labelOf(field)}</span>
              {field.category === own && ` (${t('selfTestResult.here')})`}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
