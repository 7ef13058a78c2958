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
  type ChannelKind,
  type Locale,
  type Location,
  type Service,
} from '@moodspace/shared';
import { pointOf } from '@moodspace/shared/places';
import type { OpeningHours } from '@moodspace/shared/opening-hours';
import { holdsAlert } from '../components/service/holds-alert.ts';
import { reliableHours } from '../components/service/reliable-hours.ts';
import type { Localized } from '../content/localized.ts';
import type { Translator } from '../i18n/create-translator.ts';
import { coversRegion, isRegionWithPage, REGIONS_WITH_PAGE } from '../routing/region-choices.ts';
import type { Facet } from './criteria.ts';
import { townName } from './town-name.ts';
import { SEEKERS, seekersOf } from './seekers.ts';
import { allLanguages, firstChat, firstPhone } from './service-contact.ts';
import { phoneHrefOf, SERVICES_PER_PART, type FinderIndex, type FinderTexts } from './finder-index.ts';

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

/** Channels at which somebody answers at once, when it is open. */
const ANSWERING: ReadonlySet<ChannelKind> = new Set<ChannelKind>(['phone', 'chat', 'walk_in']);

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
  const towns = townTable(content, locale);
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

/** The towns of all services, each once. */
function townTable({ services, locations }: FinderContent, locale: Locale): Pick<FinderIndex, 'towns' | 'townsOf'> {
  const byKey = new Map(locations.map(({ key, data }) => [key, data]));
  const towns: (readonly [string, number, number])[] = [];
  const placeOf = new Map<string, number>();
  const townOf = (location: Location): readonly number[] => {
    const point = pointOf(location);
    const name = townName(location, locale);
    if (point === undefined || name === undefined) return [];
    const [latitude, longitude] = [point.latitude, point.longitude].map((degrees) => Number(degrees.toFixed(3)));
    const town = [name, latitude ?? 0, longitude ?? 0] as const;
    const known = placeOf.get(town.join());
    if (known !== undefined) return [known];
    placeOf.set(town.join(), towns.length);
    towns.push(town);
    return [towns.length - 1];
  };
  const townsOf = services.map(({ data }) => [
    ...new Set(data.locations.map((key) => byKey.get(key)).flatMap((location) => (location ? townOf(location) : []))),
  ]);
  return { towns, townsOf };
}

function hoursTable(
  services: readonly Localized<'service'>[],
  today: string,
): Pick<FinderIndex, 'hours' | 'answering'> {
  const hours: OpeningHours[] = [];
  const placeOf = new Map<string, number>();
  const place = (wanted: OpeningHours | undefined): number => {
    if (wanted === undefined) return -1;
    const text = JSON.stringify(wanted);
    const known = placeOf.get(text) ?? hours.push(wanted) - 1;
    placeOf.set(text, known);
    return known;
  };
  const answering = services.map(({ data }) =>
    data.channels
      .filter(({ channelKind }) => ANSWERING.has(channelKind))
      .flatMap((channel) => [CHANNEL_KINDS.indexOf(channel.channelKind), place(reliableHours(channel, data, today))]),
  );
  return { hours, answering };
}

function textParts(services: readonly Localized<'service'>[], today: string): readonly Omit<FinderTexts, 'version'>[] {
  const known = (texts: readonly (string | undefined)[], from: number): Readonly<Record<string, string>> =>
    Object.fromEntries(texts.flatMap((text, at) => (text === undefined ? [] : [[from + at, text]])));
  return Array.from({ length: Math.ceil(services.length / SERVICES_PER_PART) }, (_, part) => {
    const from = part * SERVICES_PER_PART;
    const run = services.slice(from, from + SERVICES_PER_PART).map(({ data }) => data);
    return {
      from,
      summaries: run.map(({ summary }) => summary),
      chats: known(run.map(firstChat), from),
      alerts: known(
        run.map((service) => (holdsAlert(service, today) ? (service.alert ?? undefined) : undefined)),
        from,
      ),
    };
  });
}
