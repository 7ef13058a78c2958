import { FACETS, isSingle } from '../src/finder/criteria.ts';
import { SERVICES_PER_PART, type FinderIndex, type FinderTexts } from '../src/finder/finder-index.ts';
import { textMaker, type TextMaker } from './generated-text.ts';

export interface GeneratedFinder {
  readonly index: FinderIndex;
  readonly texts: readonly FinderTexts[];
}

const VERSION = 'generated';
/** Many services have hours of their own; more have those of an office. */
const DIFFERENT_HOURS = 200;

const digits = (text: TextMaker, count: number): string =>
  Array.from({ length: count }, () => text.between(0, 9)).join('');

/**
 * The files of the finder with so many made-up services in Dutch. The lists of codes and towns are those of a real index.
 */
export function generateFinder(real: FinderIndex, count: number, seed: number): GeneratedFinder {
  const text = textMaker('nl', seed);
  const services = Array.from({ length: count }, (_, place) => place);
  const places = (share: number): readonly number[] => services.filter(() => text.chance(share));
  const numbersBelow = (size: number): readonly number[] => Array.from({ length: size }, (_, number) => number);
  const names = services.map(() => text.sentence(text.between(2, 4)).slice(0, -1));
  const hours = Array.from({ length: DIFFERENT_HOURS }, () => ({
    isAlways: false,
    rules: [
      {
        days: [1, 2, 3, 4, 5] as const,
        onHolidays: false,
        spans: [{ opens: 60 * text.between(7, 11), closes: 60 * text.between(15, 22) }],
      },
    ],
  }));
  const index: FinderIndex = {
    ...real,
    version: VERSION,
    names,
    slugs: names.map((name, place) => `${name.toLowerCase().replaceAll(' ', '-')}-${place}`),
    kinds: services.map(() => text.between(0, real.kindNames.length - 1)),
    facets: Object.fromEntries(
      FACETS.map((facet) => {
        const codes = numbersBelow(real.codes[facet].length);
        const most = isSingle(facet) ? 1 : 3;
        return [facet, services.map(() => (codes.length === 0 || text.chance(0.2) ? [] : text.some(codes, most)))];
      }),
    ) as unknown as FinderIndex['facets'],
    partlyFree: places(0.1),
    everywhere: places(0.2),
    townsOf: services.map(() => (text.chance(0.7) ? [text.between(0, real.towns.length - 1)] : [])),
    phones: services.map(() =>
      text.chance(0.6) ? `0${digits(text, 2)} ${digits(text, 2)} ${digits(text, 2)} ${digits(text, 2)}` : '',
    ),
    phoneHrefs: {},
    hours,
    answering: services.map(() => (text.chance(0.6) ? [0, text.between(0, hours.length - 1)] : [])),
    checked: places(0.5),
    alerted: places(0.05),
    otherLanguage: {},
  };
  const texts = Array.from({ length: Math.ceil(count / SERVICES_PER_PART) }, (_, part) => ({
    version: VERSION,
    from: part * SERVICES_PER_PART,
    summaries: services
      .slice(part * SERVICES_PER_PART, (part + 1) * SERVICES_PER_PART)
      .map(() => `${text.sentence(text.between(8, 12))} ${text.sentence(text.between(6, 10))}`),
    chats: {},
    alerts: {},
  }));
  return { index, texts };
}
