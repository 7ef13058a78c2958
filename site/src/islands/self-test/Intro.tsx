import type { Translate } from '../../i18n/create-translator.ts';
import type { SelfTestKey } from './self-test-texts.ts';
import type { View } from './sitting.ts';
import type { SelfTestLinks } from './test-definition.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  readonly links: Pick<SelfTestLinks, 'paper'>;
  /** Some questions were answered before the visitor came back here. */
  readonly hasAnswers?: boolean;
  /** Missing on the server and until the script is there: nothing can be begun yet. */
  readonly onStart?: (view?: View) => void;
  readonly onErase?: () => void;
}

/** Where a test begins: rendered on the server, so that it can be read, and says what is missing, before and without script. */
export function Intro({ t, links, hasAnswers = false, onStart, onErase }: Props) {
  return (
    <div className="self-test-intro">
      <p className="self-test-begin">
        <button
          className="action"
          type="button"
          data-focus
          disabled={!onStart}
          onClick={() => {
            onStart?.();
          }}
        >
          {t(!onStart ? 'selfTest.loading' : hasAnswers ? 'selfTest.continue' : 'selfTest.start')}
        </button>
        {hasAnswers ? (
          <button className="action quiet" type="button" onClick={onErase}>
            {t('selfTest.startAgain')}
          </button>
        ) : (
          <button
            className="self-test-link"
            type="button"
            disabled={!onStart}
            onClick={() => {
              onStart?.('all');
            }}
          >
            {t('selfTest.viewAll')}
          </button>
        )}
      </p>
      <p>
        <a className="self-test-paper" href={links.paper}>
          {t('selfTest.paper')}
        </a>
      </p>
    </div>
  );
}
