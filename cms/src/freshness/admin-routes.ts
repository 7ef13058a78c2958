import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import { languageOfRequest, type AskedInLanguage } from '../editor/editor-language.ts';
import { entriesToCheck } from './check-list.ts';
import { CHECKED_TYPES, isCheckedType, type CheckedType } from './checked-types.ts';
import { confirmCheck } from './confirm-check.ts';
import type { ChecksAnswer } from './to-check.ts';

/** What is used of a request of the admin. */
interface AdminRequest extends AskedInLanguage {
  readonly params: Readonly<Record<string, string>>;
  readonly state: NonNullable<AskedInLanguage['state']> & {
    readonly userAbility: { can(action: string, subject: string): boolean };
  };
  body: unknown;
}

/** The addresses behind "To check" in the admin: the list for who may read these entries, "checked today" for who may publish them. */
export function addFreshnessRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/checks',
    routes: [
      {
        method: 'GET',
        path: '/',
        handler: async (context: AdminRequest) => {
          const { day } = localMoment(new Date());
          const entries = await entriesToCheck(strapi, day);
          context.body = {
            day,
            entries: entries.filter(({ type }) => may(context, 'read', type)),
            mayCheck: CHECKED_TYPES.filter((type) => mayCheck(context, type)),
          } satisfies ChecksAnswer;
        },
        config,
        info: { type: 'admin' },
      },
      {
        method: 'POST',
        path: '/:type/:documentId',
        handler: async (context: AdminRequest) => {
          const { type = '', documentId = '' } = context.params;
          const language = languageOfRequest(context);
          if (!isCheckedType(type))
            throw new errors.NotFoundError(
              {
                nl: `Items van de soort "${type}" hebben geen controle; gebruik de lijst “Na te kijken”.`,
                en: `Entries of "${type}" have no check; use the list under “To check”.`,
              }[language],
            );
          if (!mayCheck(context, type))
            throw new errors.PolicyError(
              {
                nl: 'Je rol mag dit niet publiceren, en kan dus niet zeggen dat het nagekeken is; vraag het aan je beheerder.',
                en: 'Your role may not publish this, so it cannot say that it was checked; ask an administrator.',
              }[language],
            );
          context.body = await confirmCheck(strapi, type, documentId, localMoment(new Date()).day);
        },
        config,
        info: { type: 'admin' },
      },
    ],
  } as never);
}

const may = ({ state }: AdminRequest, action: 'publish' | 'read' | 'update', type: CheckedType): boolean =>
  state.userAbility.can(`plugin::content-manager.explorer.${action}`, contentUid(type));

/** A check is live at once, so it takes the right to publish. */
const mayCheck = (context: AdminRequest, type: CheckedType): boolean =>
  may(context, 'update', type) && may(context, 'publish', type);
