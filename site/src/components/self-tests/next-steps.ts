import type { BandWords, Locale, RiskLevel } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';
import { entriesByKeys, relatedEntries } from '../../content/queries.ts';
import { usefulLinks } from '../../islands/self-test/result/next-steps.ts';
import type { NextStep } from '../../islands/self-test/test-definition.ts';
import { entryHref } from '../../routing/routes.ts';
import { langOf } from '../content/lang-of.ts';
import { modulesAbout } from '../matching/modules-about.ts';

/** How many modules, stories and articles on the themes of a band stand beside what its editor chose, of each. */
const MOST_RELATED = 1;

type StepType = NextStep['kind'];

function step(entry: Localized<StepType>, locale: Locale): NextStep {
  const { type, data } = entry;
  return {
    kind: type,
    label: 'name' in data ? data.name : data.title,
    note: data.summary,
    href: entryHref(entry, locale),
    lang: langOf(entry),
  };
}

/** For how heavy complaints a band is, and whether it is of what a result says first. */
interface StepOptions {
  readonly locale: Locale;
  readonly level: RiskLevel;
  readonly withRelated: boolean;
}

/**
 * The pages that fit a band, in the language of the page: the offers, themes and services that its editor chose, and, where the band is of what a
 * result says first, a module, an article and a story on those themes. A module is for complaints as heavy as those of the band, and says why it is there;
 * where the band leads to the most help there is, or to a grave theme, there is none. Offers that cannot be used yet are no step.
 */
export async function nextStepsOf(
  { interventions, themes, services }: Pick<BandWords, 'interventions' | 'themes' | 'services'>,
  { locale, level, withRelated }: StepOptions,
): Promise<readonly NextStep[]> {
  const relatedThemes = withRelated ? themes : [];
  const related = { themes: relatedThemes, except: '', most: MOST_RELATED };
  const [offers, modules, articles, stories, chosenThemes, chosenServices] = await Promise.all([
    entriesByKeys('intervention', interventions, locale),
    modulesAbout({ themes: relatedThemes, level }, { locale, most: MOST_RELATED }),
    relatedEntries('article', related, locale),
    relatedEntries('testimonial', related, locale),
    entriesByKeys('theme', themes, locale),
    entriesByKeys('service', services, locale),
  ]);
  const usable = offers.filter(({ data }) => data.availability !== 'in_preparation');
  return usefulLinks([
    ...usable.map((entry) => step(entry, locale)),
    ...modules.map(({ module, because }) => ({ ...step(module, locale), note: null, because })),
    ...[...articles, ...stories].map((entry) => step(entry, locale)),
    // The name of a theme says enough, and a result leads to many things.
    ...chosenThemes.map((entry) => ({ ...step(entry, locale), note: null })),
    ...chosenServices.map((entry) => step(entry, locale)),
  ]);
}
