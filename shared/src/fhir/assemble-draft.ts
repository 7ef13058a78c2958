import { LOCALE_CODES, type Locale } from '../locales.ts';
import type { ReadOption } from './answer-options.ts';
import { fileCodeOf } from './enable-when.ts';
import { isOwnExtension } from './extension-urls.ts';
import type { FhirFacts } from './fhir-facts.ts';
import { readDefinitions } from './import-definitions.ts';
import { readLocalTexts, readVersion, readWholeFields } from './import-metadata.ts';
import { ownParts, ownWords } from './import-own-parts.ts';
import type { Question } from './import-questions.ts';
import { readScales, type QuestionOptions, type ReadScales } from './import-scales.ts';
import { usedByOthers, type ReadScore } from './import-scores.ts';
import { keptTree, type ReadParts } from './import-tree.ts';
import { textOf, type JsonObject } from './json.ts';
import { extensionsOf, type RestFields } from './part-extension.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import { readTexts, translationTags } from './translated-text.ts';
import { WordLists } from './word-lists.ts';

/** An instrument as a draft: for each language the fields in the shape in which they are sent to Strapi. */
export interface ImportedInstrument {
  readonly key: string;
  readonly locales: { readonly [L in Locale]?: RestFields };
}

export interface ReadQuestionnaire {
  readonly instrument: ImportedInstrument;
  readonly facts: FhirFacts;
  readonly usedDefinitions: ReadonlySet<JsonObject>;
}

/** The draft of an instrument, of all that was read, with the facts for the way back. */
export function assembleDraft(reading: QuestionnaireReading, parts: ReadParts): ReadQuestionnaire {
  const questions = [...parts.questions.values()];
  const { resource, path, fhirVersion, definitions } = reading.source;
  const { ledger, primary } = reading;
  const ownScales = ownParts(reading, 'scale', 'scales');
  const weighted = questions.map((question): QuestionOptions => ({
    options: withWeights(question, parts.scores),
    named: question.own && { scale: String(question.own['scale']), reversed: question.own['reversed'] === true },
  }));
  const scales = readScales(weighted);
  noteWhatToCheck(reading, questions, scales);
  const words = new WordLists();
  const items = itemFields(questions, scales, words);
  const nodes = keptTree(reading, parts, reading.tree.roots, (score) => {
    words.add(
      'scoreWords',
      readTexts(score.element.element, 'text', score.element.path, primary, ledger, 80),
      (name, locale) => ({
        meaning: null,
        lowLabel: null,
        highLabel: null,
        ...ownWords(reading, score.element, 'scoreWords').find((one) => one.locale === locale)?.words,
        score: score.key,
        name,
      }),
    );
  });
  const defined = readDefinitions(definitions, {
    scores: parts.scores.map(({ key, element }) => ({ key, linkId: element.linkId, element: element.element })),
    refused: reading.tree.all.filter(
      (entry) => entry.role === 'score' && !parts.scores.some(({ element }) => element === entry),
    ),
    primary,
    ledger,
    source: `The FHIR file of ${textOf(resource['url']) ?? textOf(resource['name']) ?? 'the questionnaire'}.`,
  });
  for (const { locale, words: band } of defined.bandWords) words.push('bandWords', locale, band);
  for (const { locale, words: norm } of defined.normWords) words.push('normWords', locale, norm);
  for (const [scale, labels] of scales.labels)
    for (const [locale, lines] of Object.entries(labels))
      words.push('scaleWords', locale as Locale, { scale, labels: lines.join('\n') });
  for (const { locale, words: fields } of ownWords(reading, undefined, 'scaleWords'))
    words.push('scaleWords', locale, fields);

  const titles = readTexts(resource, 'title', path, primary, ledger, 80);
  const whole = readWholeFields(
    reading,
    questions.length,
    questions.some(({ riskAnswers }) => riskAnswers.size > 0),
  );
  const ownTexts = ownWords(reading, undefined, 'instrumentWords');
  const examples = ownParts(reading, 'example', 'examples').map(({ fields }) => fields);
  const key = textOf(whole['key']) ?? 'questionnaire';
  const version = readVersion(reading);
  const url = textOf(resource['url']) ?? null;
  if (url !== null) ledger.take(`${path}.url`);
  const facts: FhirFacts = {
    format: 1,
    fhirVersion,
    language: textOf(resource['language']) ?? null,
    languageTags: translationTags(resource),
    url,
    tree: nodes,
    definitions: defined.facts,
    questionnaire: ledger.leftoversOf(resource, path, ['item', 'resourceType']),
    entry: reading.source.entry,
    bundle: null,
  };
  ledger.take(`${path}.resourceType`);
  const usedDefinitions = new Set(
    definitions
      .map(({ resource: definition }) => definition)
      .filter((definition) => !defined.unused.some((one) => one.resource === definition)),
  );
  const locales = LOCALE_CODES.filter(
    (locale) =>
      locale === primary ||
      titles[locale] !== undefined ||
      words.has(locale) ||
      ownTexts.some((one) => one.locale === locale),
  );
  const structure = {
    scales: scaleFields(scales, ownScales),
    items,
    scores: scoreFields(parts.scores),
    bands: defined.bands,
    norms: defined.norms,
    reliabilities: defined.reliabilities,
    examples,
  };
  return {
    usedDefinitions,
    facts,
    instrument: {
      key,
      locales: Object.fromEntries(
        (locales.length > 0 ? locales : [reading.source.locale]).map((locale) => [
          locale,
          {
            ...whole,
            key,
            version,
            ...readLocalTexts(reading, locale, titles[locale], key, parts.displays.instructions),
            ...ownTexts.find((one) => one.locale === locale)?.words,
            title: titles[locale] ?? null,
            ...structure,
            ...words.of(locale),
            fhir: facts,
          },
        ]),
      ),
    },
  };
}

/** Notes what somebody must check in the items: those that were turned round, and signs of danger that FHIR cannot name. */
function noteWhatToCheck(
  { ledger, source: { path } }: QuestionnaireReading,
  questions: readonly Question[],
  scales: ReadScales,
): void {
  for (const [index, { comparedWith }] of scales.questions.entries()) {
    const question = questions[index];
    const other = comparedWith === undefined ? undefined : questions[comparedWith];
    if (question && other)
      ledger.note(
        `${question.element.path}.answerOption`,
        'taken',
        `The answers weigh the other way round than those of "${other.key}", so "${question.key}" became a reversed item on the same scale. Check this.`,
      );
  }
  if (questions.every(({ own, riskAnswers }) => !own && riskAnswers.size === 0))
    ledger.note(
      `${path}.item`,
      'taken',
      'No answer is marked as a sign of danger: FHIR has no place for that. Where an item asks about suicide or self-harm, fill in "riskAnswers", so that the crisis contacts are shown under it.',
    );
}

/** The items, and their words into the lists. */
function itemFields(questions: readonly Question[], scales: ReadScales, words: WordLists): readonly RestFields[] {
  return questions.map((question, index): RestFields => {
    const { key, own, showIf, riskAnswers, texts, help, element } = question;
    words.add('itemWords', texts, (text, locale) => ({ item: key, text, help: help[locale] ?? null }));
    return {
      key,
      scale: scales.questions[index]?.scale ?? '',
      reversed: scales.questions[index]?.reversed ?? false,
      skippable: own ? own['skippable'] : element.element['required'] !== true,
      showIf,
      riskAnswers: [...riskAnswers].join('\n') || null,
    };
  });
}

/** The scales that the answers make, and those of the platform that no item uses, in the order of the platform. */
function scaleFields(scales: ReadScales, ownScales: readonly { readonly fields: RestFields }[]): readonly RestFields[] {
  const unusedScales = ownScales.filter(({ fields }) => !scales.scales.some(({ key }) => key === fields['key']));
  const allScales: RestFields[] = [
    ...scales.scales.map((scale) => ({ ...scale })),
    ...unusedScales.map(({ fields }) => fields),
  ];
  const rank = new Map(ownScales.map(({ fields }, index) => [fields['key'], index]));
  return allScales.toSorted((a, b) => (rank.get(a['key']) ?? 1000) - (rank.get(b['key']) ?? 1000));
}

/** The scores. One that others are made of is a detail, unless the file says its role. */
function scoreFields(read: readonly ReadScore[]): readonly RestFields[] {
  // What only stands within the expressions of others comes last, as it does in an export.
  const scores = [
    ...read.flatMap((score) => score.scores.slice(-1)),
    ...read.flatMap((score) => score.scores.slice(0, -1)),
  ];
  const used = usedByOthers(scores);
  return scores.map((score) =>
    score['role'] === 'main' && used.has(String(score['key'])) && !isOwnScore(score, read)
      ? { ...score, role: 'detail' }
      : score,
  );
}

/** The answers of a question, with the weights that only an expression gives them. */
function withWeights({ element, options }: Question, scores: readonly ReadScore[]): readonly ReadOption[] {
  const given = scores.map(({ weights }) => weights.get(element.linkId)).find((weights) => weights !== undefined);
  if (!given) return options;
  return options.map((option) => ({ ...option, value: option.value ?? given.get(fileCodeOf(option.form)) ?? null }));
}

const isOwnScore = (score: RestFields, scores: readonly ReadScore[]): boolean =>
  scores.some(
    ({ key, element }) =>
      key === score['key'] && extensionsOf(element.element, '', (url) => isOwnExtension(url, 'score')).length > 0,
  );
