import { LOCALES, ProgrammeModuleSchema, ProgrammeSchema, type Locale, type Sentence } from '@moodspace/shared';
import { intakeDifferences, moduleDifferences } from '@moodspace/shared/programmes';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { afterPublishing, draftEntry, type PublishRequest, type RestEntry } from './live-entries.ts';
import { PUBLISH_TOGETHER, publishRefusal } from './publish-refusal.ts';

/** The types with parts that have keys and stand in each language, and the field in which they stand. */
const KEYED_FIELD = { programme: 'intake', 'programme-module': 'blocks' } as const;
type KeyedType = keyof typeof KEYED_FIELD;

/**
 * Visitors find in one language what they wrote in another, by keys. So a programme or module is refused when its keys, and what belongs to them, would differ
 * from another language that is live then.
 */
export function publishSameStructure(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if ((type !== 'programme' && type !== 'programme-module') || context.action !== 'publish') return next();
    const request = context.params as unknown as PublishRequest;
    const { published, following } = await afterPublishing(strapi, type, request);
    const [first, ...others] = published;
    if (!first) return next();
    for (const other of others) {
      const differences = differencesBetween(type, first, other);
      if (differences.length > 0)
        throw refusal(strapi, type, differ(first.locale, other.locale), differences, {
          nl: 'Geef beide dezelfde sleutels, in dezelfde volgorde.',
          en: 'Give both the same keys, in the same order.',
        });
    }
    for (const { then } of following) await refuseOtherStructure(strapi, type, request.documentId, first, then);
    return next();
  };
}

async function refuseOtherStructure(
  strapi: Core.Strapi,
  type: KeyedType,
  documentId: string,
  published: RestEntry,
  live: RestEntry,
): Promise<void> {
  const differences = differencesBetween(type, published, live);
  if (differences.length === 0) return;
  const language = languageName(live.locale);
  const draft = await draftEntry(strapi, type, documentId, live.locale);
  const inDraft = draft ? differencesBetween(type, published, draft) : differences;
  throw refusal(
    strapi,
    type,
    {
      nl: `Bezoekers zouden niet meer vinden wat ze schreven in ${language.nl}, dat online staat.`,
      en: `Visitors would no longer find what they wrote in ${language.en}, which is live.`,
    },
    inDraft.length > 0 ? inDraft : differences,
    inDraft.length > 0
      ? {
          nl: `Bewaar deze versie, geef beide dezelfde sleutels in dezelfde volgorde, en publiceer beide samen met ${PUBLISH_TOGETHER.nl}.`,
          en: `Save this version, give both the same keys in the same order, and publish both together with ${PUBLISH_TOGETHER.en}.`,
        }
      : {
          nl: `Het ontwerp in ${language.nl} past wel: bewaar deze versie en publiceer beide samen met ${PUBLISH_TOGETHER.nl}.`,
          en: `The draft in ${language.en} does fit: save this version and publish both together with ${PUBLISH_TOGETHER.en}.`,
        },
  );
}

/** An entry that the site refuses is nobody's page; what is wrong with it is told elsewhere. */
function differencesBetween(type: KeyedType, entry: RestEntry, other: RestEntry): readonly Sentence[] {
  const names = [ownName(entry), ownName(other)] as const;
  if (type === 'programme') {
    const [here, there] = [ProgrammeSchema.safeParse(entry).data, ProgrammeSchema.safeParse(other).data];
    return here && there ? intakeDifferences(here.intake, there.intake, names) : [];
  }
  const [here, there] = [ProgrammeModuleSchema.safeParse(entry).data, ProgrammeModuleSchema.safeParse(other).data];
  return here && there ? moduleDifferences(here.blocks, there.blocks, names) : [];
}

const ownName = ({ locale }: { readonly locale: Locale }): string => LOCALES[locale].ownName;

function differ(one: Locale, other: Locale): Sentence {
  const [here, there] = [languageName(one), languageName(other)];
  return {
    nl: `Dit kan nog niet gepubliceerd worden: ${here.nl} en ${there.nl} verschillen in wat gelijk moet zijn.`,
    en: `This entry cannot be published yet: ${here.en} and ${there.en} differ in what must be the same.`,
  };
}

const refusal = (
  strapi: Core.Strapi,
  type: KeyedType,
  reason: Sentence,
  differences: readonly Sentence[],
  advice: Sentence,
) =>
  publishRefusal(
    editorLanguage(strapi),
    type,
    reason,
    [
      {
        path: [KEYED_FIELD[type]],
        message: {
          nl: differences.map(({ nl }) => nl).join(' '),
          en: differences.map(({ en }) => en).join(' '),
        },
        value: null,
      },
    ],
    { advice },
  );
