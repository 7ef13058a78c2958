import type { TakenTest, TestDefinition } from '../test-definition.ts';
import { Files } from './Files.tsx';
import { OnDevice } from './OnDevice.tsx';
import type { Keeping } from './Result.tsx';
import { useResultLanguage } from './result-language.ts';

export interface KeepProps {
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

/** Keeping the result on the device, on paper, or as a file. */
export function Keep(props: KeepProps) {
  const { t } = useResultLanguage();
  const { keeping, printsAnswers, onPrintsAnswers } = props;
  return (
    <section className="result-keep no-print" aria-labelledby="result-keep">
      <h3 id="result-keep">{t('selfTestResult.keep')}</h3>
      {keeping !== 'kept' && <p>{t('selfTestResult.keep.lead')}</p>}
      <OnDevice {...props} />
      <h4>{t('selfTestResult.keep.onPaper')}</h4>
      <div className="result-ways">
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
        <button
          className="action quiet"
          type="button"
          onClick={() => {
            print();
          }}
        >
          {t('selfTestResult.print')}
        </button>
      </div>
      <Files {...props} />
    </section>
  );
}
