import { useRef, useState } from 'react';
import type { Locale } from '@moodspace/shared';
import type { TakenTest, TestDefinition } from '../test-definition.ts';
import type { Keeping } from './Result.tsx';
import { useResultLanguage } from './result-language.ts';
import { saveFile } from './save-file.ts';
import { MOST_CHARACTERS, openResult, writeResult } from './saved-result.ts';
import { dayOf } from './trend.ts';

interface Props {
  readonly locale: Locale;
  readonly test: TestDefinition;
  /** The result that is shown. */
  readonly taken: TakenTest;
  /** All results that are known now, also those opened from files. */
  readonly known: readonly TakenTest[];
  /** Those of them that are kept on this device, the oldest first. */
  readonly kept: readonly TakenTest[];
  readonly keeping: Keeping;
  readonly printsAnswers: boolean;
  readonly onPrintsAnswers: (printsAnswers: boolean) => void;
  readonly onOpened: (taken: TakenTest) => void;
  readonly onShow: (id: string) => void;
  readonly onKeep: (taken: readonly TakenTest[]) => void;
  readonly onDelete: (id: string) => void;
  readonly onDeleteAll: () => void;
}

/** Keeping the result on the device, printing it, saving it as a file, and opening such a file again. */
export function Keep(props: Props) {
  const { t } = useResultLanguage();
  const { test, taken, printsAnswers, onPrintsAnswers } = props;
  const fileName = t('selfTestResult.file.name', { date: dayOf(taken.takenAt) });
  return (
    <section className="result-keep no-print" aria-labelledby="result-keep">
      <h3 id="result-keep">{t('selfTestResult.keep')}</h3>
      <p>{t('selfTestResult.keep.lead')}</p>
      <OnDevice {...props} />
      <div className="result-way-out">
        <button
          className="action quiet"
          type="button"
          onClick={() => {
            print();
          }}
        >
          {t('selfTestResult.print')}
        </button>
        <label className="result-choice">
          <input
            type="checkbox"
            checked={printsAnswers}
            onChange={({ target }) => {
              onPrintsAnswers(target.checked);
            }}
          />
          {t('selfTestResult.print.answers')}
        </label>
      </div>
      <div className="result-way-out">
        <button
          className="action quiet"
          type="button"
          onClick={() => {
            saveFile(`${fileName}.json`, 'application/json', writeResult(test, taken));
          }}
        >
          {t('selfTestResult.file.save')}
        </button>
        <p className="soft">{t('selfTestResult.file.saveNote')}</p>
      </div>
      <OpenFile {...props} />
    </section>
  );
}

/** The choice to keep results on this device, and what is kept there. */
function OnDevice({ taken, known, kept, keeping, onKeep, onShow, onDelete, onDeleteAll }: Props) {
  const { t, formatDate } = useResultLanguage();
  const [isAsking, ask] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const keptIds = new Set(kept.map(({ id }) => id));
  const notKept = known.filter(({ id }) => !keptIds.has(id));
  const stay = () => {
    // The button that had the focus goes away.
    title.current?.focus();
  };
  return (
    <div>
      <p>{t('selfTestResult.keep.device')}</p>
      {notKept.length > 0 && (
        <button
          className="action"
          type="button"
          onClick={() => {
            onKeep(notKept);
          }}
        >
          {t('selfTestResult.keep.button')}
        </button>
      )}
      <p role="status">{keeping !== 'not_kept' && t(`selfTestResult.keep.${keeping}`)}</p>
      {kept.length > 0 && (
        <>
          <h4 tabIndex={-1} ref={title}>
            {t('selfTestResult.kept')}
          </h4>
          <ul className="result-kept">
            {kept.map(({ id, takenAt }) => (
              <li key={id}>
                <button
                  className="result-link"
                  type="button"
                  aria-current={id === taken.id ? 'true' : undefined}
                  onClick={() => {
                    onShow(id);
                  }}
                >
                  {t('selfTestResult.kept.show', { date: formatDate(takenAt) })}
                </button>
                <button
                  className="result-link"
                  type="button"
                  aria-label={t('selfTestResult.kept.deleteName', { date: formatDate(takenAt) })}
                  onClick={() => {
                    onDelete(id);
                    stay();
                  }}
                >
                  {t('selfTestResult.kept.delete')}
                </button>
              </li>
            ))}
          </ul>
          {isAsking ? (
            <p role="alert">
              {t('selfTestResult.kept.sure')}{' '}
              <button
                className="result-link"
                type="button"
                onClick={() => {
                  ask(false);
                  onDeleteAll();
                }}
              >
                {t('selfTestResult.kept.yes')}
              </button>{' '}
              <button
                className="result-link"
                type="button"
                onClick={() => {
                  ask(false);
                  stay();
                }}
              >
                {t('selfTestResult.kept.no')}
              </button>
            </p>
          ) : (
            <button
              className="result-link"
              type="button"
              onClick={() => {
                ask(true);
              }}
            >
              {t('selfTestResult.kept.deleteAll')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Opens a file that was saved here before, and says what came of it. */
function OpenFile({ test, known, onOpened }: Props) {
  const { t, formatDate } = useResultLanguage();
  const [message, say] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > MOST_CHARACTERS ? '' : await file.text().catch(() => '');
    const opened = openResult(text, test, Date.now());
    if (opened.kind === 'refused') {
      say(t(`selfTestResult.file.${opened.because}`));
      return;
    }
    const { taken } = opened;
    const date = formatDate(taken.takenAt);
    if (known.some(({ id }) => id === taken.id)) {
      say(t('selfTestResult.file.openedBefore', { date }));
      return;
    }
    onOpened(taken);
    const isOther = taken.version !== test.version || taken.fingerprint !== test.fingerprint;
    say(
      isOther
        ? t('selfTestResult.file.openedOther', { date, version: taken.version })
        : t('selfTestResult.file.opened', { date }),
    );
  };
  return (
    <div className="result-way-out">
      <label className="action quiet result-file">
        {t('selfTestResult.file.open')}
        <input
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void open(target.files?.[0]).finally(() => {
              // So that the same file can be chosen again.
              target.value = '';
            });
          }}
        />
      </label>
      <p role="status">{message}</p>
    </div>
  );
}
