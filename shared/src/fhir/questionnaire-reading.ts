import { LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import type { Terminology } from './answer-options.ts';
import type { FhirVersion } from './fhir-facts.ts';
import type { DefinitionSource } from './import-definitions.ts';
import type { ImportLedger } from './import-report.ts';
import { textOf, type JsonObject } from './json.ts';
import type { QuestionnaireTree } from './questionnaire-tree.ts';
import { localeOfTag } from './translated-text.ts';

export interface QuestionnaireSource {
  readonly resource: JsonObject;
  readonly path: string;
  readonly fhirVersion: FhirVersion;
  readonly terminology: Terminology;
  readonly definitions: readonly DefinitionSource[];
  /** What else stands in its entry of a bundle; null when it stands in none. */
  readonly entry: JsonObject | null;
  /** The language of the texts, when the file does not say it. */
  readonly locale: Locale;
}

/** A questionnaire while it is read. */
export interface QuestionnaireReading {
  readonly source: QuestionnaireSource;
  readonly tree: QuestionnaireTree;
  readonly ledger: ImportLedger;
  /** The language of the platform in which the texts of the file stand; undefined when it has none of them. */
  readonly primary: Locale | undefined;
}

/** The language of the platform in which the texts of the file stand; undefined when it has none of them. */
export function languageOf({ resource, path, locale }: QuestionnaireSource, ledger: ImportLedger): Locale | undefined {
  const tag = textOf(resource['language']);
  if (tag === undefined) {
    ledger.note(
      `${path}.title`,
      'taken',
      `The file does not say in which language it is; ${LOCALES[locale].ownName} is assumed.`,
    );
    return locale;
  }
  const found = localeOfTag(tag);
  ledger.note(
    `${path}.language`,
    found ? 'taken' : 'kept',
    found
      ? `Its texts are taken as those in "${found}".`
      : `Its texts are in "${tag}", which this platform does not speak; they are kept, and the words must be written in ${LOCALE_CODES.map((code) => LOCALES[code].ownName).join(' or ')}.`,
  );
  return found;
}
