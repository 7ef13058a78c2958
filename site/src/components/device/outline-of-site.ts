import type { Content, Locale } from '@moodspace/shared';
import { scoreRange, structureFingerprint } from '@moodspace/shared/scoring';
import { listEntries } from '../../content/queries.ts';
import type { Localized } from '../../content/localized.ts';
import type {
  LinkedTitle,
  OutlinedModule,
  OutlinedScore,
  OutlinedTest,
  SiteOutline,
} from '../../my-space/site-outline.ts';
import { reportedModule } from '../../report/reported-module.ts';
import { entryHref } from '../../routing/routes.ts';
import { langOf } from '../content/lang-of.ts';
import { listedModule } from '../programmes/module-page.ts';

/** What my space needs to know of the site, in the language of the page. */
export async function outlineOfSite(locale: Locale): Promise<SiteOutline> {
  const [programmes, modules, tests, services] = await Promise.all([
    listEntries('programme', locale),
    listEntries('programme-module', locale),
    listEntries('instrument', locale),
    listEntries('service', locale),
  ]);
  return {
    programmes: byKey(programmes, (entry) => ({ ...linkTo(entry, locale), title: entry.data.title })),
    modules: byKey(modules, (entry) => outlinedModule(entry, locale)),
    tests: byKey(tests, (entry) => outlinedTest(entry, locale)),
    services: byKey(services, (entry) => ({ ...linkTo(entry, locale), title: entry.data.name })),
  };
}

const byKey = <E extends { readonly key: string }, T>(entries: readonly E[], part: (entry: E) => T) =>
  Object.fromEntries(entries.map((entry) => [entry.key, part(entry)]));

type RoutedEntry = Localized<'programme' | 'programme-module' | 'instrument' | 'service'>;

function linkTo(entry: RoutedEntry, locale: Locale): Pick<LinkedTitle, 'href' | 'lang'> {
  const lang = langOf(entry);
  return { href: entryHref(entry, locale), ...(lang !== undefined && { lang }) };
}

const outlinedModule = (entry: Localized<'programme-module'>, locale: Locale): OutlinedModule => ({
  ...linkTo(entry, locale),
  title: entry.data.title,
  programme: entry.data.programme,
  steps: listedModule(entry.data).steps.map(({ start: { key, title } }) => ({ key, title })),
  exercises: reportedModule(entry.data).exercises,
});

function outlinedTest(entry: Localized<'instrument'>, locale: Locale): OutlinedTest {
  const { data } = entry;
  const scores = data.scores
    .filter(({ role }) => role !== 'internal')
    .toSorted((a, b) => Number(b.role === 'main') - Number(a.role === 'main'));
  return {
    ...linkTo(entry, locale),
    title: data.title,
    version: data.version,
    fingerprint: structureFingerprint(data),
    scores: scores.map(({ key, role }): OutlinedScore => {
      const range = scoreRange(data, key);
      return {
        key,
        name: data.scoreWords.find(({ score }) => score === key)?.name ?? key,
        isMain: role === 'main',
        range: range.kind === 'number' ? { lowest: range.lowest, highest: range.highest } : null,
        categories: categoriesOf(data, key),
      };
    }),
  };
}

/** The words for the categories of a score. */
const categoriesOf = ({ bands, bandWords }: Content<'instrument'>, score: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    bands.flatMap((band) => {
      const label = bandWords.find((words) => words.band === band.key)?.label;
      return band.score === score && band.category !== null && label !== undefined ? [[band.category, label]] : [];
    }),
  );
