import type { Score } from '@moodspace/shared';
import type { NoScoreReason, ScoreResults } from '@moodspace/shared/scoring';
import type { TestDefinition } from '../test-definition.ts';
import { itemsToAnswer } from './open-items.ts';
import { useResultLanguage, type ResultLanguage } from './result-language.ts';

/** Why there is no score, and the way to the questions that would give one. */
export function NoScore({
  test,
  score,
  results,
  onAnswer,
  isQuiet = false,
}: {
  readonly test: TestDefinition;
  readonly score: Score;
  readonly results: ScoreResults;
  readonly onAnswer: ((itemKey: string) => void) | undefined;
  /** Of a part, among many others. */
  readonly isQuiet?: boolean;
}) {
  const { t } = useResultLanguage();
  const result = results[score.key];
  if (result?.kind !== 'none') return null;
  const open = itemsToAnswer(test.structure, results, score.key);
  const [first] = open;
  return (
    <>
      <p>{whyNot(result.reason, open.length, t)}</p>
      {first !== undefined && onAnswer && (
        <button
          className={isQuiet ? 'result-link no-print' : 'action quiet no-print'}
          type="button"
          onClick={() => {
            onAnswer(first);
          }}
        >
          {t('selfTestResult.answerOpen')}
        </button>
      )}
    </>
  );
}

function whyNot({ code }: NoScoreReason, count: number, t: ResultLanguage['t']): string {
  switch (code) {
    case 'nothing_answered':
      return t('selfTestResult.nothingAnswered');
    case 'not_in_table':
      return t('selfTestResult.notInTable');
    case 'nothing_shown':
      return t('selfTestResult.nothingShown');
    case 'too_many_missing':
    case 'depends_on':
      return count > 0 ? t('selfTestResult.tooManyMissing', { count }) : t('selfTestResult.nothingShown');
  }
}
