import type { Translate } from '../../i18n/create-translator.ts';
import type { SelfTestKey } from './self-test-texts.ts';
import type { Sitting, SittingEvent } from './sitting.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  readonly sitting: Pick<Sitting, 'view' | 'usesNumberKeys'>;
  readonly dispatch: (event: SittingEvent) => void;
  readonly onErase: () => void;
}

/** What a visitor may want once: another way of showing the questions, the number keys, to stop without a trace. */
export function Options({ t, sitting: { view, usesNumberKeys }, dispatch, onErase }: Props) {
  const other = view === 'one' ? 'all' : 'one';
  return (
    <details className="self-test-options">
      <summary>{t('selfTest.options')}</summary>
      <ul className="self-test-option-list">
        <li>
          <button
            className="self-test-link"
            type="button"
            onClick={() => {
              dispatch({ type: 'viewChanged', view: other });
            }}
          >
            {t(other === 'all' ? 'selfTest.viewAll' : 'selfTest.viewOne')}
          </button>
        </li>
        {view === 'one' && (
          <li>
            <label className="self-test-switch">
              <input
                type="checkbox"
                checked={usesNumberKeys}
                onChange={() => {
                  dispatch({ type: 'numberKeysSwitched' });
                }}
              />
              {t('selfTest.numberKeys')}
            </label>
          </li>
        )}
        <li>
          <button className="self-test-link" type="button" onClick={onErase}>
            {t('selfTest.erase')}
          </button>
        </li>
      </ul>
    </details>
  );
}
