import type { BandTone } from '@moodspace/shared';
import type { ScoreResults } from '@moodspace/shared/scoring';
import { RichText } from '../RichText.tsx';
import type { TestDefinition } from '../test-definition.ts';
import { Border } from './Border.tsx';
import { NoScore } from './NoScore.tsx';
import type { Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';

/** The area of the site whose hue a tone takes. None is an alarm; the words say the same without colour. */
export const AREA_OF_TONE: Readonly<Record<BandTone, string>> = {
  bright: 'area-self-help',
  calm: 'area-tests',
  attentive: 'area-monitor',
  caring: 'area-help',
};

/** What the main scores say, in words. */
export function Findings({
  test,
  readings,
  results,
  onAnswer,
}: {
  readonly test: TestDefinition;
  readonly readings: readonly Reading[];
  readonly results: ScoreResults;
  readonly onAnswer: (itemKey: string) => void;
}) {
  const { t } = useResultLanguage();
  const isAlone = readings.length === 1;
  return (
    <div className="result-findings">
      {readings.map((reading) => {
        const { score, text, result, finding } = reading;
        return (
          <article key={score.key} className={`result-finding ${finding ? AREA_OF_TONE[finding.band.tone] : ''}`}>
            {!isAlone && <p className="result-about">{text.name}</p>}
            <h3>{finding?.feedback.label ?? (result.kind === 'none' ? t('selfTestResult.noResult') : text.name)}</h3>
            {finding && (
              <div className="prose">
                <RichText nodes={finding.feedback.feedback} />
              </div>
            )}
            <Border test={test} reading={reading} />
            {!finding && result.kind !== 'none' && text.meaning && <p>{text.meaning}</p>}
            {result.kind === 'none' && <NoScore test={test} score={score} results={results} onAnswer={onAnswer} />}
          </article>
        );
      })}
    </div>
  );
}
