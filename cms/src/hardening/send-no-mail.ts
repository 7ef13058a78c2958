import type { Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** What somebody reads who lost their password. */
export const NO_MAIL: Sentence = {
  nl: 'Dit systeem verstuurt geen e-mail. Vraag je beheerder een nieuw wachtwoord.',
  en: 'This system sends no email. Ask your administrator for a new password.',
};

/** What is used of Strapi's plugin for mail, which it exports without types. */
interface MailPlugin {
  provider: { send(mail: unknown): Promise<never> };
}

/**
 * Lets Strapi send no mail. Without a setting it would hand mail over by itself to the servers of whoever it is for, unencrypted and in the name of this machine. Strapi cannot be installed
 * without its plugin for mail, and makes the sender when it starts; so this takes its place afterwards.
 */
export function sendNoMail(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('email') as unknown as MailPlugin;
  plugin.provider = { send: () => Promise.reject(new errors.ApplicationError(NO_MAIL.en)) };
  strapi.config.set('plugin::email.provider', 'none');
}
