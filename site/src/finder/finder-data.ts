/** Makes the files of the finder from content, while the site is built. */
import { createHash } from 'node:crypto';
import {
  CHANNEL_KINDS,
  isInstitution,
  LOCALES,
  phoneHref,
  SERVICE_KINDS,
  shownPhone,
  SPOKEN_LANGUAGES,
  type Locale,
  type Service,
} from '@moodspace/shared';
import { holdsAlert } from '../components/service/holds-alert.ts';
import type { Localized } from '../content/localized.ts';
import type { Translator } from '../i18n/create-translator.ts';
import { coversRegion, isRegionWithPage, REGIONS_WITH_PAGE } from '../routing/region-choices.ts';
import type { Facet } from './criteria.ts';
import { SEEKERS, seekersOf } from './seekers.ts';
import { allLanguages, firstPhone } from './service-contact.ts';
import { phoneHrefOf, type FinderIndex, type FinderTexts } from './finder-index.ts';
import { hoursTable } from './hours-table.ts';
import { textParts } from './text-parts.ts';
import { townTable } from './town-table.ts';

/** What the finder is made of, in the language of a page. */
export interface FinderContent {
  readonly services: readonly Localized<'service'>[];
  readonly locations: readonly Localized<'location'>[];
  readonly organizations: readonly Localized<'organization'>[];
  readonly themes: readonly Localized<'theme'>[];
}

export interface FinderData {
  readonly index: FinderIndex;
  readonly texts: readonly FinderTexts[];
}

/** Makes the files. `today` is the day of the build, as YYYY-MM-DD. */
export function finderData(content: FinderContent, locale: Locale, { t }: Translator, today: string): FinderData {
  const { services, themes } = content;
  const schools = content.organizations.filter(({ data }) => isInstitution(data));
  const codes: FinderIndex['codes'] = {
    theme: themes.map(({ key }) => key),
    region: REGIONS_WITH_PAGE,
    audience: Object.keys(SEEKERS),
    channel: CHANNEL_KINDS,
    language: SPOKEN_LANGUAGES,
    cost: ['free'],
    school: schools.map(({ key }) => key),
  };
  const places = (holds: (service: Localized<'service'>) => boolean): readonly number[] =>
    services.flatMap((service, place) => (holds(service) ? [place] : []));
  const column = (facet: Facet, codesOf: (service: Service) => readonly string[]) =>
    services.map(({ data }) =>
      codesOf(data)
        .map((code) => codes[facet].indexOf(code))
        .filter((place) => place >= 0)
        .toSorted((a, b) => a - b),
    );
  const phones = services.map(({ data }) => firstPhone(data));
  const shown = phones.map((phone) => (phone === undefined ? '' : shownPhone(phone)));
  const towns = townTable(services, content.locations, locale);
  const hours = hoursTable(services, today);
  const index: Omit<FinderIndex, 'version'> = {
    names: services.map(({ data }) => data.name),
    slugs: services.map(({ data }) => data.slug),
    kinds: services.map(({ data }) => SERVICE_KINDS.indexOf(data.serviceKind)),
    kindNames: SERVICE_KINDS.map((kind) => t(`vocabulary.serviceKind.${kind}`)),
    codes,
    facets: {
      theme: column('theme', ({ themes: keys }) => keys),
      region: column('region', ({ regions }) => REGIONS_WITH_PAGE.filter((region) => coversRegion(regions, region))),
      audience: column('audience', ({ audiences }) => seekersOf(audiences)),
      channel: column('channel', ({ channels }) => channels.map(({ channelKind }) => channelKind)),
      language: column('language', allLanguages),
      // Who is paid for fits no choice, and that is known: a code that no choice has.
      cost: services.map(({ data }) => (data.costKind === null ? [] : data.costKind === 'free' ? [0] : [-1])),
      school: column('school', ({ institutions }) => institutions),
    },
    partlyFree: places(({ data }) => data.costKind === 'partly_free'),
    everywhere: places(({ data }) => data.regions.some((region) => !isRegionWithPage(region))),
    ...towns,
    phones: shown,
    phoneHrefs: Object.fromEntries(
      phones.flatMap((phone, place) =>
        phone !== undefined && phoneHref(phone) !== phoneHrefOf(shown[place] ?? '') ? [[place, phoneHref(phone)]] : [],
      ),
    ),
    ...hours,
    checked: places(({ data }) => data.checkedOn !== null),
    alerted: places(({ data }) => holdsAlert(data, today)),
    otherLanguage: Object.fromEntries(
      Object.entries(LOCALES)
        .map(([locale, { tag: other }]) => [other, places((s) => s.isFallback && s.contentLocale === locale)] as const)
        .filter(([, inIt]) => inIt.length > 0),
    ),
    languageNames: SPOKEN_LANGUAGES.map((code) => t(`vocabulary.spokenLanguage.${code}`)),
    schoolNames: schools.map(({ data }) => data.shortName ?? data.name),
  };
  const texts = textParts(services, today);
  const version = createHash('sha256')
    .update(JSON.stringify([index, texts]))
    .digest('hex')
    .slice(0, 12);
  return { index: { version, ...index }, texts: texts.map((part) => ({ version, ...part })) };
}
