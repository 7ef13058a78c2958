import type { Translate } from '../../i18n/create-translator.ts';
import { AskFirst } from './AskFirst.tsx';
import type { SelfTestKey } from './self-test-texts.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  /** How many results of this test stand on the device; at least one. */
  readonly count: number;
  /** Missing when none is of the test as it is now: what another version asked cannot be shown here. */
  readonly onLook: (() => void) | undefined;
  readonly onDelete: () => void;
  readonly onAnswered: () => void;
}

/** On the first screen: what the visitor kept of this test before, to look at or to delete without taking it again. */
export function KeptBefore({ t, count, onLook, onDelete, onAnswered }: Props) {
  return (
    <div className="self-test-kept">
      <p>{t('selfTest.kept', { count })}</p>
      {onLook && (
        <button className="self-test-link" type="button" onClick={onLook}>
          {t('selfTest.keptLook')}
        </button>
      )}
      <AskFirst t={t} onYes={onDelete} onAnswered={onAnswered} />
    </div>
  );
}
