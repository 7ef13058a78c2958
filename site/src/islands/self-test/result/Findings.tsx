import type { BandTone } from '@moodspace/shared';
import type { ScoreResults } from '@moodspace/shared/scoring';
import { RichText } from '../RichText.tsx';
import type { TestDefinition } from '../test-definition.ts';
import { Border } from './Border.tsx';
import { NoScore } from './NoScore.tsx';
import type { Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';
import { Window } from './Window.tsx';

/** The area of the site whose hue a tone takes. None is an alarm; the words say the same without colour. */
const AREA_OF_TONE: Readonly<Record<BandTone, string>> = {
  bright: 'area-self-help',
  calm: 'area-tests',
  attentive: 'area-monitor',
  caring: 'area-help',
};

interface Props {
  readonly test: TestDefinition;
  /** Of the main scores, the one that asks for most help first. */
  readonly readings: readonly Reading[];
  readonly results: ScoreResults;
  readonly onAnswer: ((itemKey: string) => void) | undefined;
}

/** What the main scores say, in words. */
export function Findings({ readings, ...rest }: Props) {
  return (
    <div className="result-findings">
      {readings.map((reading) => (
        <Finding key={reading.score.key} {...rest} reading={reading} isAlone={readings.length === 1} />
      ))}
    </div>
  );
}

function Finding({
  test,
  reading,
  results,
  isAlone,
  onAnswer,
}: Omit<Props, 'readings'> & { readonly reading: Reading; readonly isAlone: boolean }) {
  const { t, wordsLang } = useResultLanguage();
  const { score, text, result, finding } = reading;
  if (!finding)
    return (
      <article className="result-finding">
        <div>
          {!isAlone && (
            <p className="result-about" lang={wordsLang}>
              {text.name}
            </p>
          )}
          {result.kind === 'none' ? <h3>{t('selfTestResult.noResult')}</h3> : <h3 lang={wordsLang}>{text.name}</h3>}
          {result.kind !== 'none' && text.meaning !== null && <p lang={wordsLang}>{text.meaning}</p>}
          <NoScore test={test} score={score} results={results} onAnswer={onAnswer} />
        </div>
      </article>
    );
  const { band, feedback } = finding;
  return (
    <article className={`result-finding ${AREA_OF_TONE[band.tone]}`}>
      <Window land={band.key} tone={band.tone} />
      <div>
        {!isAlone && (
          <p className="result-about" lang={wordsLang}>
            {text.name}
          </p>
        )}
        <h3 lang={wordsLang}>{feedback.label}</h3>
        <div className="prose" lang={wordsLang}>
          <RichText nodes={feedback.feedback} />
        </div>
        <Border test={test} reading={reading} />
      </div>
    </article>
  );
}
