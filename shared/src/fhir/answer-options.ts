import { isLocale, LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import { fileCodeOf } from './enable-when.ts';
import { WEIGHTS } from './extension-urls.ts';
import { ImportLedger } from './import-report.ts';
import { hasModifier, MODIFIER } from './modifiers.ts';
import { isJsonObject, listOf, numberOf, textOf, type Json, type JsonObject } from './json.ts';
import { answerCodeOf } from './part-keys.ts';
import { localeOfTag, readTexts, readTranslation, type Texts } from './translated-text.ts';

/** All labels of a scale stand in one text box of 2,000 characters; twenty points of this length fit. */
const LONGEST_LABEL = 99;

/** Ten times what a scale may have. */
const MOST_ANSWERS = 200;

/** How an answer is written in FHIR, beyond its code, its words and its weight. */
export interface OptionForm {
  /** The code that the platform uses. */
  readonly code: string;
  readonly as: 'coding' | 'integer' | 'string';
  /** The code in the file, where the platform cannot use it as it is. */
  readonly fileCode?: string;
  /** Under which address, and at which element, its weight stands. */
  readonly weightUrl?: string;
  readonly weightAt?: 'option' | 'value';
  /** What else stands in the option. */
  readonly rest: JsonObject;
}

/** One answer that a file offers. */
export interface ReadOption {
  readonly form: OptionForm;
  /** What it weighs; null when the file does not say. */
  readonly value: number | null;
  readonly labels: Texts;
}

export type ReadOptions =
  | { readonly kind: 'options'; readonly options: readonly ReadOption[]; readonly valueSet: string | undefined }
  | { readonly kind: 'refused'; readonly message: string };

/** The lists of codes that a questionnaire can point to: those that it contains, and those in the same bundle. */
export interface Terminology {
  readonly resources: readonly {
    readonly resource: JsonObject;
    readonly path: string;
    readonly isContained: boolean;
  }[];
}

interface Reading {
  readonly terminology: Terminology;
  readonly primary: Locale | undefined;
  readonly ledger: ImportLedger;
  /** Languages in which only some of the answers have words. */
  readonly withoutWordsIn?: readonly Locale[];
}

/** The answers that an item offers, in their order. */
export function readOptions(item: JsonObject, path: string, reading: Reading): ReadOptions {
  const trial = new ImportLedger();
  const read = readOnce(item, path, { ...reading, ledger: trial });
  const unfinished = read.kind === 'options' ? languagesOfSome(read.options) : [];
  const others = unfinished.filter((locale) => locale !== reading.primary);
  if (others.length > 0) {
    reading.ledger.note(
      `${path}.answerOption`,
      'taken',
      `Only some of its answers have words in ${others.map((locale) => LOCALES[locale].ownName).join(' and ')}; these are kept, and all must be written there.`,
    );
  }
  const whole = others.length > 0 ? readOnce(item, path, { ...reading, withoutWordsIn: others }) : read;
  if (others.length === 0) reading.ledger.absorb(trial);
  const { primary } = reading;
  if (whole.kind === 'refused' || primary === undefined || !unfinished.includes(primary)) return whole;
  reading.ledger.note(`${path}.answerOption`, 'taken', 'Answers without words show their code, as FHIR wants it.');
  return {
    ...whole,
    options: whole.options.map((option) => ({
      ...option,
      labels: { ...option.labels, [primary]: option.labels[primary] ?? fileCodeOf(option.form) },
    })),
  };
}

/** The languages in which some of the answers have words, and others none. */
const languagesOfSome = (options: readonly ReadOption[]): readonly Locale[] =>
  LOCALE_CODES.filter((locale) => {
    const withWords = options.filter(({ labels }) => labels[locale] !== undefined).length;
    return withWords > 0 && withWords < options.length;
  });

function readOnce(item: JsonObject, path: string, reading: Reading): ReadOptions {
  const own = listOf(item['answerOption']);
  const reference = textOf(item['answerValueSet']);
  const read =
    own.length > 0
      ? ownOptions(own, path, reading)
      : reference === undefined
        ? item['option'] !== undefined || item['options'] !== undefined
          ? 'Its answers are written as in FHIR STU3, and only R4 and R5 are read; convert the file first.'
          : 'It offers no answers: it has neither answer options nor a value set.'
        : valueSetOptions(reference, `${path}.answerValueSet`, reading);
  if (typeof read === 'string') return { kind: 'refused', message: read };
  if (read.length > MOST_ANSWERS)
    return { kind: 'refused', message: `It offers ${read.length} answers, and at most ${MOST_ANSWERS} are read.` };
  const twice = writtenTwice(read);
  if (twice !== undefined) {
    return {
      kind: 'refused',
      message: `Two of its answers have the same code "${twice}", so nobody could tell which one was given.`,
    };
  }
  return { kind: 'options', options: distinct(read), valueSet: own.length > 0 ? undefined : reference };
}

/** A code that two answers of the same code system have. */
function writtenTwice(options: readonly ReadOption[]): string | undefined {
  const known = new Set<string>();
  for (const { form } of options) {
    if (form.as !== 'coding' || fileCodeOf(form) === '') continue;
    const coding = form.rest['valueCoding'];
    const identity = JSON.stringify([isJsonObject(coding) ? (coding['system'] ?? null) : null, fileCodeOf(form)]);
    if (known.has(identity)) return fileCodeOf(form);
    known.add(identity);
  }
  return undefined;
}

/** Two codes that the platform would write in the same way get a number behind them. */
function distinct(options: readonly ReadOption[]): readonly ReadOption[] {
  const used = new Set<string>();
  return options.map((option, index) => {
    let code = option.form.code || `answer-${index + 1}`;
    for (let number = 2; used.has(code); number += 1) code = `${option.form.code || 'answer'}-${number}`;
    used.add(code);
    return code === option.form.code ? option : { ...option, form: { ...option.form, code } };
  });
}

function ownOptions(options: readonly Json[], path: string, reading: Reading): readonly ReadOption[] | string {
  const read = options.map((option, index) => ownOption(option, `${path}.answerOption[${index}]`, reading));
  const wrong = read.find((option) => typeof option === 'string');
  if (wrong !== undefined) return wrong;
  return read.filter((option) => typeof option !== 'string');
}

function ownOption(option: Json, path: string, reading: Reading): ReadOption | string {
  if (!isJsonObject(option)) return 'One of its answers is not an object.';
  if (hasModifier(option)) return `One of its answers: ${MODIFIER}`;
  const { ledger, primary } = reading;
  const coding = option['valueCoding'];
  const integer = option['valueInteger'];
  const string = textOf(option['valueString']);
  if (isJsonObject(coding)) {
    const fileCode = textOf(coding['code']) ?? textOf(coding['display']);
    if (fileCode === undefined) return 'One of its answers has neither a code nor words.';
    if (coding['code'] !== undefined && textOf(coding['code']) === undefined)
      return 'One of its answers has an empty code.';
    const weight = readWeight(
      [
        [option, path, 'option'],
        [coding, `${path}.valueCoding`, 'value'],
      ],
      ledger,
    );
    const labels = readWords(coding, 'display', `${path}.valueCoding`, reading);
    const code = answerCodeOf(fileCode);
    const hasCode = textOf(coding['code']) !== undefined;
    if (hasCode) ledger.take(`${path}.valueCoding.code`);
    const form = {
      code,
      as: 'coding',
      ...(hasCode && code === fileCode ? {} : { fileCode: hasCode ? fileCode : '' }),
      ...weight.place,
      rest: ledger.leftoversOf(option, path),
    } as const;
    const fromSystem =
      Object.keys(labels).length === 0 && primary !== undefined && hasCode
        ? labelsInCodeSystem(textOf(coding['system']), fileCode, reading)
        : labels;
    return {
      form,
      value: weight.isStated ? weight.value : weightInCodeSystem(textOf(coding['system']), fileCode, reading),
      labels: fromSystem,
    };
  }
  if (typeof integer === 'number') {
    if (!Number.isInteger(integer)) return 'One of its answers is a broken number.';
    ledger.take(`${path}.valueInteger`);
    const companion = option['_valueInteger'];
    const weight = readWeight(
      [
        [option, path, 'option'],
        ...(isJsonObject(companion) ? [[companion, `${path}._valueInteger`, 'value'] as const] : []),
      ],
      ledger,
    );
    const code = integer < 0 ? `minus-${-integer}` : String(integer);
    const labels = Object.fromEntries(LOCALE_CODES.map((locale) => [locale, String(integer)]));
    return {
      form: {
        code,
        as: 'integer',
        ...(integer < 0 ? { fileCode: String(integer) } : {}),
        ...weight.place,
        rest: ledger.leftoversOf(option, path),
      },
      // The answer is the number itself.
      value: weight.isStated ? weight.value : integer,
      labels,
    };
  }
  if (string !== undefined) {
    const companion = option['_valueString'];
    const weight = readWeight(
      [
        [option, path, 'option'],
        ...(isJsonObject(companion) ? [[companion, `${path}._valueString`, 'value'] as const] : []),
      ],
      ledger,
    );
    const labels = readWords(option, 'valueString', path, reading);
    return {
      form: { code: answerCodeOf(string), as: 'string', ...weight.place, rest: ledger.leftoversOf(option, path) },
      value: weight.value,
      labels,
    };
  }
  const kind = Object.keys(option).find((name) => name.startsWith('value'));
  return `One of its answers is of a kind that cannot be chosen from a list here (${kind ?? 'it has no value'}).`;
}

/** The words of an answer, without those in languages that are left out. */
function readWords(object: JsonObject, field: string, path: string, reading: Reading): Texts {
  const { primary, ledger, withoutWordsIn = [] } = reading;
  const companion = object[`_${field}`];
  const read = isJsonObject(companion)
    ? {
        ...object,
        [`_${field}`]: {
          ...companion,
          extension: listOf(companion['extension']).map((extension) => {
            const locale = localeOfTag(readTranslation(extension)?.language);
            return locale !== undefined && withoutWordsIn.includes(locale) ? null : extension;
          }),
        },
      }
    : object;
  return readTexts(read, field, path, primary, ledger, LONGEST_LABEL);
}

type WeighedElement = readonly [element: JsonObject, path: string, at: 'option' | 'value'];

/** The weight that stands at one of these elements. Two that contradict each other are no weight. */
function readWeight(
  elements: readonly WeighedElement[],
  ledger: ImportLedger,
): {
  readonly value: number | null;
  readonly place: Pick<OptionForm, 'weightUrl' | 'weightAt'>;
  /** False where nothing is said, so that the weight may follow from something else. */
  readonly isStated: boolean;
} {
  const found = elements.flatMap(([element, path, at]) =>
    listOf(element['extension']).flatMap((extension, index) => {
      if (!isJsonObject(extension)) return [];
      const url = textOf(extension['url']);
      const value = numberOf(extension['valueDecimal']) ?? numberOf(extension['valueInteger']);
      if (url === undefined || !WEIGHTS.has(url)) return [];
      return [
        {
          url,
          value,
          at,
          place: `${path}.extension[${index}]`,
          isPlain: Object.keys(extension).length === 2 && 'valueDecimal' in extension,
        },
      ];
    }),
  );
  const [first] = found;
  if (!first) return { value: null, place: {}, isStated: false };
  if (first.value === undefined || found.some(({ value }) => value !== first.value)) {
    for (const { place } of found)
      ledger.note(
        place,
        'refused',
        'The weights of this answer contradict each other, or are no numbers; it has none until somebody fills it in.',
      );
    return { value: null, place: {}, isStated: true };
  }
  if (!first.isPlain) ledger.note(first.place, 'taken', `The weight ${first.value}.`);
  else ledger.take(first.place);
  return { value: first.value, place: { weightUrl: first.url, weightAt: first.at }, isStated: true };
}

/* Value sets. What stands in them is kept with the questionnaire as it is, so nothing of them is marked as taken for good. */

interface Concept {
  readonly system: string | undefined;
  readonly concept: JsonObject;
  readonly path: string;
  /** Where the properties of its concepts are declared: a code system, or an expansion. */
  readonly declaredIn: unknown;
  /** The language that the list says of itself. */
  readonly language: unknown;
}

function valueSetOptions(reference: string, at: string, reading: Reading): readonly ReadOption[] | string {
  const found = findResource(reference, 'ValueSet', reading.terminology);
  if (!found)
    return `Its answers stand in the value set "${reference}", which is not in the file; add it to the questionnaire as a contained resource.`;
  const concepts = conceptsOf(found.resource, found.path, reading);
  if (typeof concepts === 'string') return concepts;
  if (concepts.length === 0) return `The value set "${reference}" lists no answers.`;
  reading.ledger.note(at, 'taken', `The answers are those of the value set "${reference}".`);
  reading.ledger.note(found.path, 'taken', 'Read for the answers of the items that point to it, and kept as it is.');
  return concepts.map((concept) => conceptOption(concept, reading));
}

/** A resource by `#id`, or by its canonical address with or without a version. */
function findResource(reference: string, type: string, { resources }: Terminology) {
  const [address = ''] = reference.split('|');
  return resources.find(
    ({ resource, isContained }) =>
      resource['resourceType'] === type &&
      (address.startsWith('#') ? isContained && resource['id'] === address.slice(1) : resource['url'] === address),
  );
}

function conceptsOf(valueSet: JsonObject, path: string, reading: Reading): readonly Concept[] | string {
  const expansion = valueSet['expansion'];
  if (isJsonObject(expansion) && listOf(expansion['contains']).length > 0) {
    return allIn(expansion['contains'], 'contains', `${path}.expansion.contains`)
      .filter(({ concept }) => concept['abstract'] !== true)
      .map(({ concept, path: place }) => ({
        system: textOf(concept['system']),
        concept,
        path: place,
        declaredIn: expansion,
        language: valueSet['language'],
      }));
  }
  const compose = valueSet['compose'];
  if (!isJsonObject(compose)) return 'Its value set lists no answers.';
  if (listOf(compose['exclude']).length > 0)
    return 'Its value set leaves codes out by a rule, which is not followed here; list its codes one by one.';
  const concepts: Concept[] = [];
  for (const [index, include] of listOf(compose['include']).entries()) {
    if (!isJsonObject(include)) continue;
    const system = textOf(include['system']);
    const place = `${path}.compose.include[${index}]`;
    const listed = listOf(include['concept']);
    if (include['filter'] !== undefined || include['valueSet'] !== undefined)
      return 'Its value set chooses codes by a filter or by another value set, which is not followed here; list its codes one by one.';
    if (listed.length > 0) {
      const { language } = valueSet;
      for (const one of allIn(listed, 'concept', `${place}.concept`))
        concepts.push({ system, ...one, declaredIn: undefined, language });
      continue;
    }
    const codeSystem = system === undefined ? undefined : findResource(system, 'CodeSystem', reading.terminology);
    if (!codeSystem)
      return `Its value set takes all codes of "${system ?? 'no system'}", which is not in the file; list its codes one by one.`;
    concepts.push(...conceptsOfSystem(codeSystem));
  }
  return concepts;
}

const conceptsOfSystem = ({ resource, path }: Terminology['resources'][number]): readonly Concept[] =>
  allIn(resource['concept'], 'concept', `${path}.concept`).map((one) => ({
    system: textOf(resource['url']),
    ...one,
    declaredIn: resource,
    language: resource['language'],
  }));

/** The concepts of a list and of the lists within it, each before those under it. */
function allIn(
  list: unknown,
  under: string,
  path: string,
): readonly { readonly concept: JsonObject; readonly path: string }[] {
  return listOf(list).flatMap((concept, index) => {
    const place = `${path}[${index}]`;
    return isJsonObject(concept)
      ? [{ concept, path: place }, ...allIn(concept[under], under, `${place}.${under}`)]
      : [];
  });
}

function conceptOption(listed: Concept, reading: Reading): ReadOption {
  const { system, concept, declaredIn } = listed;
  const fileCode = textOf(concept['code']) ?? '';
  const code = answerCodeOf(fileCode);
  const weight = readConceptWeight(concept, declaredIn);
  const labels = conceptLabels(listed, reading);
  return {
    form: {
      code,
      as: 'coding',
      ...(code === fileCode ? {} : { fileCode }),
      ...(weight.url === undefined ? {} : { weightUrl: weight.url }),
      rest: system === undefined ? {} : { valueCoding: { system } },
    },
    value: weight.value ?? weightInCodeSystem(system, fileCode, reading),
    labels: Object.keys(labels).length > 0 ? labels : labelsInCodeSystem(system, fileCode, reading),
  };
}

/** The weight at a concept: an extension, or a property, which R5 has for it and which the code system or the expansion declares. */
function readConceptWeight(
  concept: JsonObject,
  declaredIn: unknown,
): { readonly value: number | null; readonly url?: string } {
  for (const extension of listOf(concept['extension']).filter(isJsonObject)) {
    const url = textOf(extension['url']);
    const value = numberOf(extension['valueDecimal']) ?? numberOf(extension['valueInteger']);
    if (url !== undefined && WEIGHTS.has(url) && value !== undefined) return { value, url };
  }
  const declared = listOf(isJsonObject(declaredIn) ? declaredIn['property'] : undefined)
    .filter(isJsonObject)
    .filter(({ uri }) => WEIGHTS.has(textOf(uri) ?? ''))
    .map(({ code }) => code);
  const property = listOf(concept['property'])
    .filter(isJsonObject)
    .find(({ code }) => code === 'itemWeight' || declared.includes(code));
  return { value: numberOf(property?.['valueDecimal'] ?? property?.['valueInteger']) ?? null };
}

function conceptLabels({ concept, path, language }: Concept, { primary }: Reading): Texts {
  // A ledger of its own: the words in a value set are kept as they are.
  const labels: Partial<Record<Locale, string>> = {
    ...readTexts(concept, 'display', path, textOf(language) === undefined ? primary : localeOfTag(language), NOBODY),
  };
  for (const designation of listOf(concept['designation']).filter(isJsonObject)) {
    const locale = localeOfTag(designation['language']);
    const value = textOf(designation['value']);
    if (isLocale(locale) && value !== undefined) labels[locale] ??= value.trim();
  }
  return labels;
}

/** For readings of what is kept whole anyway. */
const NOBODY = new ImportLedger();

function inCodeSystem(system: string | undefined, code: string, { terminology }: Reading): Concept | undefined {
  const found = system === undefined ? undefined : findResource(system, 'CodeSystem', terminology);
  return found && conceptsOfSystem(found).find(({ concept }) => concept['code'] === code);
}

function weightInCodeSystem(system: string | undefined, code: string, reading: Reading): number | null {
  const found = inCodeSystem(system, code, reading);
  return found ? readConceptWeight(found.concept, found.declaredIn).value : null;
}

function labelsInCodeSystem(system: string | undefined, code: string, reading: Reading): Texts {
  const found = inCodeSystem(system, code, reading);
  return found ? conceptLabels(found, reading) : {};
}
