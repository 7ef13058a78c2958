import type { Locale } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';
import { crisisContacts, listEntries } from '../../content/queries.ts';
import {
  articleCandidate,
  offerCandidate,
  serviceCandidate,
  storyCandidate,
  testCandidate,
  toldTwice,
  type FitCandidate,
} from '../../matching/candidates.ts';
import { moduleCandidates } from './modules-about.ts';

type SuggestedType = 'programme-module' | 'instrument' | 'testimonial' | 'article' | 'service' | 'intervention';

type AnySuggested = { [N in SuggestedType]: Localized<N> }[SuggestedType];

/** Something that can be suggested, with the entry that shows it. */
export interface SuggestedEntry {
  readonly candidate: FitCandidate;
  readonly entry: AnySuggested;
}

/** Everything that can be suggested to a visitor, in the language of the page. */
export async function whatFitsCandidates(locale: Locale): Promise<readonly SuggestedEntry[]> {
  const [modules, tests, stories, articles, services, offers, contacts] = await Promise.all([
    moduleCandidates(locale),
    listEntries('instrument', locale),
    listEntries('testimonial', locale),
    listEntries('article', locale),
    listEntries('service', locale),
    listEntries('intervention', locale),
    crisisContacts(locale),
  ]);
  const offerOfKey = new Map(offers.map(({ key, data }) => [key, data]));
  const crisis = contacts.map(({ data }) => data);
  const { offerOf, isService } = toldTwice(
    offers.map(({ data }) => data),
    services.map(({ data }) => data),
  );
  return [
    ...modules.map(({ module, ...candidate }) => ({ candidate, entry: module })),
    ...gathered(tests, ({ data }) => testCandidate(data, offerOfKey.get(data.intervention ?? ''))),
    ...gathered(articles, ({ data }) => articleCandidate(data)),
    ...gathered(stories, ({ data }) => storyCandidate(data)),
    ...gathered(services, ({ data }) => serviceCandidate(data, { contacts: crisis, offer: offerOf(data) })),
    ...gathered(offers, ({ data }) => offerCandidate(data, isService(data))),
  ];
}

const gathered = <E extends AnySuggested>(
  entries: readonly E[],
  candidateOf: (entry: E) => FitCandidate | undefined,
): readonly SuggestedEntry[] =>
  entries.flatMap((entry) => {
    const candidate = candidateOf(entry);
    return candidate ? [{ candidate, entry }] : [];
  });
