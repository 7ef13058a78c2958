import type { Locale } from '@moodspace/shared';
import type { Wish } from '@moodspace/shared/matching';
import type { Localized } from '../../content/localized.ts';
import { listEntries } from '../../content/queries.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { moduleCandidate, type FitCandidate } from '../../matching/candidates.ts';
import { aboutTheSame } from '../../matching/about-the-same.ts';
import { reasonWords, type ReasonLanguage } from '../../matching/reason-words.ts';
import { workableThemes, type Subject } from '../../matching/subject.ts';

/** A module as a candidate. */
export interface ModuleCandidate extends FitCandidate {
  readonly module: Localized<'programme-module'>;
}

/** A module that fits a subject, and why, in a sentence. */
export interface FittingModule {
  readonly module: Localized<'programme-module'>;
  readonly because: string;
}

/** The modules that may be suggested, in the language of the page. */
export async function moduleCandidates(locale: Locale): Promise<readonly ModuleCandidate[]> {
  const [modules, programmes] = await Promise.all([
    listEntries('programme-module', locale),
    listEntries('programme', locale),
  ]);
  const byKey = new Map(programmes.map(({ key, data }) => [key, data]));
  return modules.flatMap((module) => {
    const programme = byKey.get(module.data.programme);
    const candidate = programme && moduleCandidate(module.data, programme);
    return candidate ? [{ ...candidate, module }] : [];
  });
}

/** In what reasons are said on a page. */
export async function reasonLanguage(locale: Locale): Promise<ReasonLanguage> {
  const titles = new Map((await listEntries('theme', locale)).map(({ key, data }) => [key, data.title]));
  const { t, tag } = translatorFor(locale);
  return { t, tag, themeTitle: (key) => titles.get(key) ?? key };
}

/** The modules that fit a subject, those that share most with it first. */
export async function modulesAbout(
  subject: Subject,
  {
    locale,
    most,
    isLeftOut = () => false,
  }: {
    readonly locale: Locale;
    readonly most: number;
    readonly isLeftOut?: (module: Localized<'programme-module'>) => boolean;
  },
): Promise<readonly FittingModule[]> {
  const themes = workableThemes(subject);
  if (themes.length === 0) return [];
  const [candidates, language] = await Promise.all([moduleCandidates(locale), reasonLanguage(locale)]);
  const wish: Omit<Wish, 'theme'> = { level: subject.level };
  const isForThem = ({ audiences }: ModuleCandidate): boolean =>
    !subject.audiences?.length || subject.audiences.some((audience) => audiences.includes(audience));
  return aboutTheSame(
    candidates.filter((candidate) => isForThem(candidate) && !isLeftOut(candidate.module)),
    themes,
    { wish, most },
  ).map(({ candidate, because }) => ({ module: candidate.module, because: reasonWords(because, language) }));
}
