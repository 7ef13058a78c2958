import type { Translate } from '../../i18n/create-translator.ts';
import type { SelfTestKey } from './self-test-texts.ts';
import type { View } from './sitting.ts';
import type { SelfTestLinks } from './test-definition.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  readonly links: Pick<SelfTestLinks, 'paper'>;
  /** Some questions were answered before the visitor came back here. */
  readonly hasAnswers?: boolean;
  /** Missing on the server and until the script runs: a press is remembered (`client:prepared`) and counts once it does. */
  readonly onStart?: (view?: View) => void;
  readonly onErase?: () => void;
}

/** Where a test begins: rendered on the server, so that it can be read, and says what is missing, before and without script. */
export function Intro({ t, links, hasAnswers = false, onStart, onErase }: Props) {
  const waits = onStart ? undefined : '';
  return (
    <div className="self-test-intro">
      <p className="self-test-begin">
        <button
          className="action"
          type="button"
          name="start"
          data-focus
          data-waits={waits}
          onClick={() => {
            onStart?.();
          }}
        >
          <span>{t(hasAnswers ? 'selfTest.continue' : 'selfTest.start')}</span>
          {!onStart && <span className="self-test-loading">{t('selfTest.loading')}</span>}
        </button>
        {hasAnswers ? (
          <button className="action quiet" type="button" onClick={onErase}>
            {t('selfTest.startAgain')}
          </button>
        ) : (
          <button
            className="self-test-link"
            type="button"
            name="start-all"
            data-waits={waits}
            onClick={() => {
              onStart?.('all');
            }}
          >
            {t('selfTest.viewAll')}
          </button>
        )}
      </p>
      {!onStart && (
        <p className="self-test-failed" role="alert">
          {t('selfTest.failed')}
        </p>
      )}
      <p>
        <a className="self-test-paper" href={links.paper}>
          {t('selfTest.paper')}
        </a>
      </p>
    </div>
  );
}
