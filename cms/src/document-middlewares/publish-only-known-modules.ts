import { DEFAULT_LOCALE, ProgrammeModuleSchema, ProgrammeSchema, type Sentence } from '@moodspace/shared';
import { modulesOfBlocks, modulesOfIntake, type NamedModule } from '@moodspace/shared/programmes';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import type { SchemaIssue } from '../schema-issues.ts';
import { afterPublishing, liveEntries, type RestEntry } from './live-entries.ts';
import { cannotBePublishedYet, publishRefusal } from './publish-refusal.ts';

/**
 * Modules are named by their keys in the intake of a programme and at the end of a module. A name that leads nowhere is refused; a module that is not
 * published yet may be named, and the site leaves it out until it is.
 */
export function publishOnlyKnownModules(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if ((type !== 'programme' && type !== 'programme-module') || context.action !== 'publish') return next();
    // Without a request it is the seed, which judges the names itself: it publishes a programme before it writes the modules.
    if (strapi.requestContext.get() === undefined) return next();
    const { published } = await afterPublishing(strapi, type, context.params);
    for (const entry of published) {
      const issues = await (type === 'programme' ? intakeIssues(strapi, entry) : moduleIssues(strapi, entry));
      if (issues.length > 0)
        throw publishRefusal(editorLanguage(strapi), type, cannotBePublishedYet(entry.locale), issues, { entry });
    }
    return next();
  };
}

interface KnownModule {
  readonly documentId: string;
  readonly programme: { readonly documentId: string; readonly title: string } | null;
}

/** The draft of the module with a key, in the default language: links are chosen there. */
async function moduleWithKey(strapi: Core.Strapi, key: string): Promise<KnownModule | null> {
  return strapi.db.query(contentUid('programme-module')).findOne({
    where: { key, locale: DEFAULT_LOCALE, publishedAt: null },
    select: ['documentId'],
    populate: { programme: { select: ['documentId', 'title'] } },
  });
}

const unknown = (key: string): Sentence => ({
  nl: `Er is geen module met de sleutel "${key}"; verbeter de sleutel of maak die module.`,
  en: `There is no module with the key "${key}"; correct the key or make that module.`,
});

async function intakeIssues(strapi: Core.Strapi, entry: RestEntry): Promise<readonly SchemaIssue[]> {
  const programme = ProgrammeSchema.safeParse(entry).data;
  if (!programme) return [];
  return issuesOf('intake', modulesOfIntake(programme.intake), async (key) => {
    const module = await moduleWithKey(strapi, key);
    if (!module) return unknown(key);
    if (module.programme?.documentId === programme.documentId) return undefined;
    const other =
      module.programme === null
        ? { nl: 'geen programma', en: 'no programme' }
        : { nl: `het programma “${module.programme.title}”`, en: `the programme “${module.programme.title}”` };
    return {
      nl: `De module "${key}" hoort bij ${other.nl}; een antwoord wijst alleen naar modules van dit programma.`,
      en: `The module "${key}" belongs to ${other.en}; an answer points only to modules of this programme.`,
    };
  });
}

async function moduleIssues(strapi: Core.Strapi, entry: RestEntry): Promise<readonly SchemaIssue[]> {
  const module = ProgrammeModuleSchema.safeParse(entry).data;
  if (!module) return [];
  const unknownModules = await issuesOf('blocks', modulesOfBlocks(module.blocks), async (key) =>
    (await moduleWithKey(strapi, key)) ? undefined : unknown(key),
  );
  return [...unknownModules, ...(await movedIssues(strapi, module))];
}

/** A module cannot go to another programme while the intake of the one where it was points to it. */
async function movedIssues(
  strapi: Core.Strapi,
  { documentId, key, programme }: { documentId: string; key: string; programme: string },
): Promise<readonly SchemaIssue[]> {
  const was = await liveEntries(strapi, 'programme-module', documentId);
  const before = was.flatMap((entry) => ProgrammeModuleSchema.safeParse(entry).data?.programme ?? []);
  const left = before.find((other) => other !== programme);
  if (left === undefined) return [];
  const old: { documentId: string } | null = await strapi.db
    .query(contentUid('programme'))
    .findOne({ where: { key: left }, select: ['documentId'] });
  const live = old ? await liveEntries(strapi, 'programme', old.documentId) : [];
  const pointing = live.flatMap((entry) => ProgrammeSchema.safeParse(entry).data ?? []);
  const from = pointing.find(({ intake }) => modulesOfIntake(intake).some((named) => named.key === key));
  if (!from) return [];
  const message = {
    nl: `De vragen van “${from.title}” wijzen nog naar deze module. Haal "${key}" uit de antwoorden ervan en publiceer dat programma eerst.`,
    en: `The questions of “${from.title}” still point to this module. Take "${key}" out of its answers and publish that programme first.`,
  };
  return [{ path: ['programme'], message, value: programme }];
}

async function issuesOf(
  field: string,
  named: readonly NamedModule[],
  problem: (key: string) => Promise<Sentence | undefined>,
): Promise<readonly SchemaIssue[]> {
  const issues = await Promise.all(
    named.map(async ({ key, path }) => {
      const message = await problem(key);
      return message === undefined ? [] : [{ path: [field, ...path.map(String)], message, value: key }];
    }),
  );
  return issues.flat();
}
