import type { CrisisSituation } from '@moodspace/shared';
import { expect, test } from 'vitest';
import type { Localized } from '../../content/localized.ts';
import { mostFittingFirst, urgentContacts } from './urgent-contacts.ts';

const contact = (situation: CrisisSituation) => ({ data: { situation } }) as unknown as Localized<'crisis-contact'>;
const contacts = (['danger_to_life', 'violence', 'suicidal_thoughts', 'poisoning', 'someone_to_talk_to'] as const).map(
  contact,
);
const situations = (list: readonly Localized<'crisis-contact'>[]) => list.map(({ data }) => data.situation);

test('who thinks of suicide sees who listens and who comes, in the order of the editors', () => {
  expect(situations(urgentContacts(contacts))).toEqual(['danger_to_life', 'suicidal_thoughts', 'someone_to_talk_to']);
});

test('a search for suicide shows first who is there for that', () => {
  expect(situations(mostFittingFirst(contacts))).toEqual(['suicidal_thoughts', 'danger_to_life', 'someone_to_talk_to']);
});
