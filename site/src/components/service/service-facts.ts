import type { Location, Service } from '@moodspace/shared';
import type { Translator } from '../../i18n/create-translator.ts';

/** A sentence of a fact: in the words of the site, or in those of the entry, which may be in another language. */
export interface FactPart {
  readonly text: string;
  /** An editor wrote it. */
  readonly isOfEntry: boolean;
  readonly href?: string | undefined;
  /** The language of the text, where neither the page nor the entry is in it. */
  readonly lang?: string | undefined;
}

/** What a visitor wants to know of a service before they go there, in the order in which they ask it. */
export interface ServiceFact {
  readonly name: 'kind' | 'for' | 'cost' | 'referral' | 'waiting' | 'languages' | 'helpers' | 'regions' | 'provider';
  readonly parts: readonly FactPart[];
}

/** Somebody whom a service names: its provider, or a school for whose students it is. */
export interface NamedOrganization {
  readonly name: string;
  readonly lang: string | undefined;
  readonly href: string | undefined;
}

const said = (text: string): FactPart => ({ text, isOfEntry: false });
const written = (text: string | null): readonly FactPart[] => (text === null ? [] : [{ text, isOfEntry: true }]);
const linked = ({ name, lang, href }: NamedOrganization): FactPart => ({ text: name, isOfEntry: false, lang, href });

type Words = Pick<Translator, 't' | 'formatDate' | 'formatList' | 'formatNumber'>;

/** Everything the platform knows of a service besides how to reach it, in plain words. What is not known is left out, except the cost: one asks that. */
export function serviceFacts(
  service: Service,
  {
    provider,
    institutions,
    groupHref,
  }: {
    provider: NamedOrganization | undefined;
    institutions: readonly NamedOrganization[];
    /** The page with its group of services. */
    groupHref: string | undefined;
  },
  words: Words,
): readonly ServiceFact[] {
  const { t, formatDate, formatList } = words;
  const facts: readonly ServiceFact[] = [
    {
      name: 'kind',
      parts: [
        service.group === null
          ? said(t(`vocabulary.serviceKind.${service.serviceKind}`))
          : { ...said(t(`vocabulary.serviceGroup.${service.group}`)), href: groupHref },
      ],
    },
    { name: 'for', parts: forWhom(service, institutions, provider, words) },
    { name: 'cost', parts: cost(service, words) },
    {
      name: 'referral',
      parts:
        service.referralNeeded === null
          ? []
          : [said(t(service.referralNeeded ? 'service.referralNeeded' : 'service.noReferral'))],
    },
    {
      name: 'waiting',
      parts: [
        ...written(service.waitingNote),
        ...(service.waitingNote !== null && service.waitingAskedOn !== null
          ? [said(t('service.waitingAskedOn', { date: formatDate(service.waitingAskedOn) }))]
          : []),
      ],
    },
    {
      name: 'languages',
      parts:
        service.spokenLanguages.length === 0
          ? []
          : [said(formatList(service.spokenLanguages.map((code) => t(`vocabulary.spokenLanguage.${code}`))))],
    },
    {
      name: 'helpers',
      parts: [
        said(t(service.formal ? 'service.formal' : 'service.informal')),
        said(t(service.insideInstitution ? 'service.insideInstitution' : 'service.outsideInstitution')),
      ],
    },
    {
      name: 'regions',
      parts:
        service.regions.length === 0
          ? []
          : [said(formatList(service.regions.map((code) => t(`vocabulary.region.${code}`))))],
    },
    { name: 'provider', parts: provider ? [linked(provider)] : [] },
  ];
  return facts.filter(({ parts }) => parts.length > 0);
}

function forWhom(
  { eligibility, audiences, ageFrom, ageTo }: Service,
  institutions: readonly NamedOrganization[],
  provider: NamedOrganization | undefined,
  { t, formatList }: Words,
): readonly FactPart[] {
  const ages =
    ageFrom !== null && ageTo !== null
      ? t('service.agesBetween', { from: String(ageFrom), to: String(ageTo) })
      : ageFrom !== null
        ? t('service.agesFrom', { from: String(ageFrom) })
        : ageTo !== null
          ? t('service.agesTo', { to: String(ageTo) })
          : undefined;
  // Where words say for whom it is, the school that gives it is not named again: it stands below as the provider.
  const schools =
    eligibility === null
      ? institutions
      : institutions.filter(({ href }) => href === undefined || href !== provider?.href);
  const isForItsStudents = institutions.length > 0 && audiences.every((audience) => audience === 'student');
  return [
    ...written(eligibility),
    ...(audiences.length === 0 || isForItsStudents
      ? []
      : [said(formatList(audiences.map((code) => t(`vocabulary.audience.${code}`))))]),
    ...(ages === undefined ? [] : [said(ages)]),
    ...schools.map(linked),
  ];
}

function cost({ costKind, costAmount, costNote }: Service, { t, formatNumber }: Words): readonly FactPart[] {
  if (costKind === null && costAmount === null && costNote === null) return [said(t('service.costUnknown'))];
  const amount =
    costAmount === null
      ? undefined
      : formatNumber(costAmount, {
          style: 'currency',
          currency: 'EUR',
          minimumFractionDigits: Number.isInteger(costAmount) ? 0 : 2,
        });
  return [
    ...(costKind === null ? [] : [said(t(`service.cost.${costKind}`))]),
    ...(amount === undefined ? [] : [said(t('service.costAtMost', { amount }))]),
    ...written(costNote),
  ];
}

/** What is known of how accessible a place is; what is not named is not known. */
export const accessibilityOf = (
  { accessibility }: Pick<Location, 'accessibility'>,
  { t, formatList }: Words,
): string | undefined =>
  accessibility.length === 0
    ? undefined
    : formatList(accessibility.map((feature) => t(`vocabulary.accessibilityFeature.${feature}`)));
