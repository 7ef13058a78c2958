import { CONTENT_TYPES, CONTENT_TYPE_NAMES, strapiUid, type ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import { checkEntry } from './check-log.ts';
import { differences } from './differences.ts';
import {
  COMPARED_WITH,
  type ComparedWith,
  type DifferenceAnswer,
  type HistoryAnswer,
  type Version,
} from './history-answers.ts';
import type { LogRow } from './log-row.ts';
import { contentsOf, rowsOf } from './publication-log.ts';
import { restoreDraft } from './restore-draft.ts';
import { draftSnapshots } from './snapshot.ts';
import { versionContent } from './version-content.ts';

/** What is used of a request of the admin. */
interface AdminRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: { readonly userAbility: object };
  body: unknown;
}

/** The addresses behind "History" in the admin: to read for who may read the entry, to put back for who may change it. */
export function addHistoryRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/history',
    routes: [
      {
        method: 'GET',
        path: '/:type/:documentId',
        handler: async (context: AdminRequest) => {
          const { type, documentId } = asked(context);
          const language = String(context.query['locale']);
          const rights = await rightsOn(strapi, context, type, documentId, language);
          if (!rights.mayRead) throw forbidden();
          context.body = {
            ...(await history(strapi, type, documentId, language)),
            mayRestore: rights.mayChange(),
          } satisfies HistoryAnswer;
        },
        config,
        info: { type: 'admin' },
      },
      {
        method: 'GET',
        path: '/:type/:documentId/:sequence',
        handler: async (context: AdminRequest) => {
          const { type, documentId, sequence } = asked(context);
          const version = await versionContent(strapi, type, documentId, sequence);
          const rights = await rightsOn(strapi, context, type, documentId, version.row.language);
          if (!rights.mayRead) throw forbidden();
          context.body = await difference(strapi, type, documentId, version, comparedWith(context));
        },
        config,
        info: { type: 'admin' },
      },
      {
        method: 'POST',
        path: '/:type/:documentId/:sequence/restore',
        handler: async (context: AdminRequest) => {
          const { type, documentId, sequence } = asked(context);
          const { row } = await versionContent(strapi, type, documentId, sequence);
          const rights = await rightsOn(strapi, context, type, documentId, row.language);
          if (!rights.mayChange()) throw forbidden();
          context.body = await restoreDraft(strapi, type, documentId, sequence, rights.mayChange);
        },
        config,
        info: { type: 'admin' },
      },
    ],
  } as never);
}

function asked({ params }: AdminRequest): {
  readonly type: ContentTypeName;
  readonly documentId: string;
  readonly sequence: number;
} {
  const { type: given, documentId = '', sequence } = params;
  const type = CONTENT_TYPE_NAMES.find((name) => name === given);
  if (type === undefined) throw new errors.NotFoundError(`There is no history of "${String(given)}".`);
  return { type, documentId, sequence: Number(sequence) };
}

function comparedWith({ query }: AdminRequest): ComparedWith {
  const given = COMPARED_WITH.find((name) => name === query['with']);
  if (given === undefined)
    throw new errors.ValidationError(`A version is compared with one of ${COMPARED_WITH.join(', ')}.`);
  return given;
}

const forbidden = () => new errors.ForbiddenError('Your role may not do this with this entry; ask an administrator.');

/** What is used of the service of Strapi's content manager, which it exports without types. */
interface PermissionChecker {
  create(of: { readonly userAbility: object; readonly model: string }): {
    readonly can: Readonly<Record<'read' | 'update', (entity: object, field?: string) => boolean>>;
  };
}

/** What somebody may do with an entry in one language; the conditions of their role look at the draft. */
async function rightsOn(
  strapi: Core.Strapi,
  { state }: AdminRequest,
  type: ContentTypeName,
  documentId: string,
  locale: string,
) {
  const draft: object | null = await strapi.db
    .query(contentUid(type))
    .findOne({ where: { documentId, locale, publishedAt: null }, populate: { createdBy: { populate: ['roles'] } } });
  if (!draft) throw new errors.NotFoundError('This entry is not there any more; go back to the list.');
  const checker: PermissionChecker = strapi.plugin('content-manager').service('permission-checker');
  const { can } = checker.create({ userAbility: state.userAbility, model: contentUid(type) });
  return {
    mayRead: can.read(draft),
    mayChange: (field?: string): boolean => can.update(draft, field),
  };
}

/** An editor looks at the last versions; older ones are there for who looks in the log itself. */
const MOST_SHOWN = 200;

async function history(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  language: string,
): Promise<Pick<HistoryAnswer, 'problems' | 'versions'>> {
  const rows = await rowsOf(strapi, type, documentId);
  const shown = rows
    .filter((row) => row.language === language && row.kind !== 'thinned')
    .toReversed()
    .slice(0, MOST_SHOWN);
  const contents = await contentsOf(
    strapi,
    shown.map(({ contentHash }) => contentHash),
  );
  return {
    versions: shown.map((row) => version(row, contents.has(row.contentHash ?? ''))),
    problems: await checkEntry(strapi, type, documentId, rows),
  };
}

const version = (
  { sequence, kind, language, at, accountName, accountHash, title }: LogRow,
  hasContent: boolean,
): Version => ({
  sequence,
  kind,
  language,
  at,
  who: accountName,
  isByCommand: accountHash === null,
  title,
  hasContent,
});

/** The draft is what comes after a version, so it is shown as the newer one. */
async function difference(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  { row, content, before }: Awaited<ReturnType<typeof versionContent>>,
  other: ComparedWith,
): Promise<DifferenceAnswer> {
  const { schema } = CONTENT_TYPES[type];
  if (other === 'before')
    return {
      isAlone: before === undefined,
      differences: before === undefined ? [] : differences(schema, strapiUid(type), before, content),
    };
  const drafts = await draftSnapshots(strapi, type, documentId);
  const draft = drafts.find(({ language }) => language === row.language)?.content;
  return {
    isAlone: draft === undefined,
    differences: draft === undefined ? [] : differences(schema, strapiUid(type), content, draft),
  };
}
