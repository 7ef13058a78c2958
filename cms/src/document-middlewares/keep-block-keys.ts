import { ProgrammeModuleSchema } from '@moodspace/shared';
import { renamedKeys } from '@moodspace/shared/programmes';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { afterPublishing, liveEntries, type PublishRequest } from './live-entries.ts';
import { publishRefusal } from './publish-refusal.ts';

/** Refuses to publish a module in which what is live got another key: what visitors keep on their devices is found by it. */
export function keepBlockKeys(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (contentTypeOfUid(context.uid) !== 'programme-module' || context.action !== 'publish') return next();
    const request = context.params as unknown as PublishRequest;
    const { published } = await afterPublishing(strapi, 'programme-module', request);
    const live = await liveEntries(strapi, 'programme-module', request.documentId);
    for (const entry of published) {
      const after = ProgrammeModuleSchema.safeParse(entry).data;
      const before = ProgrammeModuleSchema.safeParse(live.find(({ locale }) => locale === entry.locale)).data;
      const problems = after && before ? renamedKeys(before.blocks, after.blocks) : [];
      if (problems.length > 0)
        throw publishRefusal(
          editorLanguage(strapi),
          'programme-module',
          {
            nl: 'Dit kan niet gepubliceerd worden: sleutels van wat online staat zijn veranderd.',
            en: 'This entry cannot be published: keys of what is live were changed.',
          },
          problems.map(({ path, message }) => ({ path: ['blocks', ...path.map(String)], message, value: null })),
          { entry },
        );
    }
    return next();
  };
}
