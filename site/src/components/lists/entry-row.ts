import type { Content } from '@moodspace/shared';
import { moduleMinutes } from '@moodspace/shared/programmes';
import type { Localized } from '../../content/localized.ts';
import type { Translator } from '../../i18n/create-translator.ts';
import type { RoutedType } from '../../routing/routes.ts';
import { minutesToRead } from '../content/reading.ts';
import { areaOfOffer, type Area } from '../site/areas.ts';

/** What a list shows of an entry. */
export interface EntryRowContent {
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly string[];
  readonly area: Area | undefined;
  /** The key of its land; undefined for what lists show as text alone. */
  readonly land: string | undefined;
}

type ListedType = Exclude<RoutedType, 'page'>;
type RowMaker<N extends ListedType> = (data: Readonly<Content<N>>, translator: Translator) => EntryRowContent;

const ROWS: { readonly [N in ListedType]: RowMaker<N> } = {
  theme: (data) => ({ title: data.title, summary: data.summary, facts: [], area: undefined, land: data.key }),
  article: (data, { t }) => ({
    title: data.title,
    summary: data.summary,
    facts: [t('page.readingMinutes', { count: minutesToRead(data) })],
    area: 'library',
    land: data.key,
  }),
  testimonial: (data, { t }) => ({
    title: data.title,
    summary: data.summary,
    facts: [
      `${data.personName}, ${data.personNote}`,
      ...(data.storyMedium === 'text' ? [] : [t(`vocabulary.storyMedium.${data.storyMedium}`)]),
    ],
    area: 'stories',
    land: data.key,
  }),
  intervention: (data, translator) => ({
    title: data.title,
    summary: data.summary,
    facts: offerFacts(data, translator),
    area: areaOfOffer(data.offer),
    land: data.key,
  }),
  instrument: (data, { t }) => ({
    title: data.title,
    summary: data.summary,
    facts: [t('selfTests.about', { count: data.minutes }), t('selfTests.questions', { count: data.items.length })],
    area: 'tests',
    land: data.key,
  }),
  programme: (data, { t, formatList }) => ({
    title: data.title,
    summary: data.summary,
    facts: [formatList(data.audiences.map((code) => t(`vocabulary.audience.${code}`)))],
    area: 'self-help',
    land: data.key,
  }),
  'programme-module': (data, { t }) => ({
    title: data.title,
    summary: data.summary,
    facts: [t('page.minutes', { count: moduleMinutes(data.blocks) })],
    area: 'self-help',
    land: data.key,
  }),
  service: (data, { t }) => ({
    title: data.name,
    summary: data.summary,
    facts: [
      t(`vocabulary.serviceKind.${data.serviceKind}`),
      data.regions.map((region) => t(`vocabulary.region.${region}`)).join(', '),
      ...(data.costKind === null ? [] : [t(`vocabulary.costKind.${data.costKind}`)]),
    ],
    area: 'help',
    land: undefined,
  }),
};

function offerFacts(data: Readonly<Content<'intervention'>>, { t }: Translator): readonly string[] {
  return [
    t(`vocabulary.offer.${data.offer}`),
    ...(data.minutes === null ? [] : [t('page.minutes', { count: data.minutes })]),
    ...(data.availability === 'here' ? [] : [t(`vocabulary.availability.${data.availability}`)]),
  ];
}

/** What a list shows of an entry, in the language of the page. */
export function rowOf<N extends ListedType>(entry: Localized<N>, translator: Translator): EntryRowContent {
  const make: RowMaker<N> = ROWS[entry.type];
  return make(entry.data, translator);
}
