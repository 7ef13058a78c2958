import type { Locale } from '../locales.ts';
import type { FhirVersion } from './fhir-facts.ts';
import type { DefinitionSource } from './import-definitions.ts';
import { openTasks } from './open-tasks.ts';
import type { ImportedInstrument, ReadQuestionnaire } from './assemble-draft.ts';
import { readQuestionnaire } from './import-questionnaire.ts';
import { ImportLedger, type ImportReport } from './import-report.ts';
import { isJsonObject, listOf, parseJson, printed, textOf, type Json, type JsonObject } from './json.ts';

export interface ImportOptions {
  /** The version of FHIR, when it is known; else it is seen from the file. */
  readonly fhirVersion?: FhirVersion;
  /** The language of a questionnaire that does not say its own. Default: English, the language of FHIR's examples. */
  readonly locale?: Locale;
}

export interface ImportResult {
  readonly imported: readonly ImportedInstrument[];
  readonly report: ImportReport;
}

/**
 * Reads the questionnaires of a FHIR file (R4 or R5: a Questionnaire, or a Bundle with Questionnaires and the ObservationDefinitions of their scores) as drafts of
 * self-tests. It never throws: whatever is wrong with the file stands in the report.
 */
export function importQuestionnaires(text: string, options: ImportOptions = {}): ImportResult {
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return refusal('', parsed.message);
  const { value: root } = parsed;
  if (!isJsonObject(root))
    return refusal('', 'The file holds no FHIR resource; choose the file of a Questionnaire, or of a Bundle with one.');
  const type = textOf(root['resourceType']);
  if (type !== 'Questionnaire' && type !== 'Bundle') {
    return refusal(
      '',
      type === undefined
        ? 'The file has no "resourceType", so it is no FHIR; choose the file of a Questionnaire, or of a Bundle with one.'
        : `The file holds the FHIR resource "${type}"; choose the file of a Questionnaire, or of a Bundle with one.`,
    );
  }
  const ledger = new ImportLedger();
  for (const { path, message } of parsed.leftOut) ledger.note(`${type}.${path}`, 'refused', message);
  const resources = type === 'Bundle' ? bundled(root) : [{ resource: root, path: type, entry: {} }];
  const questionnaires = resources.filter(({ resource }) => resource['resourceType'] === 'Questionnaire');
  if (questionnaires.length === 0)
    ledger.note(type, 'refused', 'This bundle holds no Questionnaire; there is nothing to import.');
  const definitions = resources.filter(({ resource }) => resource['resourceType'] === 'ObservationDefinition');
  const read = questionnaires.flatMap(({ resource, path, entry }): ReadQuestionnaire[] => {
    const one = readQuestionnaire(
      {
        resource,
        path,
        fhirVersion: options.fhirVersion ?? versionOf(resource, definitions),
        terminology: {
          resources: [
            ...listOf(resource['contained']).flatMap((contained, index) =>
              isJsonObject(contained)
                ? [{ resource: contained, path: `${path}.contained[${index}]`, isContained: true }]
                : [],
            ),
            ...resources
              .filter((other) => other.resource !== resource)
              .map((other) => ({ ...other, isContained: false })),
          ],
        },
        definitions,
        entry: type === 'Bundle' ? entry : null,
        locale: options.locale ?? 'en',
      },
      ledger,
    );
    return one ? [one] : [];
  });
  for (const { resource, path } of definitions) {
    if (!read.some(({ usedDefinitions }) => usedDefinitions.has(resource)) && !ledger.hasLine(path))
      ledger.note(
        path,
        'refused',
        'It is not clear to which score this definition belongs: give both the same code, as code of the definition and of the item. Kept as it is.',
      );
  }
  const imported =
    type === 'Bundle' ? withBundle(root, resources, read, ledger) : read.map(({ instrument }) => instrument);
  ledger.take(`${type}.resourceType`);
  return {
    imported,
    report: { lines: ledger.report(root, type), openTasks: imported.flatMap(openTasks) },
  };
}

function refusal(path: string, message: string): ImportResult {
  return { imported: [], report: { lines: [{ path, outcome: 'refused', message }], openTasks: [] } };
}

interface Resource extends DefinitionSource {
  readonly resource: JsonObject;
}

const bundled = (bundle: JsonObject): readonly Resource[] =>
  listOf(bundle['entry']).flatMap((entry, index) =>
    isJsonObject(entry) && isJsonObject(entry['resource'])
      ? [
          {
            resource: entry['resource'],
            path: `Bundle.entry[${index}].resource`,
            entry: Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'resource')),
          },
        ]
      : [],
  );

/** R5 where something stands that only R5 has, else R4. */
function versionOf(questionnaire: JsonObject, definitions: readonly Resource[]): FhirVersion {
  const isOfR5 = (items: unknown): boolean =>
    listOf(items).some(
      (item) =>
        isJsonObject(item) &&
        (item['type'] === 'coding' ||
          item['answerConstraint'] !== undefined ||
          item['disabledDisplay'] !== undefined ||
          isOfR5(item['item'])),
    );
  const hasR5Fields = ['copyrightLabel', 'versionAlgorithmString', 'versionAlgorithmCoding'].some(
    (name) => questionnaire[name] !== undefined,
  );
  const hasR5Definition = definitions.some(({ resource }) => resource['qualifiedValue'] !== undefined);
  return hasR5Fields || hasR5Definition || isOfR5(questionnaire['item']) ? 'R5' : 'R4';
}

/** Gives the drafts what else stood in their bundle: the first one everything, the others what lists codes. */
function withBundle(
  bundle: JsonObject,
  resources: readonly Resource[],
  read: readonly ReadQuestionnaire[],
  ledger: ImportLedger,
): readonly ImportedInstrument[] {
  const used = new Set<JsonObject>(read.flatMap(({ usedDefinitions }) => [...usedDefinitions]));
  const isQuestionnaire = (resource: Json | undefined) =>
    isJsonObject(resource) && resource['resourceType'] === 'Questionnaire';
  const others = listOf(bundle['entry']).filter(
    (entry) =>
      !isJsonObject(entry) || !(isQuestionnaire(entry['resource']) || used.has(entry['resource'] as JsonObject)),
  );
  const isTerminology = (entry: Json) =>
    isJsonObject(entry) &&
    isJsonObject(entry['resource']) &&
    ['ValueSet', 'CodeSystem'].includes(printed(entry['resource']['resourceType']));
  for (const { resource, path } of resources)
    if (isTerminology({ resource })) ledger.note(path, 'kept', 'Kept with the questionnaire.');
  const keys = new Set<string>();
  return read.map(({ instrument, facts }, index) => {
    const rest = ledger.leftoversOf(bundle, 'Bundle', ['entry', 'resourceType']);
    const fhir = {
      ...facts,
      bundle: { rest: index === 0 ? rest : {}, entries: index === 0 ? others : others.filter(isTerminology) },
    };
    let { key } = instrument;
    for (let number = 2; keys.has(key); number += 1) key = `${instrument.key}-${number}`;
    keys.add(key);
    return {
      key,
      locales: Object.fromEntries(
        Object.entries(instrument.locales).map(([locale, fields]) => [locale, { ...fields, key, fhir }]),
      ),
    };
  });
}
