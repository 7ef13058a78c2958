import type { Instrument } from '../content/instrument.ts';
import type { Band } from '../content/instrument/band.ts';
import type { Item } from '../content/instrument/item.ts';
import type { Norm } from '../content/instrument/norm.ts';
import type { Scale, ScalePoint } from '../content/instrument/scale.ts';
import type { Score } from '../content/instrument/score.ts';
import { LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import { readOptions, type OptionForm, type ReadOption } from './answer-options.ts';
import { conditionsText, fileCodeOf, writeEnableWhen } from './enable-when.ts';
import {
  CALCULATED_EXPRESSION,
  HIDDEN,
  ITEM_CONTROL,
  ITEM_WEIGHT,
  ORDINAL_VALUE,
  ownExtensionUrl,
  WEIGHTS,
  type OwnExtension,
} from './extension-urls.ts';
import { readFacts, type DefinitionFacts, type FhirFacts, type FhirNode, type FhirVersion } from './fhir-facts.ts';
import { scoreExpression, type WritingContext } from './fhirpath/write-score.ts';
import { ImportLedger } from './import-report.ts';
import { rulesText } from './import-scores.ts';
import { nameLinkIds } from './link-ids.ts';
import { INSTRUMENT_FACTS, INSTRUMENT_TEXTS, partSchema } from './instrument-parts.ts';
import { isJsonObject, listOf, numberOf, textOf, type Json, type JsonObject } from './json.ts';
import { partExtension, restFields, type RestFields } from './part-extension.ts';
import { localeOfTag, withoutCutTexts, writeTexts, type Texts } from './translated-text.ts';

export interface ExportOptions {
  readonly fhirVersion: FhirVersion;
  /** The address under which this copy of the platform names what it makes, such as `https://example.org/fhir`. */
  readonly canonicalBase: string;
}

/** The words of a signpost in a renderer that knows no crisis contacts. Without a number: numbers are checked content, and this is none. */
const SIGNPOST: Texts = {
  nl: 'Gaat het over zelfdoding of over jezelf pijn doen? Je hoeft daar niet alleen mee te blijven. Praat er vandaag nog over met iemand.',
  en: 'Is this about suicide or about hurting yourself? You do not have to carry that alone. Talk to somebody about it today.',
};

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
  return new InstrumentWriter(versions, options).bundle();
}

class InstrumentWriter {
  readonly #versions: { readonly [L in Locale]?: Instrument };
  readonly #options: ExportOptions;
  readonly #instrument: Instrument;
  readonly #facts: FhirFacts | undefined;
  /** The language of the texts that are no translations. */
  readonly #primary: Locale;
  /** True when the main texts of the file are in a language that the platform does not speak: they stay, and all of ours are translations. */
  readonly #keepsMainTexts: boolean;
  readonly #nodes = new Map<string, Extract<FhirNode, { kind: 'item' | 'score' }>>();
  readonly #scoreRests: readonly RestFields[];
  readonly #url: string;
  readonly #linkId: (kind: 'item' | 'score', key: string) => string;

  constructor(versions: { readonly [L in Locale]?: Instrument }, options: ExportOptions) {
    const first = LOCALE_CODES.map((locale) => versions[locale]).find((version) => version !== undefined);
    if (!first) throw new RangeError('There is no version of this self-test in any language.');
    this.#versions = versions;
    this.#options = options;
    this.#instrument = first;
    this.#facts = readFacts(first.fhir);
    const mainLanguage = this.#facts?.language;
    const main = localeOfTag(mainLanguage);
    this.#keepsMainTexts = typeof mainLanguage === 'string' && (main === undefined || versions[main] === undefined);
    this.#primary =
      main !== undefined && versions[main] ? main : (LOCALE_CODES.find((locale) => versions[locale]) ?? 'nl');
    this.#url = this.#facts?.url ?? `${options.canonicalBase.replace(/\/+$/, '')}/Questionnaire/${first.key}`;
    this.#scoreRests = first.scores.map((score) => restFields(partSchema('scores'), score));
    this.#collectNodes(this.#facts?.tree ?? []);
    this.#linkId = nameLinkIds(first, this.#facts?.tree ?? []);
  }

  #collectNodes(nodes: readonly FhirNode[]): void {
    for (const node of nodes) {
      if (node.kind === 'item' || node.kind === 'score') this.#nodes.set(`${node.kind} ${node.key}`, node);
      if ('children' in node) this.#collectNodes(node.children);
    }
  }

  bundle(): JsonObject {
    const kept = this.#facts?.bundle;
    const entries: readonly Json[] = [
      { ...(this.#facts?.entry ?? { fullUrl: this.#url }), resource: this.#questionnaire() },
      ...this.#definitions(),
      ...(kept?.entries ?? []),
    ];
    return {
      resourceType: 'Bundle',
      ...(kept?.rest['type'] === undefined ? { type: 'collection' } : {}),
      ...kept?.rest,
      entry: entries,
    };
  }

  #own = (name: OwnExtension): string => ownExtensionUrl(this.#options.canonicalBase, name);

  /** The words of one kind in each language. */
  #texts(textIn: (version: Instrument) => string | null | undefined): Texts {
    return Object.fromEntries(
      LOCALE_CODES.flatMap((locale) => {
        const version = this.#versions[locale];
        const text = version && textIn(version);
        return typeof text === 'string' && text !== '' ? [[locale, text]] : [];
      }),
    );
  }

  /** A text and its translations. Where the file keeps its own main text, ours are all translations. */
  #written(field: string, all: Texts, rest: JsonObject): JsonObject {
    const texts = withoutCutTexts(all, rest, field, this.#primary);
    if (!this.#keepsMainTexts) return writeTexts(field, texts, this.#primary, this.#facts?.languageTags);
    const own = textOf(rest[field]);
    const translations = LOCALE_CODES.flatMap((locale) => {
      const written = writeTexts(
        field,
        { [locale]: texts[locale] },
        locale === 'nl' ? 'en' : 'nl',
        this.#facts?.languageTags,
      );
      const companion = written[`_${field}`];
      return isJsonObject(companion) ? listOf(companion['extension']) : [];
    });
    return {
      ...(own === undefined ? {} : { [field]: own }),
      ...(translations.length > 0 ? { [`_${field}`]: { extension: translations } } : {}),
    };
  }

  #wordExtensions(
    name: OwnExtension,
    schema: Parameters<typeof partExtension>[1],
    wordsIn: (version: Instrument) => RestFields | undefined,
  ): readonly JsonObject[] {
    return LOCALE_CODES.flatMap((locale) => {
      const version = this.#versions[locale];
      const words = version && wordsIn(version);
      if (!words) return [];
      const extension = partExtension(this.#own(name), schema, restFields(schema, words));
      return [{ ...extension, extension: [{ url: 'locale', valueCode: locale }, ...listOf(extension['extension'])] }];
    });
  }

  #questionnaire(): JsonObject {
    const instrument = this.#instrument;
    const rest = this.#facts?.questionnaire ?? {};
    const titles = this.#texts(({ title }) => title);
    const usedScales = new Set(instrument.items.map(({ scale }) => scale));
    const extension: readonly JsonObject[] = [
      partExtension(this.#own('instrument'), INSTRUMENT_FACTS, restFields(INSTRUMENT_FACTS, instrument)),
      ...this.#wordExtensions('instrumentWords', INSTRUMENT_TEXTS, (version) => version),
      ...instrument.scales.map((scale) =>
        partExtension(this.#own('scale'), partSchema('scales'), restFields(partSchema('scales'), scale)),
      ),
      ...instrument.scales
        .filter(({ key }) => !usedScales.has(key))
        .flatMap(({ key }) =>
          this.#wordExtensions('scaleWords', partSchema('scaleWords'), ({ scaleWords }) =>
            scaleWords.find(({ scale }) => scale === key),
          ),
        ),
      ...instrument.examples.map((example) =>
        partExtension(this.#own('example'), partSchema('examples'), restFields(partSchema('examples'), example)),
      ),
    ];
    const descriptions = this.#texts(({ summary }) => summary);
    const generated: JsonObject = {
      ...(rest['status'] === undefined ? { status: 'active' } : {}),
      ...(this.#facts
        ? this.#facts.language === null
          ? {}
          : { language: this.#facts.language }
        : { language: LOCALES[this.#primary].tag }),
      ...(rest['id'] === undefined && !this.#facts ? { id: instrument.key } : {}),
      url: this.#url,
      // A draft may lack it; FHIR knows no empty values.
      ...(rest['version'] === undefined && instrument.version ? { version: instrument.version } : {}),
      ...this.#written('title', titles, rest),
      ...(this.#facts || rest['name'] !== undefined ? {} : { name: nameOf(instrument.key) }),
      ...(this.#facts ? {} : { subjectType: ['Patient'], ...writeTexts('description', descriptions, this.#primary) }),
      ...(this.#facts ? {} : copyrightOf(instrument)),
    };
    return {
      resourceType: 'Questionnaire',
      ...merged({ ...generated, extension }, rest),
      item: this.#items(),
    };
  }

  #items(): readonly Json[] {
    const done = new Set<string>();
    const written = this.#facts ? this.#tree(this.#facts.tree, done) : [];
    const items = this.#instrument.items
      .filter(({ key }) => !done.has(`item ${key}`))
      .flatMap((item) => this.#item(item, undefined, done));
    const scores = this.#instrument.scores
      .filter(({ key }) => !done.has(`score ${key}`))
      .map((score) => this.#score(score, undefined, []));
    return [...written, ...items, ...scores];
  }

  /** The items of the file in their places. What was added since stands behind them; what was removed is gone. */
  #tree(nodes: readonly FhirNode[], done: Set<string>): readonly Json[] {
    const { items, scores } = this.#instrument;
    return nodes.flatMap((node): readonly Json[] => {
      switch (node.kind) {
        case 'raw':
          return [this.#inVersion(node.element)];
        case 'group': {
          const children = this.#tree(node.children, done);
          return [
            {
              linkId: node.linkId,
              ...(this.#inVersion(node.rest) as JsonObject),
              ...(children.length > 0 ? { item: children } : {}),
            },
          ];
        }
        case 'item': {
          const item = items.find(({ key }) => key === node.key);
          if (item) return this.#item(item, node, done);
          return this.#tree(node.children, done);
        }
        case 'score': {
          const score = scores.find(({ key }) => key === node.key);
          done.add(`score ${node.key}`);
          const children = this.#tree(node.children, done);
          return score ? [this.#score(score, node, children)] : children;
        }
        case 'signpost': {
          const item = items.find(({ key }) => key === node.item);
          if (!item || item.riskAnswers.length === 0) return [];
          done.add(`signpost ${item.key}`);
          return [this.#signpost(item, node.linkId, node.rest)];
        }
        case 'help':
          done.add(`help ${node.item}`);
          return this.#help(node.item, node.linkId, node.rest);
      }
    });
  }

  #item(item: Item, node: Extract<FhirNode, { kind: 'item' }> | undefined, done: Set<string>): readonly Json[] {
    done.add(`item ${item.key}`);
    const rest = node?.rest ?? {};
    const linkId = this.#linkId('item', item.key);
    const texts = this.#texts(({ itemWords }) => itemWords.find((words) => words.item === item.key)?.text);
    const isShownAsBefore = node?.shownIf === conditionsText(item.showIf);
    const shown =
      !isShownAsBefore && item.showIf && item.showIf.conditions.length > 0
        ? writeEnableWhen(item.showIf, (key) => this.#writtenQuestion(key))
        : undefined;
    const { options, isFromValueSet } = this.#answerOptions(item, node);
    const children = node ? this.#tree(node.children, done) : [];
    const help = done.has(`help ${item.key}`) ? [] : this.#help(item.key, `${linkId}-help`, {});
    const generated: JsonObject = {
      ...(rest['type'] === undefined ? { type: this.#options.fhirVersion === 'R5' ? 'coding' : 'choice' } : {}),
      ...this.#written('text', texts, rest),
      ...(shown ?? {}),
      ...(item.skippable ? {} : { required: true }),
      extension: [partExtension(this.#own('item'), partSchema('items'), restFields(partSchema('items'), item))],
    };
    const { answerValueSet, enableWhen, enableBehavior, ...others } = rest;
    const kept: JsonObject = {
      ...(this.#inVersion(others) as JsonObject),
      ...(isFromValueSet && answerValueSet !== undefined ? { answerValueSet } : {}),
      ...(isShownAsBefore && enableWhen !== undefined
        ? { enableWhen, ...(enableBehavior === undefined ? {} : { enableBehavior }) }
        : {}),
    };
    const nested = [...help, ...children];
    const element: JsonObject = {
      linkId,
      ...merged(generated, kept),
      ...(isFromValueSet ? {} : { answerOption: options }),
      ...(nested.length > 0 ? { item: nested } : {}),
    };
    const hasSignpost = item.riskAnswers.length === 0 || this.#hasSignpostNode(item.key);
    return hasSignpost ? [element] : [element, this.#signpost(item, `${linkId}-signpost`, {})];
  }

  #hasSignpostNode(item: string): boolean {
    const has = (nodes: readonly FhirNode[]): boolean =>
      nodes.some(
        (node) => (node.kind === 'signpost' && node.item === item) || ('children' in node && has(node.children)),
      );
    return has(this.#facts?.tree ?? []);
  }

  /** The answers of an item: those of its value set where these are still the same, else written one by one. */
  #answerOptions(
    item: Item,
    node: Extract<FhirNode, { kind: 'item' }> | undefined,
  ): { readonly options: readonly Json[]; readonly isFromValueSet: boolean } {
    const scale = this.#scale(item);
    const labels = this.#labels(item.scale);
    const weights = weightsOf(scale, item.reversed);
    if (typeof node?.valueSet === 'string' && this.#isValueSetUnchanged(node, scale, weights, labels))
      return { options: [], isFromValueSet: true };
    return {
      isFromValueSet: false,
      options: (scale?.points ?? []).map((point, index) => this.#option(item, point, weights[index], labels(index))),
    };
  }

  #isValueSetUnchanged(
    node: Extract<FhirNode, { kind: 'item' }>,
    scale: Scale | undefined,
    weights: readonly (number | undefined)[],
    labels: (index: number) => Texts,
  ): boolean {
    const contained = listOf(this.#facts?.questionnaire['contained']).filter(isJsonObject);
    const bundled = listOf(this.#facts?.bundle?.entries).flatMap((entry) =>
      isJsonObject(entry) && isJsonObject(entry['resource']) ? [entry['resource']] : [],
    );
    const read = readOptions({ answerValueSet: node.valueSet ?? '' }, '', {
      terminology: {
        resources: [
          ...contained.map((resource) => ({ resource, path: '', isContained: true })),
          ...bundled.map((resource) => ({ resource, path: '', isContained: false })),
        ],
      },
      primary: localeOfTag(this.#facts?.language) ?? (this.#facts?.language === null ? this.#primary : undefined),
      ledger: new ImportLedger(),
    });
    if (read.kind === 'refused' || read.options.length !== scale?.points.length) return false;
    return read.options.every(
      ({ form, value, labels: texts }: ReadOption, index) =>
        form.code === scale.points[index]?.code &&
        (value ?? undefined) === weights[index] &&
        LOCALE_CODES.every((locale) => {
          const label = labels(index)[locale];
          return label === undefined || label === texts[locale]?.replace(/\s+/g, ' ');
        }),
    );
  }

  #scale = ({ scale }: Pick<Item, 'scale'>): Scale | undefined =>
    this.#instrument.scales.find(({ key }) => key === scale);

  #labels(scale: string): (index: number) => Texts {
    return (index) => this.#texts(({ scaleWords }) => scaleWords.find((words) => words.scale === scale)?.labels[index]);
  }

  #form(item: string, code: string): OptionForm {
    const node = this.#nodes.get(`item ${item}`);
    const known = node?.kind === 'item' ? node.options.find((option) => option.code === code) : undefined;
    const system = `${this.#options.canonicalBase.replace(/\/+$/, '')}/CodeSystem/${this.#instrument.key}-answers`;
    return known ?? { code, as: 'coding', rest: { valueCoding: { system } } };
  }

  #option(item: Item, { code }: ScalePoint, weight: number | undefined, labels: Texts): JsonObject {
    const known = this.#form(item.key, code);
    const form = weight === undefined ? known : { ...known, rest: withoutOtherWeights(known.rest, weight) };
    const url = form.weightUrl ?? (this.#options.fhirVersion === 'R5' ? ITEM_WEIGHT : ORDINAL_VALUE);
    const isWritten = weight !== undefined && !(isSelfEvident(form, weight) && this.#weighsItself(item.key));
    const extension: readonly JsonObject[] = isWritten ? [{ url, valueDecimal: weight }] : [];
    const atOption = form.weightAt !== 'value' ? { extension } : {};
    const atValue = form.weightAt === 'value' && extension.length > 0 ? { extension } : {};
    if (form.as === 'integer')
      return merged(
        {
          ...atOption,
          valueInteger: Number(fileCodeOf(form)),
          ...(atValue.extension ? { _valueInteger: atValue } : {}),
        },
        form.rest,
      );
    if (form.as === 'string')
      return merged(
        merged(
          { ...atOption, ...(atValue.extension ? { _valueString: atValue } : {}) },
          this.#written('valueString', labels, form.rest),
        ),
        form.rest,
      );
    const kept = isJsonObject(form.rest['valueCoding']) ? form.rest['valueCoding'] : {};
    const fileCode = fileCodeOf(form);
    const coding = {
      ...atValue,
      ...(fileCode === '' ? {} : { code: fileCode }),
      ...this.#written('display', labels, kept),
    };
    return merged({ ...atOption, valueCoding: coding }, form.rest);
  }

  #writtenQuestion(key: string) {
    const item = this.#instrument.items.find((one) => one.key === key);
    if (!item) return undefined;
    return {
      linkId: this.#linkId('item', key),
      points: this.#scale(item)?.points ?? [],
      answer: (code: string) => this.#answer(key, code),
    };
  }

  /** An answer as conditions name it. */
  #answer(item: string, code: string): JsonObject {
    const form = this.#form(item, code);
    if (form.as === 'integer') return { answerInteger: Number(fileCodeOf(form)) };
    const found = this.#instrument.items.find(({ key }) => key === item);
    const index = this.#scale({ scale: found?.scale ?? '' })?.points.findIndex((point) => point.code === code) ?? -1;
    if (form.as === 'string') {
      const label = this.#labels(found?.scale ?? '')(index)[this.#primary] ?? code;
      return { answerString: textOf(form.rest['valueString']) ?? label };
    }
    const kept = isJsonObject(form.rest['valueCoding']) ? form.rest['valueCoding'] : {};
    return {
      answerCoding: { ...(kept['system'] === undefined ? {} : { system: kept['system'] }), code: fileCodeOf(form) },
    };
  }

  #help(item: string, linkId: string, rest: JsonObject): readonly Json[] {
    const texts = this.#texts(({ itemWords }) => itemWords.find((words) => words.item === item)?.help);
    if (Object.keys(texts).length === 0) return [];
    const isMarked = listOf(rest['extension']).some(
      (extension) => isJsonObject(extension) && extension['url'] === ITEM_CONTROL,
    );
    return [
      {
        linkId,
        ...merged(
          {
            ...(rest['type'] === undefined ? { type: 'display' } : {}),
            ...this.#written('text', texts, rest),
            ...(isMarked ? {} : { extension: [HELP_CONTROL] }),
          },
          rest,
        ),
      },
    ];
  }

  #signpost(item: Item, linkId: string, rest: JsonObject): JsonObject {
    const question = this.#linkId('item', item.key);
    const enableWhen = item.riskAnswers.map((code) => ({ question, operator: '=', ...this.#answer(item.key, code) }));
    return {
      linkId,
      ...merged(
        {
          ...(rest['type'] === undefined ? { type: 'display' } : {}),
          ...(rest['text'] === undefined
            ? writeTexts(
                'text',
                this.#texts(({ locale }) => SIGNPOST[locale]),
                this.#primary,
              )
            : {}),
          enableWhen,
          ...(enableWhen.length > 1 ? { enableBehavior: 'any' } : {}),
          extension: [{ url: this.#own('signpost'), valueBoolean: true }],
        },
        rest,
      ),
    };
  }

  #score(score: Score, node: Extract<FhirNode, { kind: 'score' }> | undefined, children: readonly Json[]): JsonObject {
    const rest = node?.rest ?? {};
    const names = this.#texts(({ scoreWords }) => scoreWords.find((words) => words.score === score.key)?.name);
    const isCategory = score.operation === 'quadrant' || score.operation === 'criteria';
    const kept = node?.rules === rulesText(this.#scoreRests, score.key) ? node.expression : null;
    // An unfinished score may not say yet how it is computed.
    const expression = kept ?? (textOf(score.operation) === undefined ? undefined : this.#expression(score));
    const isKnownHidden = listOf(rest['extension']).some(
      (extension) => isJsonObject(extension) && extension['url'] === HIDDEN,
    );
    return {
      linkId: this.#linkId('score', score.key),
      ...merged(
        {
          ...(rest['type'] === undefined ? { type: isCategory ? 'string' : 'decimal' } : {}),
          ...this.#written('text', names, rest),
          ...(rest['readOnly'] === undefined ? { readOnly: true } : {}),
          ...(node || rest['code'] !== undefined ? {} : { code: [this.#scoreCode(score.key)] }),
          extension: [
            partExtension(this.#own('score'), partSchema('scores'), restFields(partSchema('scores'), score)),
            ...this.#wordExtensions('scoreWords', partSchema('scoreWords'), ({ scoreWords }) =>
              scoreWords.find((words) => words.score === score.key),
            ),
            ...(expression === undefined ? [] : [expression]),
            ...(score.role === 'internal' && !node && !isKnownHidden ? [{ url: HIDDEN, valueBoolean: true }] : []),
          ],
        },
        rest,
      ),
      ...(children.length > 0 ? { item: children } : {}),
    };
  }

  #scoreCode = (key: string): JsonObject => ({
    system: `${this.#options.canonicalBase.replace(/\/+$/, '')}/CodeSystem/${this.#instrument.key}-scores`,
    code: key,
  });

  #expression(score: Score): JsonObject {
    const context: WritingContext = {
      items: this.#instrument.items,
      scales: this.#instrument.scales,
      scores: this.#instrument.scores,
      linkIdOfItem: (key) => this.#linkId('item', key),
      linkIdOfScore: (key) => this.#linkId('score', key),
      fileCode: (item, code) => fileCodeOf(this.#form(item, code)),
      answerField: (item) =>
        this.#form(
          item,
          this.#scale(this.#instrument.items.find(({ key }) => key === item) ?? { scale: '' })?.points[0]?.code ?? '',
        ).as === 'coding'
          ? 'code'
          : undefined,
      weighsItself: (key) => this.#weighsItself(key),
      weightFunction: this.#options.fhirVersion === 'R5' ? 'weight' : 'ordinal',
    };
    return {
      url: CALCULATED_EXPRESSION,
      valueExpression: { language: 'text/fhirpath', expression: scoreExpression(score, context) },
    };
  }

  #weighsItself(key: string): boolean {
    const item = this.#instrument.items.find((one) => one.key === key);
    const scale = item && this.#scale(item);
    const weights = weightsOf(scale, item?.reversed === true);
    return (scale?.points ?? []).every(({ code }, index) => isSelfEvident(this.#form(key, code), weights[index]));
  }

  #definitions(): readonly Json[] {
    const { scores, bands, norms, reliabilities } = this.#instrument;
    return scores.flatMap((score): readonly Json[] => {
      const facts = this.#facts?.definitions.find((definition) => definition.score === score.key);
      const own = {
        bands: bands.filter((band) => band.score === score.key),
        norms: norms.filter((norm) => norm.score === score.key),
        reliabilities: reliabilities.filter((reliability) => reliability.score === score.key),
      };
      if (!facts && own.bands.length + own.norms.length + own.reliabilities.length === 0) return [];
      return [this.#definition(score, facts, own.bands, own.norms, own.reliabilities)];
    });
  }

  #definition(
    score: Score,
    facts: DefinitionFacts | undefined,
    bands: readonly Band[],
    norms: readonly Norm[],
    reliabilities: readonly Instrument['reliabilities'][number][],
  ): JsonObject {
    const rest = facts?.rest ?? {};
    const isR5 = this.#options.fhirVersion === 'R5';
    const id = `${this.#instrument.key}-${score.key}`.slice(0, 64);
    const address = `${this.#options.canonicalBase.replace(/\/+$/, '')}/ObservationDefinition/${id}`;
    const done = new Set<string>();
    const known = (facts?.intervals ?? []).flatMap((interval): readonly Json[] => {
      if (interval.kind === 'raw') return [renamed(interval.element, isR5)];
      done.add(`${interval.kind} ${interval.key}`);
      const band = interval.kind === 'band' ? bands.find(({ key }) => key === interval.key) : undefined;
      const norm = interval.kind === 'norm' ? norms.find(({ key }) => key === interval.key) : undefined;
      if (band) return [this.#bandInterval(band, interval.rest)];
      return norm ? [this.#normInterval(norm, interval.rest)] : [];
    });
    const intervals = [
      ...known,
      ...bands.filter(({ key }) => !done.has(`band ${key}`)).map((band) => this.#bandInterval(band, {})),
      ...norms.filter(({ key }) => !done.has(`norm ${key}`)).map((norm) => this.#normInterval(norm, {})),
    ];
    const generated: JsonObject = {
      ...(facts ? {} : { id }),
      ...(isR5 && rest['status'] === undefined ? { status: 'active' } : {}),
      ...(isR5 && !facts ? { url: address } : {}),
      ...(rest['code'] === undefined ? { code: { coding: [this.#scoreCode(score.key)] } } : {}),
      extension: reliabilities.map((reliability) =>
        partExtension(
          this.#own('reliability'),
          partSchema('reliabilities'),
          restFields(partSchema('reliabilities'), reliability),
        ),
      ),
    };
    return {
      ...(facts?.entry ?? { fullUrl: address }),
      resource: {
        resourceType: 'ObservationDefinition',
        ...merged(generated, rest),
        ...(intervals.length > 0 ? { [isR5 ? 'qualifiedValue' : 'qualifiedInterval']: intervals } : {}),
      },
    };
  }

  #bandInterval(band: Band, rest: JsonObject): JsonObject {
    const labels = this.#texts(({ bandWords }) => bandWords.find((words) => words.band === band.key)?.label);
    const low = band.lowest === null ? {} : { low: { value: band.lowest } };
    const high = band.highest === null ? {} : { high: { value: band.highest } };
    const hasRange = band.lowest !== null || band.highest !== null;
    const kept = renamed(rest, this.#options.fhirVersion === 'R5');
    return merged(
      {
        ...this.#category(kept),
        ...(hasRange ? { range: { ...low, ...high } } : {}),
        ...this.#written('condition', labels, rest),
        extension: [
          partExtension(this.#own('band'), partSchema('bands'), restFields(partSchema('bands'), band)),
          ...this.#wordExtensions('bandWords', partSchema('bandWords'), ({ bandWords }) =>
            bandWords.find((words) => words.band === band.key),
          ),
        ],
      },
      kept,
    );
  }

  #normInterval(norm: Norm, rest: JsonObject): JsonObject {
    const kept = renamed(rest, this.#options.fhirVersion === 'R5');
    const group = this.#texts(({ normWords }) => normWords.find((words) => words.norm === norm.key)?.group)[
      this.#primary
    ];
    const { mean, standardDeviation } = norm;
    const range =
      mean !== null && standardDeviation !== null
        ? {
            range: {
              low: { value: settled(mean - standardDeviation) },
              high: { value: settled(mean + standardDeviation) },
            },
          }
        : {};
    return merged(
      {
        ...this.#category(kept),
        ...range,
        ...(group === undefined || kept['appliesTo'] !== undefined ? {} : { appliesTo: [{ text: group }] }),
        extension: [
          partExtension(this.#own('norm'), partSchema('norms'), restFields(partSchema('norms'), norm)),
          ...this.#wordExtensions('normWords', partSchema('normWords'), ({ normWords }) =>
            normWords.find((words) => words.norm === norm.key),
          ),
        ],
      },
      kept,
    );
  }

  #category(kept: JsonObject): JsonObject {
    const name = this.#options.fhirVersion === 'R5' ? 'rangeCategory' : 'category';
    return kept[name] === undefined ? { [name]: 'reference' } : {};
  }

  /** What was kept of a file of the other version: a question to choose from a list is called otherwise there. */
  #inVersion(element: Json): Json {
    if (this.#facts?.fhirVersion === this.#options.fhirVersion || !isJsonObject(element)) return element;
    const isR5 = this.#options.fhirVersion === 'R5';
    const { type } = element;
    const converted: Record<string, Json> = { ...element };
    if (isR5 && type === 'choice') converted['type'] = 'coding';
    if (isR5 && type === 'open-choice')
      Object.assign(converted, { type: 'coding', answerConstraint: 'optionsOrString' });
    if (!isR5 && type === 'coding') {
      converted['type'] = element['answerConstraint'] === 'optionsOrString' ? 'open-choice' : 'choice';
      delete converted['answerConstraint'];
    }
    if (Array.isArray(element['item']))
      converted['item'] = listOf(element['item']).map((child) => this.#inVersion(child));
    return converted;
  }
}

const HELP_CONTROL: JsonObject = {
  url: ITEM_CONTROL,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] },
};

/** What is kept of an answer, without weights that the one it has now would contradict. */
function withoutOtherWeights(kept: JsonObject, weight: number): JsonObject {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]): [string, Json] => {
      if (name === 'extension') {
        const others = listOf(value).filter(
          (extension) =>
            !isJsonObject(extension) ||
            !WEIGHTS.has(textOf(extension['url']) ?? '') ||
            (extension['valueDecimal'] ?? extension['valueInteger']) === weight,
        );
        return [name, Array.isArray(value) ? others : value];
      }
      return [name, isJsonObject(value) && /^_?value/.test(name) ? withoutOtherWeights(value, weight) : value];
    }),
  );
}

/** The weight of a whole number is the number itself, unless the file says otherwise. */
const isSelfEvident = (form: OptionForm, weight: number | undefined): boolean =>
  form.as === 'integer' && form.weightUrl === undefined && weight === Number(fileCodeOf(form));

/** The weights that stand in FHIR, which knows no reversed items: those of a reversed item are turned round. */
function weightsOf(scale: Scale | undefined, isReversed: boolean): readonly (number | undefined)[] {
  // An unfinished instrument may lack weights.
  const values = (scale?.points ?? []).map(({ value }) => numberOf(value));
  const known = values.filter((value) => value !== undefined);
  if (!isReversed || known.length < values.length) return values;
  const ends = Math.min(...known) + Math.max(...known);
  return known.map((value) => settled(ends - value));
}

/** 0.1 + 0.2 is not exactly 0.3 in binary; twelve decimals are. */
const settled = (value: number): number => Math.round(value * 1e12) / 1e12 + 0;

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

/** In R4 a range has a `category`, in R5 a `rangeCategory`. */
function renamed(element: Json, isR5: boolean): JsonObject {
  if (!isJsonObject(element)) return {};
  const [from, to] = isR5 ? ['category', 'rangeCategory'] : ['rangeCategory', 'category'];
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name === from ? to : name, value]));
}

/** What is written of the instrument, with what was kept beside it: lists one after the other, objects field by field; ours counts where both say something. */
function merged(written: JsonObject, kept: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(written)])];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const ours = written[name];
      const theirs = kept[name];
      const value = theirs === undefined ? ours : ours === undefined ? theirs : mergedValue(ours, theirs);
      return value === undefined || (Array.isArray(value) && value.length === 0 && theirs === undefined)
        ? []
        : [[name, value]];
    }),
  );
}

function mergedValue(ours: Json, theirs: Json): Json {
  if (Array.isArray(ours) && Array.isArray(theirs))
    return [...(ours as readonly Json[]), ...(theirs as readonly Json[])];
  return isJsonObject(ours) && isJsonObject(theirs) ? merged(ours, theirs) : ours;
}
