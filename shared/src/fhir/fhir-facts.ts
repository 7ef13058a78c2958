import type { Locale } from '../locales.ts';
import type { OptionForm } from './answer-options.ts';
import { isJsonObject, listOf, type Json, type JsonObject } from './json.ts';

export type FhirVersion = 'R4' | 'R5';

/**
 * What a FHIR file said beyond the model of an instrument: where everything stood, under which names, and what has no meaning here. It is kept in the field `fhir` of the
 * instrument; the export puts it back.
 */
export interface FhirFacts {
  /** The shape of these facts. */
  readonly format: 1;
  readonly fhirVersion: FhirVersion;
  /** The language of the texts that are no translations, as the file names it. */
  readonly language: string | null;
  /** How the file names the languages of its translations. */
  readonly languageTags: { readonly [L in Locale]?: string };
  /** The canonical address of the questionnaire. */
  readonly url: string | null;
  /** What else stands in the questionnaire, without its items. */
  readonly questionnaire: JsonObject;
  readonly tree: readonly FhirNode[];
  readonly definitions: readonly DefinitionFacts[];
  /** What else stood in its entry of the bundle; null when it stood in none. */
  readonly entry: JsonObject | null;
  /** What the bundle held besides; null when there was none. */
  readonly bundle: { readonly rest: JsonObject; readonly entries: readonly Json[] } | null;
}

/** One item of a questionnaire. `rest` is what the instrument does not say about it. */
export type FhirNode =
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly linkId: string;
      readonly options: readonly OptionForm[];
      readonly valueSet: string | null;
      /** As what its conditions were read: they are written as in the file as long as these are the same. */
      readonly shownIf: string;
      readonly rest: JsonObject;
      readonly children: readonly FhirNode[];
    }
  | {
      readonly kind: 'score';
      readonly key: string;
      readonly linkId: string;
      /** The extension with its expression, and the rules that this was read as: it is used again as long as these are the same. */
      readonly expression: JsonObject | null;
      readonly rules: string;
      readonly rest: JsonObject;
      readonly children: readonly FhirNode[];
    }
  | { readonly kind: 'signpost' | 'help'; readonly item: string; readonly linkId: string; readonly rest: JsonObject }
  | {
      readonly kind: 'group';
      readonly linkId: string;
      readonly rest: JsonObject;
      readonly children: readonly FhirNode[];
    }
  /** Not understood, or refused: kept as it is, with all that stands in it. */
  | { readonly kind: 'raw'; readonly element: Json };

/** One ObservationDefinition. */
export interface DefinitionFacts {
  readonly score: string;
  readonly rest: JsonObject;
  /** What else stood in its entry of the bundle. */
  readonly entry: JsonObject;
  readonly intervals: readonly IntervalFacts[];
}

export type IntervalFacts =
  | { readonly kind: 'band' | 'norm'; readonly key: string; readonly rest: JsonObject }
  | { readonly kind: 'raw'; readonly element: Json };

/** The facts in the field `fhir` of an instrument; undefined when it was not imported, or when they are of another shape. */
export function readFacts(fhir: unknown): FhirFacts | undefined {
  if (!isJsonObject(fhir) || fhir['format'] !== 1) return undefined;
  const { tree, definitions, questionnaire } = fhir;
  if (!Array.isArray(tree) || !Array.isArray(definitions) || !isJsonObject(questionnaire)) return undefined;
  return listOf(tree).every(isNode) ? (fhir as unknown as FhirFacts) : undefined;
}

function isNode(node: Json): boolean {
  if (!isJsonObject(node)) return false;
  const children = node['children'];
  switch (node['kind']) {
    case 'raw':
      return node['element'] !== undefined;
    case 'item':
      return typeof node['key'] === 'string' && Array.isArray(node['options']) && listOf(children).every(isNode);
    case 'score':
      return typeof node['key'] === 'string' && listOf(children).every(isNode);
    case 'signpost':
    case 'help':
      return typeof node['item'] === 'string';
    case 'group':
      return isJsonObject(node['rest']) && listOf(children).every(isNode);
    default:
      return false;
  }
}
