import { useRef, useState } from 'react';
import { isSharedDevice, SHARED_NAME, tabMemory } from '../../../device/tab-memory.ts';
import { AskFirst } from '../AskFirst.tsx';
import { isOfVersion } from './trend.ts';
import type { KeepProps } from './Keep.tsx';
import { useResultLanguage } from './result-language.ts';

/** The choice to keep results on this device, and what is kept there. */
export function OnDevice({ test, taken, known, kept, keeping, onKeep, onShow, onDelete, onDeleteAll }: KeepProps) {
  const { t, formatDate } = useResultLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const [isShared, setShared] = useState(isSharedDevice);
  const keptIds = new Set(kept.map(({ id }) => id));
  const notKept = known.filter(({ id }) => !keptIds.has(id));
  /** For when the button that has the focus goes away. */
  const stay = () => title.current?.focus();
  return (
    <>
      <h4 tabIndex={-1} ref={title}>
        {t('selfTestResult.keep.onDevice')}
      </h4>
      <p>{t(isShared ? 'selfTestResult.keep.shared' : 'selfTestResult.keep.device')}</p>
      {isShared && (
        <button
          className="result-link"
          type="button"
          onClick={() => {
            tabMemory().forget(SHARED_NAME);
            setShared(false);
            stay();
          }}
        >
          {t('device.ownAfterAll')}
        </button>
      )}
      {!isShared && notKept.length > 0 && (
        <p>
          <button
            className="action"
            type="button"
            onClick={() => {
              onKeep(notKept);
              stay();
            }}
          >
            {t('selfTestResult.keep.button')}
          </button>
        </p>
      )}
      <p role="status">{keeping !== 'not_kept' && t(`selfTestResult.keep.${keeping}`)}</p>
      {kept.length > 0 && (
        <>
          <ul className="result-kept" aria-label={t('selfTestResult.kept')}>
            {kept.map((one) => {
              const { id, takenAt, version } = one;
              const date = formatDate(takenAt);
              return (
                <li key={id}>
                  {isOfVersion(test, one) && id !== taken.id ? (
                    <button
                      className="result-link"
                      type="button"
                      onClick={() => {
                        onShow(id);
                      }}
                    >
                      {t('selfTestResult.kept.show', { date })}
                    </button>
                  ) : (
                    <span>
                      {isOfVersion(test, one) ? date : t('selfTestResult.trend.ofVersion', { date, version })}
                    </span>
                  )}
                  <button
                    className="result-link"
                    type="button"
                    aria-label={t('selfTestResult.kept.deleteName', { date })}
                    onClick={() => {
                      onDelete(id);
                      stay();
                    }}
                  >
                    {t('selfTestResult.kept.delete')}
                  </button>
                </li>
              );
            })}
          </ul>
          <AskFirst t={t} onYes={onDeleteAll} onAnswered={stay} />
        </>
      )}
    </>
  );
}
