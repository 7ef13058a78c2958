import { z } from 'zod';
import { choice, email, flags, openingHours, optional, phone, webAddress, wholeNumber } from '../fields.ts';
import { customIssue, type Sentence } from '../sentence.ts';
import { CHANNEL_KINDS, SPOKEN_LANGUAGES, type ChannelKind } from '../vocabularies.ts';

/** What a way to reach somebody needs, so that a visitor can use it. Places are those of the service. */
const NEEDED = {
  phone: ['phone', { nl: 'Geef het telefoonnummer.', en: 'Give the phone number.' }],
  chat: ['url', { nl: 'Geef het adres van de pagina met de chat.', en: 'Give the address of the page with the chat.' }],
  online: ['url', { nl: 'Geef het webadres.', en: 'Give the web address.' }],
  email: ['email', { nl: 'Geef het e-mailadres.', en: 'Give the e-mail address.' }],
  walk_in: undefined,
  appointment: undefined,
} as const satisfies Record<ChannelKind, readonly ['phone' | 'url' | 'email', Sentence] | undefined>;

/** One way to reach a service, with its own hours: a line may be there day and night while its chat opens in the evening. */
export const ChannelSchema = z
  .object({
    channelKind: choice(CHANNEL_KINDS),
    phone: optional(phone()),
    url: optional(webAddress()),
    email: optional(email()),
    /** When somebody is there. Empty: not known. */
    hours: optional(openingHours()),
    /** The year in which these hours were published, where nobody has checked them since. */
    hoursSeenIn: optional(wholeNumber(2000, 2100)),
    /** Empty: the languages of the service. */
    spokenLanguages: flags('facet.spoken-languages', SPOKEN_LANGUAGES),
  })
  .superRefine((channel, context) => {
    const needed = NEEDED[channel.channelKind];
    if (needed && channel[needed[0]] === null) context.addIssue(customIssue([needed[0]], needed[1]));
  });
export type Channel = z.infer<typeof ChannelSchema>;
