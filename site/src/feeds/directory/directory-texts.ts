import type { Locale } from '@moodspace/shared';
import type { ClosedTaxonomy, DirectoryTexts } from '@moodspace/shared/hsds';
import { translatorFor } from '../../i18n/translator.ts';
import type { VocabularyName } from '../../i18n/vocabulary-strings.ts';

/** The vocabulary in which the codes of a taxonomy have their names; the others have names of their own here. */
const VOCABULARIES: Readonly<Partial<Record<ClosedTaxonomy, VocabularyName>>> = {
  service_kind: 'serviceKind',
  group: 'serviceGroup',
  audience: 'audience',
  region: 'region',
  channel: 'channelKind',
  language: 'spokenLanguage',
  cost: 'costKind',
  accessibility: 'accessibilityFeature',
  organization_kind: 'organizationKind',
};

/** A name that takes no values, as those of all codes do. */
type PlainKey = 'openData.term.formal';

/** The words of the open data that no entry has, in one language. */
export function directoryTexts(locale: Locale): DirectoryTexts {
  const { t } = translatorFor(locale);
  return {
    termName: (taxonomy, code) => {
      const vocabulary = VOCABULARIES[taxonomy];
      return t((vocabulary ? `vocabulary.${vocabulary}.${code}` : `openData.term.${code}`) as PlainKey);
    },
    taxonomyName: (taxonomy) => t(`openData.taxonomy.${taxonomy}`),
    unknownOrganization: t('openData.unknownOrganization'),
  };
}
