import type { BandWords, Locale } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';
import { entriesByKeys, relatedEntries } from '../../content/queries.ts';
import type { NextStep } from '../../islands/self-test/test-definition.ts';
import { entryHref } from '../../routing/routes.ts';
import { langOf } from '../content/lang-of.ts';

/** How many stories and how many articles on the themes of a band stand beside what its editor chose. */
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

/**
 * The pages that fit a band, in the language of the page: the offers, themes and services that its editor chose, and, where the band is of what a
 * result says first, an article and a story on those themes. Offers that cannot be used yet are no step.
 */
export async function nextStepsOf(
  { interventions, themes, services }: Pick<BandWords, 'interventions' | 'themes' | 'services'>,
  { locale, withRelated }: { readonly locale: Locale; readonly withRelated: boolean },
): Promise<readonly NextStep[]> {
  const related = { themes: withRelated ? themes : [], except: '', most: MOST_RELATED };
  const [offers, articles, stories, chosenThemes, chosenServices] = await Promise.all([
    entriesByKeys('intervention', interventions, locale),
    relatedEntries('article', related, locale),
    relatedEntries('testimonial', related, locale),
    entriesByKeys('theme', themes, locale),
    entriesByKeys('service', services, locale),
  ]);
  const usable = offers.filter(({ data }) => data.availability !== 'in_preparation');
  return [...usable, ...articles, ...stories, ...chosenThemes, ...chosenServices].map((entry) => step(entry, locale));
}
