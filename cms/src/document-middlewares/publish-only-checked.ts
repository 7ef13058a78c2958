import { checkState, CONTENT_TYPES, isCrisisLine, type CrisisContact, type Service } from '@moodspace/shared';
import { localMoment } from '@moodspace/shared/opening-hours';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { isCheckedType, type CheckedType } from '../freshness/checked-types.ts';
import { afterPublishing, type RestEntry } from './live-entries.ts';
import { publishRefusal } from './publish-refusal.ts';

/** Refuses to publish a number for people in danger whose check is overdue. That nobody has checked it at all, the schema refuses. */
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
      const check = entry as unknown as Pick<CrisisContact, 'checkedOn' | 'nextCheck'>;
      if (checkState(check, day) !== 'overdue') continue;
      const message = `The check was due on ${check.nextCheck}. Compare this entry with the service itself, and say so with “Checked today” (“Vandaag nagekeken”).`;
      throw publishRefusal(CONTENT_TYPES[type].schema, 'This entry cannot be published.', [
        { path: ['nextCheck'], message, value: check.nextCheck },
      ]);
    }
    return next();
  };
}

const isForCrisis = (type: CheckedType, entry: RestEntry): boolean =>
  type === 'crisis-contact' || isCrisisLine(entry as unknown as Pick<Service, 'serviceKind' | 'channels'>);
