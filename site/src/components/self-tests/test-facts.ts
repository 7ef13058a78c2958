import type { Localized } from '../../content/localized.ts';
import type { Translator } from '../../i18n/create-translator.ts';
import type { Fact } from '../content/fact.ts';
import { langOf } from '../content/lang-of.ts';

/** The short facts beside a self-test. */
export function testFacts(entry: Localized<'instrument'>, { t }: Translator): readonly Fact[] {
  const { data } = entry;
  const { licence } = data;
  const again =
    data.retestDays === 0 ? t('selfTests.againAnyTime') : t('selfTests.againAfter', { count: data.retestDays });
  const version = data.changes === null ? data.version : `${data.version}. ${data.changes}`;
  return [
    ...(data.recallDays === null
      ? []
      : [{ label: t('selfTests.recall'), text: t('selfTests.recallDays', { count: data.recallDays }) }]),
    { label: t('selfTests.again'), text: again },
    { label: t('selfTests.version'), text: version, lang: langOf(entry) },
    {
      label: t('selfTests.licence'),
      text: t('selfTests.licenceOf', { name: licence.name, holder: licence.holder }),
      href: licence.url ?? undefined,
    },
  ];
}
