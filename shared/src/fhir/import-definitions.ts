import type { Locale } from '../locales.ts';
import { isOwnExtension } from './extension-urls.ts';
import type { DefinitionFacts, IntervalFacts } from './fhir-facts.ts';
import type { ImportLedger } from './import-report.ts';
import { partSchema } from './instrument-parts.ts';
import { isJsonObject, listOf, numberOf, textOf, type Json, type JsonObject } from './json.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import { UniqueKeys } from './part-keys.ts';
import { fitted, localeOfTag, readTexts, type Texts } from './translated-text.ts';

/** One ObservationDefinition of a bundle. */
export interface DefinitionSource {
  readonly resource: JsonObject;
  readonly path: string;
  /** What else stands in its entry of the bundle. */
  readonly entry: JsonObject;
}

/** An item for a score, as a definition can name it. */
export interface DefinedItem {
  readonly linkId: string;
  readonly element: JsonObject;
}

export interface DefinedScore extends DefinedItem {
  readonly key: string;
}

export interface ReadDefinitions {
  readonly facts: readonly DefinitionFacts[];
  readonly bands: readonly RestFields[];
  readonly norms: readonly RestFields[];
  readonly reliabilities: readonly RestFields[];
  readonly bandWords: readonly LocalWords[];
  readonly normWords: readonly LocalWords[];
  /** Definitions that belong to no score of this questionnaire. */
  readonly unused: readonly DefinitionSource[];
}

/** The words of one part in one language. */
export interface LocalWords {
  readonly locale: Locale;
  readonly words: RestFields;
}

export interface DefinitionReading {
  readonly scores: readonly DefinedScore[];
  /** Items for scores that could not be taken. */
  readonly refused: readonly DefinedItem[];
  readonly primary: Locale | undefined;
  readonly ledger: ImportLedger;
  /** Where the figures come from, as far as the file says it. */
  readonly source: string;
}

/** Reads the bands, norms and reliabilities of the scores from their ObservationDefinitions. */
export function readDefinitions(sources: readonly DefinitionSource[], reading: DefinitionReading): ReadDefinitions {
  const keys = new UniqueKeys();
  const result = {
    facts: [] as DefinitionFacts[],
    bands: [] as RestFields[],
    norms: [] as RestFields[],
    reliabilities: [] as RestFields[],
    bandWords: [] as LocalWords[],
    normWords: [] as LocalWords[],
    unused: [] as DefinitionSource[],
  };
  for (const source of sources) {
    const score = scoreOf(source, sources, reading);
    const refused = reading.refused.find((item) => isAbout(source, item));
    if (!score && refused)
      reading.ledger.note(
        source.path,
        'refused',
        `It describes "${refused.linkId}", which could not be taken as a score (see there). Kept as it is.`,
      );
    if (score) result.facts.push(readDefinition(source, score, keys, reading, result));
    else result.unused.push(source);
  }
  return result;
}

/** The score that a definition is about: by the extension of this platform, by a code that both have, or because there is one of each. */
function scoreOf(
  source: DefinitionSource,
  sources: readonly DefinitionSource[],
  { scores, refused }: DefinitionReading,
): DefinedScore | undefined {
  const named = scores.filter((score) => isAbout(source, score));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const [only] = scores;
  const isOnly = only !== undefined && scores.length === 1 && sources.length === 1 && refused.length === 0;
  // Two codes that differ speak of two things.
  const haveCodes = codingsOf(source.resource['code']).length > 0 && listOf(only?.element['code']).length > 0;
  return isOnly && !haveCodes ? only : undefined;
}

/** Whether a definition and an item for a score have a code in common, or name each other. */
function isAbout({ resource }: DefinitionSource, { element, linkId }: DefinedItem): boolean {
  const codes = codingsOf(resource['code']);
  const own = listOf(element['code']).filter(isJsonObject);
  return (
    codes.some(
      (code) =>
        code['code'] !== undefined &&
        own.some((other) => other['code'] === code['code'] && other['system'] === code['system']),
    ) ||
    (textOf(element['definition']) !== undefined && element['definition'] === resource['url']) ||
    codes.some((code) => code['code'] === linkId && own.length === 0)
  );
}

const codingsOf = (concept: unknown): readonly JsonObject[] =>
  isJsonObject(concept) ? listOf(concept['coding']).filter(isJsonObject) : [];

type Collected = { readonly [N in 'bands' | 'norms' | 'reliabilities']: RestFields[] } & {
  readonly [N in 'bandWords' | 'normWords']: LocalWords[];
};

function readDefinition(
  { resource, path, entry }: DefinitionSource,
  score: DefinedScore,
  keys: UniqueKeys,
  reading: DefinitionReading,
  collected: Collected,
): DefinitionFacts {
  const { ledger } = reading;
  ledger.note(path, 'taken', `Describes the score "${score.key}".`);
  for (const { extension, path: place } of extensionsOf(resource, path, (url) => isOwnExtension(url, 'reliability'))) {
    collected.reliabilities.push({ ...readPartExtension(partSchema('reliabilities'), extension), score: score.key });
    ledger.take(place);
  }
  const field = listOf(resource['qualifiedValue']).length > 0 ? 'qualifiedValue' : 'qualifiedInterval';
  const intervals = listOf(resource[field]).map((interval, index) =>
    readInterval(interval, `${path}.${field}[${index}]`, score, keys, reading, collected),
  );
  return { score: score.key, rest: ledger.leftoversOf(resource, path, [field]), entry, intervals };
}

function readInterval(
  interval: Json,
  path: string,
  score: DefinedScore,
  keys: UniqueKeys,
  reading: DefinitionReading,
  collected: Collected,
): IntervalFacts {
  const { ledger, primary } = reading;
  if (!isJsonObject(interval)) return raw(interval, path, ledger, 'It is not an object.');
  const own = readOwnInterval(interval, path, score, keys, ledger, collected);
  if (own) return own;
  const range = interval['range'];
  const low = isJsonObject(range) ? quantity(range['low']) : undefined;
  const high = isJsonObject(range) ? quantity(range['high']) : undefined;
  const category = interval['category'] ?? interval['rangeCategory'];
  if (category === 'absolute')
    return raw(interval, path, ledger, 'The range that the score can have; it follows from the answers here.', 'kept');
  if (low === undefined && high === undefined)
    return raw(interval, path, ledger, 'It has no range of numbers, so no band can be made of it.');
  if (interval['gender'] !== undefined || interval['age'] !== undefined || interval['gestationalAge'] !== undefined)
    return raw(
      interval,
      path,
      ledger,
      'It holds for some people only, by gender or age, and the platform asks neither; kept as it is.',
    );
  const labels = labelsOf(interval, path, primary, ledger);
  const key = keys.keyFor(`${score.key}-${Object.values(labels)[0] ?? 'band'}`, 'band');
  collected.bands.push({
    key,
    score: score.key,
    lowest: low ?? null,
    highest: high ?? null,
    category: null,
    tone: null,
    careLevel: null,
    source: reading.source,
  });
  for (const [locale, label] of Object.entries(labels)) {
    collected.bandWords.push({
      locale: locale as Locale,
      words: {
        band: key,
        label,
        feedback: null,
        stepNow: null,
        stepThisWeek: null,
        someoneToTalkTo: null,
        interventions: [],
        themes: [],
        services: [],
      },
    });
  }
  ledger.note(
    path,
    'taken',
    `The band "${key}"${low === undefined || high === undefined ? '; one of its ends is open and must be filled in' : ''}. Its tone, its level of help and its feedback must be filled in.`,
  );
  if (isPlainQuantity(range, 'low')) ledger.take(`${path}.range.low.value`);
  if (isPlainQuantity(range, 'high')) ledger.take(`${path}.range.high.value`);
  return { kind: 'band', key, rest: ledger.leftoversOf(interval, path) };
}

function raw(
  element: Json,
  path: string,
  ledger: ImportLedger,
  message: string,
  outcome: 'kept' | 'refused' = 'refused',
): IntervalFacts {
  ledger.note(path, outcome, message);
  return { kind: 'raw', element };
}

const quantity = (value: unknown): number | undefined => (isJsonObject(value) ? numberOf(value['value']) : undefined);
const isPlainQuantity = (range: unknown, end: string): boolean =>
  isJsonObject(range) && quantity(range[end]) !== undefined;

/** What a band is called: its condition, else the words of its context or of the group it is for. */
function labelsOf(interval: JsonObject, path: string, primary: Locale | undefined, ledger: ImportLedger): Texts {
  const condition = readTexts(interval, 'condition', path, primary, ledger, 80);
  if (Object.keys(condition).length > 0) return condition;
  if (primary === undefined) return {};
  for (const concept of [interval['context'], ...listOf(interval['appliesTo'])]) {
    if (!isJsonObject(concept)) continue;
    const label =
      textOf(concept['text']) ??
      codingsOf(concept)
        .map(({ display }) => textOf(display))
        .find((text) => text !== undefined);
    if (label !== undefined) return { [primary]: fitted(label.trim(), 80) };
  }
  return {};
}

/** A band or a norm that an own extension describes in full. */
function readOwnInterval(
  interval: JsonObject,
  path: string,
  score: DefinedScore,
  keys: UniqueKeys,
  ledger: ImportLedger,
  collected: Collected,
): IntervalFacts | undefined {
  for (const kind of ['band', 'norm'] as const) {
    const [own] = extensionsOf(interval, path, (url) => isOwnExtension(url, kind));
    if (!own) continue;
    const part = { ...readPartExtension(partSchema(`${kind}s`), own.extension), score: score.key };
    const key = textOf((part as RestFields)['key']);
    if (key === undefined || !keys.claim(key)) continue;
    collected[`${kind}s`].push(part);
    ledger.take(own.path);
    for (const words of extensionsOf(interval, path, (url) => isOwnExtension(url, `${kind}Words`))) {
      const locale = localeOfWords(words.extension);
      if (locale === undefined) continue;
      collected[`${kind}Words`].push({
        locale,
        words: { ...readPartExtension(partSchema(`${kind}Words`), words.extension), [kind]: key },
      });
      ledger.take(words.path);
    }
    ledger.note(path, 'taken', kind === 'band' ? `The band "${key}".` : `The norm "${key}".`);
    // All of this is written of the extension, so it may not stand there twice.
    for (const name of ['range', 'condition', '_condition', 'category', 'rangeCategory', 'appliesTo'])
      ledger.take(`${path}.${name}`);
    return { kind, key, rest: ledger.leftoversOf(interval, path) };
  }
  return undefined;
}

/** The language of an extension that holds words. */
export function localeOfWords(extension: JsonObject): Locale | undefined {
  const part = listOf(extension['extension'])
    .filter(isJsonObject)
    .find(({ url }) => url === 'locale');
  return localeOfTag(part?.['valueCode']);
}
