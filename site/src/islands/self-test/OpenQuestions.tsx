import type { Translate } from '../../i18n/create-translator.ts';
import { ClimbingDisc } from './ClimbingDisc.tsx';
import type { SelfTestKey } from './self-test-texts.ts';
import { itemText, type TestDefinition, type TestItem } from './test-definition.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  readonly test: TestDefinition;
  readonly items: readonly TestItem[];
  readonly onJump: (itemKey: string) => void;
  readonly onBack: () => void;
  readonly onFinish: () => void;
}

/** The questions that were left open, once, at the end: to answer now or to leave. */
export function OpenQuestions({ t, test, items, onJump, onBack, onFinish }: Props) {
  const isNeeded = items.some(({ skippable }) => !skippable);
  const words =
    items.length === 0 ? 'selfTest.allAnsweredText' : isNeeded ? 'selfTest.openNeeded' : 'selfTest.openText';
  return (
    <div className="self-test-open">
      <div className="self-test-head">
        <h2 className="self-test-place" tabIndex={-1} data-focus>
          {items.length === 0 ? t('selfTest.allAnswered') : t('selfTest.open', { count: items.length })}
        </h2>
        <ClimbingDisc land={test.key} progress={1} />
      </div>
      <p>{t(words)}</p>
      <ul className="self-test-gaps">
        {items.map(({ key }) => (
          <li key={key}>
            <button
              type="button"
              lang={test.lang}
              onClick={() => {
                onJump(key);
              }}
            >
              {itemText(test, key).text}
            </button>
          </li>
        ))}
      </ul>
      <div className="self-test-ways">
        <button className="action quiet" type="button" onClick={onBack}>
          {t('selfTest.back')}
        </button>
        {!isNeeded && (
          <button className="action" type="button" onClick={onFinish}>
            {t('selfTest.toResult')}
          </button>
        )}
      </div>
    </div>
  );
}
