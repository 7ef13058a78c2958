import { checkState, isCrisisLine, type CrisisContact, type Service } from '@moodspace/shared';
import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import type { SchemaIssue } from '../schema-issues.ts';
import { isCheckedType, type CheckedType } from '../freshness/checked-types.ts';
import { afterPublishing, type RestEntry } from './live-entries.ts';
import { cannotBePublishedYet, publishRefusal } from './publish-refusal.ts';

/**
 * Refuses to publish a number for people in danger whose check is overdue, or is dated on a day that is still to come: a slip in the year would put the next
 * one off for ever. That nobody has checked it at all, the schema refuses.
 */
export function publishOnlyChecked(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || !isCheckedType(type) || context.action !== 'publish') return next();
    // Without a request it is the seed that publishes: its days grow old, and a first start must go on; the build of the site then speaks up.
    if (strapi.requestContext.get() === undefined) return next();
    const { day } = localMoment(new Date());
    const { published } = await afterPublishing(strapi, type, context.params);
    for (const entry of published) {
      if (!isForCrisis(type, entry)) continue;
      const problem = checkProblem(entry as unknown as Pick<CrisisContact, 'checkedOn' | 'nextCheck'>, day);
      if (problem) throw publishRefusal(editorLanguage(strapi), type, cannotBePublishedYet(entry.locale), [problem]);
    }
    return next();
  };
}

function checkProblem(
  { checkedOn, nextCheck }: Pick<CrisisContact, 'checkedOn' | 'nextCheck'>,
  day: string,
): SchemaIssue | undefined {
  if (checkedOn > day) {
    const message = {
      nl: `De dag van de controle, ${checkedOn}, moet nog komen. Zeg op welke dag iemand dit met de dienst zelf heeft vergeleken.`,
      en: `The day of the check, ${checkedOn}, is still to come. Say on which day somebody compared this entry with the service itself.`,
    };
    return { path: ['checkedOn'], message, value: checkedOn };
  }
  if (checkState({ checkedOn, nextCheck }, day) !== 'overdue') return undefined;
  const message = {
    nl: `Dit moest nagekeken worden op ${nextCheck}. Vergelijk het met de dienst zelf, en zeg dat met “Vandaag nagekeken”.`,
    en: `The check was due on ${nextCheck}. Compare this entry with the service itself, and say so with “Checked today”.`,
  };
  return { path: ['nextCheck'], message, value: nextCheck };
}

const isForCrisis = (type: CheckedType, entry: RestEntry): boolean =>
  type === 'crisis-contact' || isCrisisLine(entry as unknown as Pick<Service, 'serviceKind' | 'channels'>);
