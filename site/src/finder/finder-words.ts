/** The sentences of the finder on the device. The translator of islands comes in one file with the storage of the device, which the finder does without, so it fills in texts itself. */
import type { IslandTexts } from '../i18n/island-translator.ts';
import type { UiKey } from '../i18n/ui-strings.ts';

/** Every text that the finder says itself; the names of choices stand in the page. */
export const FINDER_KEYS = [
  'finder.almost',
  'finder.almostLead',
  'finder.call',
  'finder.chosen',
  'finder.clear',
  'finder.count',
  'finder.countNone',
  'finder.failed',
  'finder.forSchool',
  'finder.free',
  'finder.giveUp',
  'finder.leftOut',
  'finder.list',
  'finder.loading',
  'finder.missed.channel',
  'finder.missed.cost',
  'finder.missed.language',
  'finder.missed.open',
  'finder.more',
  'finder.nearPlace',
  'finder.notChecked',
  'finder.nothing',
  'finder.only',
  'finder.notSure',
  'finder.notSure.audience',
  'finder.notSure.channel',
  'finder.notSure.cost',
  'finder.notSure.language',
  'finder.notSure.open',
  'finder.notSure.theme',
  'finder.partlyFree',
  'finder.placeUnknown',
  'finder.remove',
  'finder.results',
  'finder.retry',
  'finder.share',
  'finder.shared',
  'finder.shareFailed',
  'finder.toAll',
  'finder.toResults',
  'finder.towns',
  'finder.unsure',
  'finder.unsureLead',
  'finder.why',
  'finder.why.checked',
  'finder.why.voice',
  'finder.why.distance',
  'finder.why.free',
  'finder.why.language',
  'finder.why.open',
  'finder.why.region',
  'finder.why.school',
  'finder.why.theme',
  'helpNow.chat',
  'helpNow.chatName',
  'vocabulary.region.flanders_brussels',
] as const satisfies readonly UiKey[];
export type FinderKey = (typeof FINDER_KEYS)[number];

/** Writes the texts, numbers and lists of the finder in one language. */
export interface FinderWords {
  /** A text with its values; `count` chooses the form. */
  readonly say: (key: FinderKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  readonly kilometres: (distance: number) => string;
}

export function finderWords({ tag, texts }: IslandTexts<FinderKey>): FinderWords {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const lists = {
    conjunction: new Intl.ListFormat(tag),
    disjunction: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
  const kilometres = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const known: Readonly<Record<string, string | undefined>> = texts;
  return {
    say: (key, values = {}) => {
      const { count } = values;
      const form = typeof count === 'number' ? known[`${key}_${plurals.select(count)}`] : undefined;
      return (form ?? known[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
    list: (items, type = 'conjunction') => lists[type].format(items),
    kilometres: (distance) => kilometres.format(Math.max(1, distance)),
  };
}
