import type { SelfTestContact, SelfTestLinks } from '../test-definition.ts';
import { useResultLanguage } from './result-language.ts';

/** The crisis contacts above everything else: calm, and not in the way of the result. */
export function HelpFirst({
  afterRiskAnswer,
  contacts,
  links,
}: {
  readonly afterRiskAnswer: boolean;
  readonly contacts: readonly SelfTestContact[];
  readonly links: Pick<SelfTestLinks, 'helpNow'>;
}) {
  const { t } = useResultLanguage();
  return (
    <section className="result-help area-help" aria-labelledby="result-help">
      <h3 id="result-help">{t('selfTestResult.helpTitle')}</h3>
      <p>{t(afterRiskAnswer ? 'selfTestResult.helpAfterRisk' : 'selfTestResult.helpWhenHeavy')}</p>
      <Contacts contacts={contacts} />
      <p>
        <a className="result-more" href={links.helpNow}>
          {t('helpNow.allContacts')}
        </a>
      </p>
    </section>
  );
}

/** Numbers to call, and where to chat. */
export function Contacts({ contacts }: { readonly contacts: readonly SelfTestContact[] }) {
  const { t } = useResultLanguage();
  return (
    <ul className="result-contacts">
      {contacts.map(({ name, lang, phone, phoneHref, chatUrl }) => (
        <li key={phoneHref}>
          <a className="result-call" href={phoneHref}>
            <strong>{phone}</strong> <span lang={lang}>{name}</span>
          </a>
          {chatUrl && (
            <a className="result-chat" href={chatUrl} rel="noreferrer" aria-label={t('helpNow.chatName', { name })}>
              {t('helpNow.chat')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
