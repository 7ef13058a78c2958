import type { Translate } from '../../i18n/create-translator.ts';
import { ContactList } from './CrisisContacts.tsx';
import type { SelfTestKey } from './self-test-texts.ts';
import type { SelfTestProps } from './test-definition.ts';

interface Props extends Pick<SelfTestProps, 'contacts' | 'links'> {
  readonly t: Translate<SelfTestKey>;
  readonly onErase: () => void;
}

/** Stands there when the test could not go on: what to do, and people to turn to. */
export function Broken({ t, contacts, links, onErase }: Props) {
  return (
    <section className="self-test">
      <div role="alert">
        <p>{t('selfTest.broken')}</p>
      </div>
      <div className="self-test-ways">
        <button
          className="action"
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {t('selfTest.reload')}
        </button>
        <button className="self-test-link" type="button" onClick={onErase}>
          {t('selfTest.startAgain')}
        </button>
        <a href={links.paper}>{t('selfTest.paper')}</a>
      </div>
      <div className="self-test-risk area-help">
        <p>{t('selfTest.talk')}</p>
        <ContactList {...{ t, contacts, links }} />
      </div>
    </section>
  );
}
