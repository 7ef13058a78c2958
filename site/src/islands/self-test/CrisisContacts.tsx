import type { Translate } from '../../i18n/create-translator.ts';
import type { SelfTestKey } from './self-test-texts.ts';
import type { SelfTestContact, SelfTestLinks } from './test-definition.ts';

interface Props {
  readonly t: Translate<SelfTestKey>;
  readonly contacts: readonly SelfTestContact[];
  readonly links: Pick<SelfTestLinks, 'helpNow'>;
}

/** A quiet line on every screen of a test, with the crisis contacts behind it. */
export function HelpLine(props: Props) {
  return (
    <details className="self-test-help area-help">
      <summary>{props.t('selfTest.talk')}</summary>
      <ContactList {...props} />
    </details>
  );
}

/** The crisis contacts at once, under an answer that may be a sign of suicidality. Calm, and in nobody's way. */
export function RiskSignpost(props: Props) {
  return (
    <div className="self-test-risk area-help">
      <p className="self-test-risk-words">{props.t('selfTest.riskWords')}</p>
      <ContactList {...props} />
      <p>{props.t('selfTest.riskGoOn')}</p>
    </div>
  );
}

/** Who to call or to chat with, and the way to everybody else. */
export function ContactList({ t, contacts, links }: Props) {
  return (
    <ul className="self-test-contacts">
      {contacts.map(({ name, lang, phone, phoneHref, chatUrl }) => (
        <li key={phoneHref}>
          <a
            className="self-test-phone"
            href={phoneHref}
            aria-label={`${t('helpNow.call', { number: phone })}, ${name}`}
          >
            <strong>{phone}</strong> <span lang={lang}>{name}</span>
          </a>
          {chatUrl !== null && (
            <a href={chatUrl} rel="noreferrer" aria-label={t('helpNow.chatName', { name })}>
              {t('helpNow.chat')}
            </a>
          )}
        </li>
      ))}
      <li>
        <a href={links.helpNow}>{t('helpNow.allContacts')}</a>
      </li>
    </ul>
  );
}
