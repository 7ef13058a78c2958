import { questionnaireResponse } from '@moodspace/shared/fhir/questionnaire-response';
import { useState } from 'react';
import { saveFile } from '../../../device/save-file.ts';
import type { KeepProps } from './Keep.tsx';
import { useResultLanguage } from './result-language.ts';
import { MOST_CHARACTERS, openResult, writeResult } from './saved-result.ts';
import { dayOf, isOfVersion } from './trend.ts';

/** Saving the result as a file, and opening such a file again. */
export function Files(props: KeepProps) {
  const { t, tag } = useResultLanguage();
  const { test, taken } = props;
  const name = t('selfTestResult.file.name', { date: dayOf(taken.takenAt) });
  const saveForCare = () => {
    const response = questionnaireResponse({
      names: test.fhirNames,
      items: test.structure.items,
      answers: taken.answers,
      scores: taken.scores,
      texts: Object.fromEntries(Object.entries(test.itemWords).map(([key, { text }]) => [key, text])),
      labels: test.answerLabels,
      language: test.lang ?? tag,
      authored: taken.takenAt,
    });
    saveFile(`${name}-fhir.json`, 'application/fhir+json', JSON.stringify(response, null, 2));
  };
  return (
    <>
      <h4>{t('selfTestResult.keep.asFile')}</h4>
      <p>{t('selfTestResult.file.note')}</p>
      <div className="result-ways">
        <button
          className="action quiet"
          type="button"
          onClick={() => {
            saveFile(`${name}.json`, 'application/json', writeResult(test, taken));
          }}
        >
          {t('selfTestResult.file.save')}
        </button>
        <button className="action quiet" type="button" onClick={saveForCare}>
          {t('selfTestResult.file.fhir')}
        </button>
      </div>
      <OpenFile {...props} />
    </>
  );
}

/** Opens a file that was saved here before, and says what came of it. */
function OpenFile({ test, known, onOpened }: KeepProps) {
  const { t, formatDate } = useResultLanguage();
  const [message, say] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    // A file that the device no longer gives is one that cannot be read.
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
    say(
      isOfVersion(test, taken)
        ? t('selfTestResult.file.opened', { date })
        : t('selfTestResult.file.openedOther', { date, version: taken.version }),
    );
  };
  return (
    <>
      <label className="result-link result-file">
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
    </>
  );
}
