import type { Instrument } from '../content/instrument.ts';
import { LOCALES } from '../locales.ts';
import type { ExportContext } from './export-context.ts';
import { INSTRUMENT_FACTS, INSTRUMENT_TEXTS, partSchema } from './instrument-parts.ts';
import type { Json, JsonObject } from './json.ts';
import { merged } from './merged-json.ts';
import { partExtension, restFields } from './part-extension.ts';
import { writeTexts } from './translated-text.ts';

/** The questionnaire with what is said of it as a whole: names, texts, extensions of this platform, copyright. */
export function writeQuestionnaire(context: ExportContext, items: readonly Json[]): JsonObject {
  const { instrument, facts, primary } = context;
  const rest = facts?.questionnaire ?? {};
  const titles = context.texts(({ title }) => title);
  const usedScales = new Set(instrument.items.map(({ scale }) => scale));
  const extension: readonly JsonObject[] = [
    partExtension(context.own('instrument'), INSTRUMENT_FACTS, restFields(INSTRUMENT_FACTS, instrument)),
    ...context.wordExtensions('instrumentWords', INSTRUMENT_TEXTS, (version) => version),
    ...instrument.scales.map((scale) =>
      partExtension(context.own('scale'), partSchema('scales'), restFields(partSchema('scales'), scale)),
    ),
    ...instrument.scales
      .filter(({ key }) => !usedScales.has(key))
      .flatMap(({ key }) =>
        context.wordExtensions('scaleWords', partSchema('scaleWords'), ({ scaleWords }) =>
          scaleWords.find(({ scale }) => scale === key),
        ),
      ),
    ...instrument.examples.map((example) =>
      partExtension(context.own('example'), partSchema('examples'), restFields(partSchema('examples'), example)),
    ),
  ];
  const descriptions = context.texts(({ summary }) => summary);
  const generated: JsonObject = {
    ...(rest['status'] === undefined ? { status: 'active' } : {}),
    ...(facts ? (facts.language === null ? {} : { language: facts.language }) : { language: LOCALES[primary].tag }),
    ...(rest['id'] === undefined && !facts ? { id: instrument.key } : {}),
    url: context.url,
    // A draft may lack it; FHIR knows no empty values.
    ...(rest['version'] === undefined && instrument.version ? { version: instrument.version } : {}),
    ...context.written('title', titles, rest),
    ...(facts || rest['name'] !== undefined ? {} : { name: nameOf(instrument.key) }),
    ...(facts ? {} : { subjectType: ['Patient'], ...writeTexts('description', descriptions, primary) }),
    ...(facts ? {} : copyrightOf(instrument)),
  };
  return {
    resourceType: 'Questionnaire',
    ...merged({ ...generated, extension }, rest),
    item: items,
  };
}

/** What must stand beside the words: the notice, else who owns them; nothing when a draft does not say it yet. */
function copyrightOf({ licence: { notice, name, holder } }: Instrument): JsonObject {
  const copyright = notice ?? [name, holder].filter(Boolean).join(', ');
  return copyright === '' ? {} : { copyright };
}

/** A name for computers, as FHIR asks for: `study-week` becomes `StudyWeek`. */
const nameOf = (key: string): string =>
  key
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')
    .replace(/^(?=\d)/, 'Q');
