import type { TestDefinition } from '../test-definition.ts';
import type { Reading } from './readings.ts';
import { useResultLanguage } from './result-language.ts';
import { toldBands } from './score-facts.ts';

/** Said when the score lies so near a limit that the feedback on its other side may fit as well. */
export function Border({
  test,
  reading: { score, result },
}: {
  readonly test: TestDefinition;
  readonly reading: Reading;
}) {
  const { t } = useResultLanguage();
  const [first, second] = toldBands(test.structure, score.key, result).map(({ key }) => test.bandFeedback[key]?.label);
  return first !== undefined && second !== undefined ? <p>{t('selfTestResult.onBorder', { first, second })}</p> : null;
}
