import type { TestDefinition } from '../test-definition.ts';
import { useResultLanguage } from './result-language.ts';
import { sourcesOf } from './sources.ts';
import { dayAfter } from './trend.ts';

/** What the result says and what it cannot say, and where its figures come from. */
export function Meaning({ test, takenAt }: { readonly test: TestDefinition; readonly takenAt: string }) {
  const { t, formatDate } = useResultLanguage();
  const { lang, limits, wordingNote, intendedUse, recallDays, retestDays, licenceNotice, structure } = test;
  const isAssumed = structure.reliabilities.some(({ basis }) => basis === 'assumed');
  const sources = sourcesOf(structure);
  return (
    <section aria-labelledby="result-meaning">
      <h3 id="result-meaning">{t('selfTestResult.meaning')}</h3>
      <p>
        <strong>{t('selfTestResult.noDiagnosis')}</strong>
      </p>
      <p lang={lang}>{limits}</p>
      {intendedUse !== null && <p lang={lang}>{intendedUse}</p>}
      <p lang={lang}>{wordingNote}</p>
      {isAssumed && <p>{t('selfTestResult.assumed')}</p>}
      <p>
        {recallDays !== null && `${t('selfTestResult.recall', { count: recallDays })} `}
        {retestDays > 0
          ? t('selfTestResult.retest', { count: retestDays, date: formatDate(dayAfter(takenAt, retestDays)) })
          : t('selfTestResult.retestAnytime')}
      </p>
      <p>{t('selfTestResult.computedHere')}</p>
      {licenceNotice !== null && <p className="small soft">{licenceNotice}</p>}
      <details className="result-sources" data-on-paper>
        <summary>{t('selfTestResult.sources')}</summary>
        <dl>
          {sources.map(({ of, texts }) => (
            <div key={of}>
              <dt>{t(`selfTestResult.sourcesOf.${of}`)}</dt>
              {texts.map((source) => (
                <dd key={source}>{source}</dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
