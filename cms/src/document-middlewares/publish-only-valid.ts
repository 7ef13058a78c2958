import { CONTENT_TYPES, type ContentTypeName, type Sentence } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { linkIssues } from '../links/link-issues.ts';
import { schemaIssues, type SchemaIssue } from '../schema-issues.ts';
import { afterPublishing, draftEntry, type FollowingEntry, type PublishRequest } from './live-entries.ts';
import { cannotBePublishedYet, PUBLISH_TOGETHER, publishRefusal } from './publish-refusal.ts';

/**
 * What the site would refuse is refused here first: at the moment of publishing, with a sentence at each field. That holds for what is
 * published, and for what is live in other languages and changes along with it.
 */
export function publishOnlyValid(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'publish') return next();
    const { schema } = CONTENT_TYPES[type];
    const request = context.params as unknown as PublishRequest;
    const { published, following } = await afterPublishing(strapi, type, request);
    // Without a request it is the seed or an import, which bring along what links to each other.
    const isAsked = strapi.requestContext.get() !== undefined;
    for (const entry of published) {
      const broken = isAsked ? await linkIssues(strapi, type, entry, request) : [];
      const issues = [...schemaIssues(schema, entry), ...broken];
      if (issues.length > 0)
        throw publishRefusal(editorLanguage(strapi), type, cannotBePublishedYet(entry.locale), issues, { entry });
    }
    for (const entry of following) await refuseMisfit(strapi, type, request.documentId, entry);
    return next();
  };
}

/** Refuses values that are the same in every language when the words of another language that is live would no longer fit them. */
async function refuseMisfit(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  { now, then }: FollowingEntry,
): Promise<void> {
  const { schema } = CONTENT_TYPES[type];
  const before = new Set(schemaIssues(schema, now).map(identity));
  const issues = schemaIssues(schema, then).filter((issue) => !before.has(identity(issue)));
  if (issues.length === 0) return;
  const language = languageName(now.locale);
  const draft = await draftEntry(strapi, type, documentId, now.locale);
  const inDraft = draft ? schemaIssues(schema, draft) : issues;
  throw publishRefusal(
    editorLanguage(strapi),
    type,
    {
      nl: `Als je dit publiceert, klopt niet meer wat er in ${language.nl} online staat.`,
      en: `Publishing this would break what is live in ${language.en}.`,
    },
    (inDraft.length > 0 ? inDraft : issues).map((issue) => inLanguage(issue, language)),
    {
      advice:
        inDraft.length > 0
          ? {
              nl: `Bewaar deze versie, vul die in ${language.nl} aan, en publiceer beide samen met ${PUBLISH_TOGETHER.nl}.`,
              en: `Save this version, complete the one in ${language.en}, and publish both together with ${PUBLISH_TOGETHER.en}.`,
            }
          : {
              nl: `Het ontwerp in ${language.nl} past wel: bewaar deze versie en publiceer beide samen met ${PUBLISH_TOGETHER.nl}.`,
              en: `The draft in ${language.en} does fit: save this version and publish both together with ${PUBLISH_TOGETHER.en}.`,
            },
    },
  );
}

const identity = ({ path, message }: SchemaIssue): string => `${path.join('.')}: ${message.en}`;

/** The parts of a list stand elsewhere in another language, so the form shows it at the whole field. */
const inLanguage = ({ path, message, value }: SchemaIssue, language: Sentence): SchemaIssue => ({
  path: path.slice(0, 1),
  message: { nl: `In ${language.nl}: ${message.nl}`, en: `In ${language.en}: ${message.en}` },
  value,
});
