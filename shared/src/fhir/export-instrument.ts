import type { Instrument } from '../content/instrument.ts';
import type { Locale } from '../locales.ts';
import { AnswerWriter } from './export-answers.ts';
import { ExportContext, type ExportOptions } from './export-context.ts';
import { DefinitionWriter } from './export-definitions.ts';
import { ItemWriter } from './export-items.ts';
import { writeQuestionnaire } from './export-questionnaire.ts';
import { ScoreWriter } from './export-scores.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * An instrument in the languages in which it exists, as a Bundle (collection) of a Questionnaire and of one ObservationDefinition for each score with bands, norms or
 * reliabilities. What was imported comes back where it stood.
 * @param versions finished ones, or what `readUnfinishedInstrument` makes of drafts
 * @throws RangeError when there is no version in any language.
 */
export function exportInstrument(
  versions: { readonly [L in Locale]?: Instrument },
  options: ExportOptions,
): JsonObject {
  const context = new ExportContext(versions, options);
  const { facts } = context;
  const answers = new AnswerWriter(context);
  const items = new ItemWriter(context, answers, new ScoreWriter(context, answers)).items();
  const kept = facts?.bundle;
  const entries: readonly Json[] = [
    { ...(facts?.entry ?? { fullUrl: context.url }), resource: writeQuestionnaire(context, items) },
    ...new DefinitionWriter(context).definitions(),
    ...(kept?.entries ?? []),
  ];
  return {
    resourceType: 'Bundle',
    ...(kept?.rest['type'] === undefined ? { type: 'collection' } : {}),
    ...kept?.rest,
    entry: entries,
  };
}
