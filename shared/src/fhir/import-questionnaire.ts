import { LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import { readOptions, type ReadOption, type Terminology } from './answer-options.ts';
import { bothConditions, conditionsText, fileCodeOf, readEnableWhen, type AskedQuestion } from './enable-when.ts';
import { isEnableWhenExpression, isOwnExtension } from './extension-urls.ts';
import type { FhirFacts, FhirNode, FhirVersion } from './fhir-facts.ts';
import { localeOfWords, readDefinitions, type DefinitionSource, type LocalWords } from './import-definitions.ts';
import { ImportLedger } from './import-report.ts';
import { readScales, type QuestionOptions } from './import-scales.ts';
import { readScores, rulesText, usedByOthers, type ReadScore } from './import-scores.ts';
import { INSTRUMENT_FACTS, INSTRUMENT_TEXTS, partSchema } from './instrument-parts.ts';
import { listOf, printed, textOf, type Json, type JsonObject } from './json.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import { slugOf, UniqueKeys } from './part-keys.ts';
import { isHidden, readTree, type QuestionnaireTree, type TreeElement } from './questionnaire-tree.ts';
import { fitted, localeOfTag, readTexts, translationTags, type Texts } from './translated-text.ts';
import type { ShowIf } from '../content/instrument/item.ts';

/** An instrument as a draft: for each language the fields in the shape in which they are sent to Strapi. */
export interface ImportedInstrument {
  readonly key: string;
  readonly locales: { readonly [L in Locale]?: RestFields };
}

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

export interface ReadQuestionnaire {
  readonly instrument: ImportedInstrument;
  readonly facts: FhirFacts;
  readonly usedDefinitions: ReadonlySet<JsonObject>;
}

/** Reads one Questionnaire as a draft; undefined when it is refused as a whole, which the ledger then knows. */
export function readQuestionnaire(source: QuestionnaireSource, ledger: ImportLedger): ReadQuestionnaire | undefined {
  const { resource, path } = source;
  const tree = readTree(resource, path);
  if ('length' in tree) {
    for (const problem of tree) ledger.note(problem.path, 'refused', problem.message);
    ledger.note(path, 'refused', 'This questionnaire was not imported; see what is refused in it.');
    return undefined;
  }
  if (tree.all.length === 0) {
    ledger.note(path, 'refused', 'This questionnaire has no items, so there is nothing to ask; it was not imported.');
    return undefined;
  }
  const read = new QuestionnaireReader(source, tree, ledger).read();
  if (!read)
    ledger.note(
      path,
      'refused',
      'No item of this questionnaire can be asked here (they are questions to choose one answer from a list); it was not imported.',
    );
  return read;
}

interface Question {
  readonly element: TreeElement;
  readonly key: string;
  readonly options: readonly ReadOption[];
  readonly valueSet: string | undefined;
  readonly texts: Texts;
  readonly own: RestFields | undefined;
  help: Texts;
  showIf: ShowIf | null;
  readonly riskAnswers: Set<string>;
}

class QuestionnaireReader {
  readonly #source: QuestionnaireSource;
  readonly #tree: QuestionnaireTree;
  readonly #ledger: ImportLedger;
  readonly #primary: Locale | undefined;
  readonly #questions = new Map<string, Question>();
  readonly #signposts = new Map<TreeElement, string>();
  readonly #helps = new Map<TreeElement, string>();
  readonly #instructions: Texts[] = [];
  #scores: readonly ReadScore[] = [];

  constructor(source: QuestionnaireSource, tree: QuestionnaireTree, ledger: ImportLedger) {
    this.#source = source;
    this.#tree = tree;
    this.#ledger = ledger;
    this.#primary = this.#language();
  }

  /** The language of the platform in which the texts of the file stand; undefined when it has none of them. */
  #language(): Locale | undefined {
    const { resource, path, locale } = this.#source;
    const tag = textOf(resource['language']);
    if (tag === undefined) {
      this.#ledger.note(
        `${path}.title`,
        'taken',
        `The file does not say in which language it is; ${LOCALES[locale].ownName} is assumed.`,
      );
      return locale;
    }
    const found = localeOfTag(tag);
    this.#ledger.note(
      `${path}.language`,
      found ? 'taken' : 'kept',
      found
        ? `Its texts are taken as those in "${found}".`
        : `Its texts are in "${tag}", which this platform does not speak; they are kept, and the words must be written in ${LOCALE_CODES.map((code) => LOCALES[code].ownName).join(' or ')}.`,
    );
    return found;
  }

  read(): ReadQuestionnaire | undefined {
    this.#readQuestions();
    if (this.#questions.size === 0) return undefined;
    this.#readConditions();
    this.#readDisplays();
    const questions = [...this.#questions.values()];
    const scoreElements = this.#tree.all.filter(({ role }) => role === 'score');
    const scoreKeys = new UniqueKeys();
    for (const { element } of scoreElements) {
      const [own] = extensionsOf(element, '', (url) => isOwnExtension(url, 'score'));
      const key = own && textOf(readPartExtension(partSchema('scores'), own.extension)['key']);
      if (key !== undefined) scoreKeys.claim(key);
    }
    this.#scores = readScores(scoreElements, {
      tree: this.#tree,
      questionnaire: this.#source.resource,
      path: this.#source.path,
      ledger: this.#ledger,
      keys: scoreKeys,
      question: (linkId) => {
        const question = this.#questions.get(linkId);
        return (
          question && {
            key: question.key,
            codes: question.options.map(({ form, value }) => ({
              code: form.code,
              fileCode: fileCodeOf(form),
              value,
              as: form.as,
              hasWeight: form.as !== 'integer' || form.weightUrl !== undefined,
            })),
            isConditional: question.showIf !== null,
          }
        );
      },
    });
    return this.#assemble(questions);
  }

  #readQuestions(): void {
    const keys = new UniqueKeys();
    const ownItems = new Map(
      this.#tree.all.flatMap((entry) => {
        const own = this.#ownItem(entry);
        return own ? [[entry, own] as const] : [];
      }),
    );
    for (const own of ownItems.values()) keys.claim(String(own.fields['key']));
    for (const entry of this.#tree.all) {
      if (entry.role === 'other') {
        this.#ledger.note(
          entry.path,
          'refused',
          entry.element['type'] === 'boolean'
            ? 'A yes-or-no question ("boolean") has no answers that can weigh, so it is not asked here; as a "choice" with two answers it is. Kept as it is.'
            : `A question of the type "${printed(entry.element['type'])}" is not asked here: only questions with one answer from a list are. Kept as it is.`,
        );
      }
      if (entry.role === 'question') this.#readQuestion(entry, keys, ownItems.get(entry));
    }
  }

  #ownItem(entry: TreeElement): { readonly fields: RestFields; readonly path: string } | undefined {
    if (entry.role !== 'question') return undefined;
    const [own] = extensionsOf(entry.element, entry.path, (url) => isOwnExtension(url, 'item'));
    if (!own) return undefined;
    const fields = readPartExtension(partSchema('items'), own.extension);
    return textOf(fields['key']) === undefined || textOf(fields['scale']) === undefined
      ? undefined
      : { fields, path: own.path };
  }

  #readQuestion(
    entry: TreeElement,
    keys: UniqueKeys,
    own: { readonly fields: RestFields; readonly path: string } | undefined,
  ): void {
    const { element, path, linkId } = entry;
    const ledger = this.#ledger;
    // Also a value that is no boolean, which a form may read as either.
    if (element['repeats'] !== undefined && element['repeats'] !== null && element['repeats'] !== false) {
      ledger.note(
        path,
        'refused',
        'One may choose several answers here, and the platform asks for one. Kept as it is.',
      );
      return;
    }
    if (isHidden(element)) {
      ledger.note(path, 'refused', 'A hidden question: nobody can answer it, so it is not asked. Kept as it is.');
      return;
    }
    // Of answers of which one cannot be used none is taken.
    const trial = new ImportLedger();
    const read = readOptions(element, path, {
      terminology: this.#source.terminology,
      primary: this.#primary,
      ledger: trial,
    });
    if (read.kind === 'refused') {
      ledger.note(path, 'refused', `${read.message} The question is not asked; kept as it is.`);
      return;
    }
    ledger.absorb(trial);
    const key = own ? String(own.fields['key']) : keys.keyFor(linkId, 'item');
    const texts = readTexts(element, 'text', path, this.#primary, ledger, 500);
    const type = element['type'];
    if (type === 'choice' || type === 'coding') ledger.take(`${path}.type`);
    if (
      type === 'open-choice' ||
      element['answerConstraint'] === 'optionsOrString' ||
      element['answerConstraint'] === 'optionsOrType'
    )
      ledger.note(
        `${path}.${type === 'open-choice' ? 'type' : 'answerConstraint'}`,
        'refused',
        'An answer in own words is not possible here; only the listed answers are asked. Kept for the way back.',
      );
    if (element['required'] === true) ledger.take(`${path}.required`);
    if (own) {
      ledger.take(own.path);
    }
    const withoutWeight = read.options.filter(({ value }) => value === null).length;
    ledger.note(
      path,
      'taken',
      `The item "${key}"${withoutWeight > 0 ? `; ${withoutWeight} of its ${read.options.length} answers have no weight, which must be filled in before the test can be published` : ''}.`,
    );
    this.#questions.set(linkId, {
      element: entry,
      key,
      options: read.options,
      valueSet: read.valueSet,
      texts,
      own: own?.fields,
      help: {},
      showIf: null,
      riskAnswers: new Set(own ? (textOf(own.fields['riskAnswers']) ?? '').split(/\s+/).filter(Boolean) : []),
    });
  }

  #asked = (linkId: string): AskedQuestion | undefined => {
    const question = this.#questions.get(linkId);
    return question && { key: question.key, linkId, options: question.options };
  };

  #readConditions(): void {
    const outer = new Map<TreeElement, ShowIf | null>();
    for (const entry of this.#tree.all) {
      const { element, path, parent } = entry;
      for (const expression of extensionsOf(element, path, isEnableWhenExpression))
        this.#ledger.note(
          expression.path,
          entry.role === 'display' || entry.role === 'help' ? 'kept' : 'refused',
          entry.role === 'display' || entry.role === 'help'
            ? 'When this text appears is written as an expression, which is not followed; kept for the way back.'
            : 'A condition written as an expression is not followed: the item is always shown. Kept for the way back; check whether it may be shown to everybody.',
        );
      if (entry.role !== 'question' && entry.role !== 'group') {
        outer.set(entry, parent ? (outer.get(parent) ?? null) : null);
        continue;
      }
      const question = this.#questions.get(entry.linkId);
      const read = readEnableWhen(element, this.#asked);
      const around = parent ? (outer.get(parent) ?? null) : null;
      let showIf = around;
      if (read.kind === 'refused') {
        this.#ledger.note(
          `${path}.enableWhen`,
          'refused',
          `${read.message} So the condition is left out and the item is always shown; kept for the way back.`,
        );
      } else {
        const both = bothConditions(around, read.showIf);
        if (both === undefined)
          this.#ledger.note(
            `${path}.enableWhen`,
            'refused',
            'Its conditions and those of the group around it cannot be joined here; only those of the group hold. Kept for the way back.',
          );
        else {
          showIf = both;
          if (entry.role === 'group' && read.showIf)
            this.#ledger.note(`${path}.enableWhen`, 'taken', 'The condition of the group holds for each of its items.');
          if (question && read.showIf)
            this.#ledger.note(
              `${path}.enableWhen`,
              'taken',
              around === null ? 'When the item is shown.' : 'Joined with the condition of the group.',
            );
        }
      }
      outer.set(entry, showIf);
      if (!question) continue;
      question.showIf = question.own ? ((question.own['showIf'] as ShowIf | null | undefined) ?? null) : showIf;
      // What says less than the extension of this platform was made of it, and is made anew.
      if (read.kind === 'conditions' && conditionsText(question.showIf) !== conditionsText(showIf))
        for (const name of ['enableWhen', 'enableBehavior']) this.#ledger.take(`${path}.${name}`);
    }
  }

  #readDisplays(): void {
    const firstQuestion = Math.min(...[...this.#questions.values()].map(({ element }) => element.order));
    for (const entry of this.#tree.all) {
      const { element, path, parent } = entry;
      const owner = parent ? this.#questions.get(parent.linkId) : undefined;
      if (entry.role === 'help' && entry.children.length === 0 && owner && Object.keys(owner.help).length === 0) {
        owner.help = readTexts(element, 'text', path, this.#primary, this.#ledger, 400);
        this.#helps.set(entry, owner.key);
        this.#ledger.note(path, 'taken', `The help with the item "${owner.key}".`);
        continue;
      }
      if (entry.role === 'display' && entry.children.length === 0 && this.#readSignpost(entry)) continue;
      const isText = entry.role === 'display' || entry.role === 'group' || entry.role === 'help';
      if (!isText || textOf(element['text']) === undefined) continue;
      const isBeforeQuestions = entry.role === 'group' ? this.#holdsQuestion(entry) : true;
      if (entry.order < firstQuestion && isBeforeQuestions && element['enableWhen'] === undefined) {
        // Read without taking: the text stays where it stands in the file.
        this.#instructions.push(readTexts(element, 'text', path, this.#primary, new ImportLedger()));
        this.#ledger.note(
          `${path}.text`,
          'taken',
          'Stands before the first item, so it became part of the instruction; kept where it stands as well.',
        );
      } else {
        this.#ledger.note(
          `${path}.text`,
          'kept',
          'A text between items is not shown here; put it into the text or the help of the item after it when it is needed.',
        );
      }
    }
  }

  #holdsQuestion = (entry: TreeElement): boolean =>
    this.#questions.has(entry.linkId) || entry.children.some(this.#holdsQuestion);

  /** A text that appears under certain answers to one question is offered as a signpost to help. */
  #readSignpost(entry: TreeElement): boolean {
    const { element, path } = entry;
    if (listOf(element['enableWhen']).length === 0) return false;
    const [own] = extensionsOf(element, path, (url) => isOwnExtension(url, 'signpost'));
    const read = readEnableWhen(element, this.#asked);
    const conditions = read.kind === 'conditions' ? (read.showIf?.conditions ?? []) : [];
    const [first] = conditions;
    const question = first && [...this.#questions.values()].find(({ key }) => key === first.item);
    if (
      !question ||
      conditions.some(({ item }) => item !== first.item) ||
      (read.kind === 'conditions' && read.showIf?.mode === 'all' && conditions.length > 1)
    ) {
      this.#ledger.note(
        path,
        'kept',
        'A text under conditions of more than one question, or under a condition that is not known here; not shown, and kept as it is.',
      );
      return true;
    }
    const codes = question.options.filter(({ form, value }) =>
      conditions.some(({ comparison, answer }) => {
        if (comparison === 'is') return form.code === answer;
        const limit = question.options.find((option) => option.form.code === answer)?.value;
        if (value === null || typeof limit !== 'number') return false;
        return comparison === 'at_least' ? value >= limit : comparison === 'at_most' && value <= limit;
      }),
    );
    if (codes.length === 0) {
      this.#ledger.note(
        path,
        'kept',
        'A text that does not appear under certain answers; not shown, and kept as it is.',
      );
      return true;
    }
    this.#signposts.set(entry, question.key);
    for (const name of ['enableWhen', 'enableBehavior']) this.#ledger.take(`${path}.${name}`);
    if (own) {
      this.#ledger.take(own.path);
      this.#ledger.note(path, 'taken', `The signpost under the item "${question.key}".`);
      return true;
    }
    for (const { form } of codes) question.riskAnswers.add(form.code);
    this.#ledger.note(
      path,
      'taken',
      `This text appears under certain answers to "${question.key}", so these became risk answers, under which the crisis contacts are shown. Check this: empty "riskAnswers" of the item when they are no sign of danger. The text itself is kept, not shown.`,
    );
    return true;
  }

  #assemble(questions: readonly Question[]): ReadQuestionnaire {
    const { resource, path, fhirVersion, definitions } = this.#source;
    const ledger = this.#ledger;
    const primary = this.#primary;
    const ownScales = this.#ownParts('scale', 'scales');
    const weighted = questions.map((question): QuestionOptions => ({
      options: this.#withWeights(question),
      named: question.own && { scale: String(question.own['scale']), reversed: question.own['reversed'] === true },
    }));
    const scales = readScales(weighted);
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
    const words = new WordLists();
    const items = questions.map((question, index): RestFields => {
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
    const nodes = this.#nodes(this.#tree.roots, (score) => {
      words.add(
        'scoreWords',
        readTexts(score.element.element, 'text', score.element.path, primary, ledger, 80),
        (name, locale) => ({
          meaning: null,
          lowLabel: null,
          highLabel: null,
          ...this.#ownWords(score.element, 'scoreWords').find((one) => one.locale === locale)?.words,
          score: score.key,
          name,
        }),
      );
    });
    // What only stands within the expressions of others comes last, as it does in an export.
    const scores = [
      ...this.#scores.flatMap((score) => score.scores.slice(-1)),
      ...this.#scores.flatMap((score) => score.scores.slice(0, -1)),
    ];
    const used = usedByOthers(scores);
    const roles = scores.map((score) =>
      score['role'] === 'main' && used.has(String(score['key'])) && !this.#isOwnScore(score)
        ? { ...score, role: 'detail' }
        : score,
    );
    const defined = readDefinitions(definitions, {
      scores: this.#scores.map(({ key, element }) => ({ key, linkId: element.linkId, element: element.element })),
      refused: this.#tree.all.filter(
        (entry) => entry.role === 'score' && !this.#scores.some(({ element }) => element === entry),
      ),
      primary,
      ledger,
      source: `The FHIR file of ${textOf(resource['url']) ?? textOf(resource['name']) ?? 'the questionnaire'}.`,
    });
    for (const { locale, words: band } of defined.bandWords) words.push('bandWords', locale, band);
    for (const { locale, words: norm } of defined.normWords) words.push('normWords', locale, norm);
    const unusedScales = ownScales.filter(({ fields }) => !scales.scales.some(({ key }) => key === fields['key']));
    const allScales: RestFields[] = [
      ...scales.scales.map((scale) => ({ ...scale })),
      ...unusedScales.map(({ fields }) => fields),
    ];
    const rank = new Map(ownScales.map(({ fields }, index) => [fields['key'], index]));
    const ordered = allScales.toSorted((a, b) => (rank.get(a['key']) ?? 1000) - (rank.get(b['key']) ?? 1000));
    for (const [scale, labels] of scales.labels)
      for (const [locale, lines] of Object.entries(labels))
        words.push('scaleWords', locale as Locale, { scale, labels: lines.join('\n') });
    for (const { locale, words: fields } of this.#ownWords(undefined, 'scaleWords'))
      words.push('scaleWords', locale, fields);

    const titles = readTexts(resource, 'title', path, primary, ledger, 80);
    const whole = this.#wholeFields(
      questions.length,
      questions.some(({ riskAnswers }) => riskAnswers.size > 0),
    );
    const ownTexts = this.#ownWords(undefined, 'instrumentWords');
    const examples = this.#ownParts('example', 'examples').map(({ fields }) => fields);
    const key = textOf(whole['key']) ?? 'questionnaire';
    const version = this.#version();
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
      entry: this.#source.entry,
      bundle: null,
    };
    ledger.take(`${path}.resourceType`);
    const used2 = new Set(
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
      scales: ordered,
      items,
      scores: roles,
      bands: defined.bands,
      norms: defined.norms,
      reliabilities: defined.reliabilities,
      examples,
    };
    return {
      usedDefinitions: used2,
      facts,
      instrument: {
        key,
        locales: Object.fromEntries(
          (locales.length > 0 ? locales : [this.#source.locale]).map((locale) => [
            locale,
            {
              ...whole,
              key,
              version,
              ...this.#localTexts(locale, titles[locale], key),
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

  /** The answers of a question, with the weights that only an expression gives them. */
  #withWeights({ element, options }: Question): readonly ReadOption[] {
    const given = this.#scores
      .map(({ weights }) => weights.get(element.linkId))
      .find((weights) => weights !== undefined);
    if (!given) return options;
    return options.map((option) => ({ ...option, value: option.value ?? given.get(fileCodeOf(option.form)) ?? null }));
  }

  #isOwnScore = (score: RestFields): boolean =>
    this.#scores.some(
      ({ key, element }) =>
        key === score['key'] && extensionsOf(element.element, '', (url) => isOwnExtension(url, 'score')).length > 0,
    );

  #nodes(entries: readonly TreeElement[], readScoreWords: (score: ReadScore) => void): readonly FhirNode[] {
    return entries.map((entry): FhirNode => this.#node(entry, readScoreWords));
  }

  #node(entry: TreeElement, readScoreWords: (score: ReadScore) => void): FhirNode {
    const { linkId, element, path, role } = entry;
    const ledger = this.#ledger;
    const rest = (...without: string[]) => ledger.leftoversOf(element, path, ['item', 'linkId', ...without]);
    const children = () => this.#nodes(entry.children, readScoreWords);
    ledger.take(`${path}.linkId`);
    const question = this.#questions.get(linkId);
    if (question)
      return {
        kind: 'item',
        key: question.key,
        linkId,
        options: question.options.map(({ form }) => form),
        valueSet: question.valueSet ?? null,
        shownIf: conditionsText(question.showIf),
        rest: rest('answerOption'),
        children: children(),
      };
    const score = this.#scores.find((one) => one.element === entry);
    if (score) {
      readScoreWords(score);
      const all = this.#scores.flatMap((one) => one.scores);
      ledger.note(path, 'taken', `The score "${score.key}".`);
      return {
        kind: 'score',
        key: score.key,
        linkId,
        expression: score.expression,
        rules: rulesText(all, score.key),
        rest: rest(),
        children: children(),
      };
    }
    const signpost = this.#signposts.get(entry);
    if (signpost !== undefined) return { kind: 'signpost', item: signpost, linkId, rest: rest() };
    const help = this.#helps.get(entry);
    if (help !== undefined) return { kind: 'help', item: help, linkId, rest: rest() };
    if (role === 'group' || entry.children.length > 0) {
      ledger.note(path, 'kept', 'Its items stand one after the other here; the group itself is kept for the way back.');
      return { kind: 'group', linkId, rest: rest(), children: children() };
    }
    return { kind: 'raw', element: element as Json };
  }

  #ownParts(name: 'scale' | 'example', part: 'scales' | 'examples'): readonly { readonly fields: RestFields }[] {
    const { resource, path } = this.#source;
    return extensionsOf(resource, path, (url) => isOwnExtension(url, name)).map(({ extension, path: place }) => {
      this.#ledger.take(place);
      return { fields: readPartExtension(partSchema(part), extension) };
    });
  }

  #ownWords(
    element: TreeElement | undefined,
    name: 'instrumentWords' | 'scaleWords' | 'scoreWords',
  ): readonly LocalWords[] {
    const { resource, path } = this.#source;
    return extensionsOf(element?.element ?? resource, element?.path ?? path, (url) =>
      isOwnExtension(url, name),
    ).flatMap(({ extension, path: place }) => {
      const locale = localeOfWords(extension);
      if (locale === undefined) return [];
      this.#ledger.take(place);
      const schema = name === 'instrumentWords' ? INSTRUMENT_TEXTS : partSchema(name);
      return [{ locale, words: readPartExtension(schema, extension) }];
    });
  }

  #version(): string | null {
    const { resource, path } = this.#source;
    const version = textOf(resource['version']);
    if (version === undefined) return '1';
    if (/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/.test(version) && version.length <= 20) {
      this.#ledger.take(`${path}.version`);
      return version;
    }
    const near = slugOf(version, 20) || '1';
    this.#ledger.note(
      `${path}.version`,
      'taken',
      `The platform writes this version as "${near}"; the one of the file is kept as well.`,
    );
    return near;
  }

  /** What is said once of the whole: of the extension of this platform, else what FHIR says, and what is sensible for the rest. */
  #wholeFields(itemCount: number, hasRisk: boolean): RestFields {
    const { resource, path } = this.#source;
    const [own] = extensionsOf(resource, path, (url) => isOwnExtension(url, 'instrument'));
    if (own) {
      this.#ledger.take(own.path);
      return readPartExtension(INSTRUMENT_FACTS, own.extension);
    }
    const copyright = textOf(resource['copyright']);
    const publisher = textOf(resource['publisher']);
    if (copyright !== undefined)
      this.#ledger.note(
        `${path}.copyright`,
        'taken',
        'Became the notice of the licence, with the texts on "ask first": somebody must read it and decide. Kept as well.',
      );
    if (publisher !== undefined)
      this.#ledger.note(`${path}.publisher`, 'taken', 'Became the author of the review; kept as well.');
    const name =
      textOf(resource['name']) ??
      textOf(resource['title']) ??
      textOf(resource['url'])?.split('/').at(-1) ??
      textOf(resource['id']) ??
      '';
    if (textOf(resource['name']) !== undefined)
      this.#ledger.note(`${path}.name`, 'taken', 'Became the key; kept as well.');
    return {
      key: slugOf(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'), 80) || 'questionnaire',
      instrumentKind: null,
      // The careful choice: it is then shown only with a written intended use.
      couldBeReadAsScreening: true,
      recallDays: null,
      minutes: Math.min(60, Math.max(1, Math.round((itemCount * SECONDS_PER_ITEM) / 60))),
      retestDays: 14,
      wording: 'adapted',
      licence: {
        name: copyright === undefined ? null : fitted(copyright, 160),
        spdx: null,
        holder: publisher === undefined ? null : fitted(publisher, 160),
        texts: 'ask_first',
        notice: copyright === undefined ? null : fitted(copyright, 600),
        url: null,
        checkedOn: null,
      },
      sensitivity: hasRisk ? 'careful' : 'ordinary',
      intervention: null,
      order: 100,
    };
  }

  #localTexts(locale: Locale, title: string | undefined, key: string): RestFields {
    const { resource, path } = this.#source;
    const descriptions = readTexts(resource, 'description', path, this.#primary, new ImportLedger());
    const purposes = readTexts(resource, 'purpose', path, this.#primary, new ImportLedger());
    const description = descriptions[locale];
    if (description !== undefined)
      this.#ledger.note(
        `${path}.description`,
        'taken',
        'Became the text about the test, and its summary; kept as well.',
      );
    if (purposes[locale] !== undefined)
      this.#ledger.note(`${path}.purpose`, 'taken', 'Became the intended use; kept as well.');
    const instruction = this.#instructions.flatMap((texts) => texts[locale] ?? []).join(' ');
    const url = textOf(resource['url']);
    const isWebPage = url !== undefined && /^https?:\/\/[^/\s]+\.[a-z]+(?:\/\S*)?$/i.test(url) && url.length <= 255;
    const publisher = textOf(resource['publisher']);
    return {
      slug: slugOf(title ?? key, 80) || key,
      summary: description === undefined ? null : fitted(description, 240),
      changes: null,
      body: description ?? null,
      instruction: instruction === '' ? null : fitted(instruction, 400),
      intendedUse: purposes[locale] === undefined ? null : fitted(purposes[locale], 600),
      limits: null,
      wordingNote: null,
      searchWords: null,
      review: {
        author: publisher === undefined ? null : fitted(publisher, 120),
        reviewer: null,
        reviewedOn: null,
        nextReview: null,
        evidence: null,
        evidenceNote: null,
        sources: [
          {
            title: fitted(title ?? key, 200),
            publisher: publisher === undefined ? null : fitted(publisher, 120),
            year: null,
            url: isWebPage ? url : null,
          },
        ],
      },
    };
  }
}

/** How long people take for an item of a self-test, on average. */
const SECONDS_PER_ITEM = 6;

type WordList = 'scaleWords' | 'itemWords' | 'scoreWords' | 'bandWords' | 'normWords';
const WORD_LISTS: readonly WordList[] = ['scaleWords', 'itemWords', 'scoreWords', 'bandWords', 'normWords'];

/** The words of all parts, by language. */
class WordLists {
  readonly #lists = new Map<string, RestFields[]>();

  push(list: WordList, locale: Locale, words: RestFields): void {
    const name = `${list} ${locale}`;
    this.#lists.set(name, [...(this.#lists.get(name) ?? []), words]);
  }

  add(list: WordList, texts: Texts, words: (text: string, locale: Locale) => RestFields): void {
    for (const locale of LOCALE_CODES) {
      const text = texts[locale];
      if (text !== undefined) this.push(list, locale, words(text, locale));
    }
  }

  has(locale: Locale): boolean {
    return this.#lists.has(`itemWords ${locale}`);
  }

  of(locale: Locale): Record<WordList, readonly RestFields[]> {
    const lists = WORD_LISTS.map((list) => [list, this.#lists.get(`${list} ${locale}`) ?? []]);
    return Object.fromEntries(lists) as Record<WordList, readonly RestFields[]>;
  }
}
