import type { EditorLanguage } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { languageOfRequest } from '../editor/editor-language.ts';
import type { KoaContext } from './koa-context.ts';

/** What is used of Strapi's sessions. */
interface Sessions {
  validateAccessToken(
    token: string,
  ): { readonly isValid: true; readonly payload: { readonly userId: string } } | { readonly isValid: false };
}

/** The account that sends a request of the admin, before Strapi itself has looked who it is; undefined for strangers. */
export function senderOf(strapi: Core.Strapi, context: KoaContext): string | undefined {
  const token = /^Bearer (\S+)$/i.exec(context.request.get('authorization'))?.[1];
  if (token === undefined) return undefined;
  const sessions = (strapi.sessionManager as unknown as (origin: string) => Sessions)('admin');
  const session = sessions.validateAccessToken(token);
  return session.isValid ? session.payload.userId : undefined;
}

/** The language in which to refuse what somebody sends: that of the admin in their profile, else that of their browser. */
export async function senderLanguage(strapi: Core.Strapi, context: KoaContext): Promise<EditorLanguage> {
  const id = senderOf(strapi, context);
  const user =
    id === undefined
      ? undefined
      : ((await strapi.db.query('admin::user').findOne({ where: { id }, select: ['preferedLanguage'] })) as {
          readonly preferedLanguage?: string | null;
        } | null);
  return languageOfRequest({
    ...(user ? { state: { user } } : {}),
    headers: { 'accept-language': context.request.get('accept-language') },
  });
}
