import { useState } from 'react';
import type { Translate } from '../../i18n/create-translator.ts';

type AskKey = `selfTestResult.kept.${'deleteAll' | 'sure' | 'yes' | 'no'}`;

interface Props {
  readonly t: Translate<AskKey>;
  readonly onYes: () => void;
  /** The buttons change places: whoever used the keyboard goes on from somewhere that stays. */
  readonly onAnswered: () => void;
}

/** The button that asked has gone: who used the keyboard goes on at the answer that does no harm. */
const withFocus = (element: HTMLElement | null) => element?.focus();

/** Deletes all results of a test from the device, after it was asked whether that is meant. */
export function AskFirst({ t, onYes, onAnswered }: Props) {
  const [isAsking, ask] = useState(false);
  if (!isAsking)
    return (
      <button
        className="self-test-link"
        type="button"
        onClick={() => {
          ask(true);
        }}
      >
        {t('selfTestResult.kept.deleteAll')}
      </button>
    );
  const answer = (isYes: boolean) => () => {
    ask(false);
    if (isYes) onYes();
    onAnswered();
  };
  return (
    <div className="self-test-ask" role="alert">
      <p>{t('selfTestResult.kept.sure')}</p>
      <button className="self-test-link" type="button" onClick={answer(true)}>
        {t('selfTestResult.kept.yes')}
      </button>
      <button ref={withFocus} className="self-test-link" type="button" onClick={answer(false)}>
        {t('selfTestResult.kept.no')}
      </button>
    </div>
  );
}
