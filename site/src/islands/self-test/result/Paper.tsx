import { shownItems } from '@moodspace/shared/scoring';
import { itemText, type SelfTestContact, type TakenTest, type TestDefinition } from '../test-definition.ts';
import { Contacts } from './HelpFirst.tsx';
import { useResultLanguage } from './result-language.ts';

/** What stands on paper only: the answers, for whoever wants them there, and who to call. */
export function Paper({
  test,
  taken: { answers },
  contacts,
  printsAnswers,
}: {
  readonly test: TestDefinition;
  readonly taken: TakenTest;
  readonly contacts: readonly SelfTestContact[];
  readonly printsAnswers: boolean;
}) {
  const { t } = useResultLanguage();
  return (
    <div className="result-paper">
      <section>
        <h3>{t('selfTestResult.print.help')}</h3>
        <p>{t('helpNow.barText')}</p>
        <Contacts contacts={contacts} />
      </section>
      {printsAnswers && (
        <>
          <h3>{t('selfTestResult.print.answersTitle')}</h3>
          <dl lang={test.lang}>
            {shownItems(test.structure, answers).map(({ key, scale }) => (
              <div key={key}>
                <dt>{itemText(test, key).text}</dt>
                <dd>{test.answerLabels[scale]?.[answers[key] ?? ''] ?? t('selfTestResult.print.open')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>{t('selfTestResult.madeWith', { title: test.title, version: test.version })}</p>
    </div>
  );
}
