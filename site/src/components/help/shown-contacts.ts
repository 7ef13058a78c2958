import { phoneHref, shownPhone } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';
import { langOf } from '../content/lang-of.ts';
import { mostFittingFirst } from './urgent-contacts.ts';

/** A crisis contact as an island shows it: plain data. */
export interface ShownContact {
  readonly name: string;
  /** The language of the name, when it is not that of the page. */
  readonly lang: string | undefined;
  readonly phone: string;
  readonly phoneHref: string;
  readonly chatUrl: string | null;
}

const MOST = 3;

/** The crisis contacts that an island shows to who thinks of suicide, the most fitting first. */
export const shownContacts = (contacts: readonly Localized<'crisis-contact'>[]): readonly ShownContact[] =>
  mostFittingFirst(contacts)
    .slice(0, MOST)
    .map((contact) => ({
      name: contact.data.name,
      lang: langOf(contact),
      phone: shownPhone(contact.data.phone),
      phoneHref: phoneHref(contact.data.phone),
      chatUrl: contact.data.chatUrl,
    }));
