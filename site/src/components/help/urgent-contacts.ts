import type { CrisisSituation } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';

/** Whoever thinks of suicide needs first who is there for that, then who is there in danger, then any listening ear. */
const URGENT: readonly CrisisSituation[] = ['suicidal_thoughts', 'danger_to_life', 'someone_to_talk_to'];

/** The crisis contacts for somebody who thinks of suicide, in the order in which they come. */
export const urgentContacts = (
  contacts: readonly Localized<'crisis-contact'>[],
): readonly Localized<'crisis-contact'>[] => contacts.filter(({ data }) => URGENT.includes(data.situation));

/** The same, by what they are for: the one for these thoughts first. */
export const mostFittingFirst = (
  contacts: readonly Localized<'crisis-contact'>[],
): readonly Localized<'crisis-contact'>[] =>
  urgentContacts(contacts).toSorted((a, b) => URGENT.indexOf(a.data.situation) - URGENT.indexOf(b.data.situation));
