import type { SelfTestLinks } from '../test-definition.ts';
import type { Steps } from './next-steps.ts';
import { useResultLanguage } from './result-language.ts';

/** One step now, one this week, somebody to talk to; then pages that fit. */
export function NextSteps({
  steps,
  first,
  links,
}: {
  readonly steps: Steps;
  /** What comes before everything that the test itself proposes, in the language of the page. */
  readonly first: string | undefined;
  readonly links: Pick<SelfTestLinks, 'findHelp'>;
}) {
  const { t, wordsLang } = useResultLanguage();
  const said = [
    [t('selfTestResult.stepNow'), first ?? steps.now, first === undefined ? wordsLang : undefined],
    [t('selfTestResult.stepThisWeek'), steps.thisWeek, wordsLang],
    [t('selfTestResult.someoneToTalkTo'), steps.someoneToTalkTo, wordsLang],
  ] as const;
  const rows = said.filter(([, step]) => step !== undefined);
  return (
    <section aria-labelledby="result-steps">
      <h3 id="result-steps">{t('selfTestResult.steps')}</h3>
      {rows.length === 0 && <p>{t('selfTestResult.noSteps')}</p>}
      {rows.length > 0 && (
        <dl className="result-steps">
          {rows.map(([when, step, lang]) => (
            <div key={when}>
              <dt>{when}</dt>
              <dd lang={lang}>{step}</dd>
            </div>
          ))}
        </dl>
      )}
      {steps.links.length > 0 && (
        <>
          <h4 id="result-links">{t('selfTestResult.links')}</h4>
          <ul className="result-links" aria-labelledby="result-links">
            {steps.links.map(({ kind, label, note, because, href, lang }) => (
              <li key={href}>
                <span className="result-kind">{t(`selfTestResult.kind.${kind}`)}</span>
                <a href={href} lang={lang}>
                  {label}
                </a>
                {note !== null && <span lang={lang}>{note}</span>}
                {because !== undefined && <span>{because}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <a className="result-more" href={links.findHelp}>
          {t('selfTestResult.findHelp')}
        </a>
      </p>
    </section>
  );
}
