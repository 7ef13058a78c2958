import type { Instrument } from '../content/instrument.ts';
import type { Item } from '../content/instrument/item.ts';
import type { Scale } from '../content/instrument/scale.ts';
import { LOCALE_CODES, type Locale } from '../locales.ts';
import type { OptionForm } from './answer-options.ts';
import { ownExtensionUrl, type OwnExtension } from './extension-urls.ts';
import { readFacts, type FhirFacts, type FhirNode, type FhirVersion } from './fhir-facts.ts';
import { isJsonObject, listOf, textOf, type Json, type JsonObject } from './json.ts';
import { nameLinkIds } from './link-ids.ts';
import { partExtension, restFields, type RestFields } from './part-extension.ts';
import { localeOfTag, withoutCutTexts, writeTexts, type Texts } from './translated-text.ts';

export interface ExportOptions {
  readonly fhirVersion: FhirVersion;
  /** The address under which this copy of the platform names what it makes, such as `https://example.org/fhir`. */
  readonly canonicalBase: string;
}

/** What is written, and what every part of it is written with: the words in each language, the names of the file, and what the file said besides. */
export class ExportContext {
  readonly versions: { readonly [L in Locale]?: Instrument };
  readonly options: ExportOptions;
  readonly isR5: boolean;
  readonly instrument: Instrument;
  readonly facts: FhirFacts | undefined;
  /** The language of the texts that are no translations. */
  readonly primary: Locale;
  /** True when the main texts of the file are in a language that the platform does not speak: they stay, and all of ours are translations. */
  readonly keepsMainTexts: boolean;
  readonly #nodes = new Map<string, Extract<FhirNode, { kind: 'item' | 'score' }>>();
  readonly url: string;
  readonly linkId: (kind: 'item' | 'score', key: string) => string;

  constructor(versions: { readonly [L in Locale]?: Instrument }, options: ExportOptions) {
    const first = LOCALE_CODES.map((locale) => versions[locale]).find((version) => version !== undefined);
    if (!first) throw new RangeError('There is no version of this self-test in any language.');
    this.versions = versions;
    this.options = options;
    this.isR5 = options.fhirVersion === 'R5';
    this.instrument = first;
    this.facts = readFacts(first.fhir);
    const mainLanguage = this.facts?.language;
    const main = localeOfTag(mainLanguage);
    this.keepsMainTexts = typeof mainLanguage === 'string' && (main === undefined || versions[main] === undefined);
    this.primary =
      main !== undefined && versions[main] ? main : (LOCALE_CODES.find((locale) => versions[locale]) ?? 'nl');
    this.url = this.facts?.url ?? this.address('Questionnaire', first.key);
    this.#collectNodes(this.facts?.tree ?? []);
    this.linkId = nameLinkIds(first, this.facts?.tree ?? []);
  }

  #collectNodes(nodes: readonly FhirNode[]): void {
    for (const node of nodes) {
      if (node.kind === 'item' || node.kind === 'score') this.#nodes.set(`${node.kind} ${node.key}`, node);
      if ('children' in node) this.#collectNodes(node.children);
    }
  }

  /** The canonical address of something that this copy of the platform makes. */
  address(type: 'Questionnaire' | 'ObservationDefinition' | 'CodeSystem', id: string): string {
    return `${this.options.canonicalBase.replace(/\/+$/, '')}/${type}/${id}`;
  }

  /** The address of an extension of this platform. */
  own = (name: OwnExtension): string => ownExtensionUrl(this.options.canonicalBase, name);

  /** The words of one kind in each language. */
  texts(textIn: (version: Instrument) => string | null | undefined): Texts {
    return Object.fromEntries(
      LOCALE_CODES.flatMap((locale) => {
        const version = this.versions[locale];
        const text = version && textIn(version);
        return typeof text === 'string' && text !== '' ? [[locale, text]] : [];
      }),
    );
  }

  /** A text and its translations. Where the file keeps its own main text, ours are all translations. */
  written(field: string, all: Texts, rest: JsonObject): JsonObject {
    const texts = withoutCutTexts(all, rest, field, this.primary);
    if (!this.keepsMainTexts) return writeTexts(field, texts, this.primary, this.facts?.languageTags);
    const own = textOf(rest[field]);
    const translations = LOCALE_CODES.flatMap((locale) => {
      const written = writeTexts(
        field,
        { [locale]: texts[locale] },
        locale === 'nl' ? 'en' : 'nl',
        this.facts?.languageTags,
      );
      const companion = written[`_${field}`];
      return isJsonObject(companion) ? listOf(companion['extension']) : [];
    });
    return {
      ...(own === undefined ? {} : { [field]: own }),
      ...(translations.length > 0 ? { [`_${field}`]: { extension: translations } } : {}),
    };
  }

  /** The words of a part in each language, as extensions of this platform. */
  wordExtensions(
    name: OwnExtension,
    schema: Parameters<typeof partExtension>[1],
    wordsIn: (version: Instrument) => RestFields | undefined,
  ): readonly JsonObject[] {
    return LOCALE_CODES.flatMap((locale) => {
      const version = this.versions[locale];
      const words = version && wordsIn(version);
      if (!words) return [];
      const extension = partExtension(this.own(name), schema, restFields(schema, words));
      return [{ ...extension, extension: [{ url: 'locale', valueCode: locale }, ...listOf(extension['extension'])] }];
    });
  }

  /** The scale on which an item is answered. */
  scale = ({ scale }: Pick<Item, 'scale'>): Scale | undefined =>
    this.instrument.scales.find(({ key }) => key === scale);

  /** What the points of a scale are called, by their number. */
  labels(scale: string): (index: number) => Texts {
    return (index) => this.texts(({ scaleWords }) => scaleWords.find((words) => words.scale === scale)?.labels[index]);
  }

  /** How the file writes an answer; an answer that it does not have is a coding. */
  form(item: string, code: string): OptionForm {
    const node = this.#nodes.get(`item ${item}`);
    const known = node?.kind === 'item' ? node.options.find((option) => option.code === code) : undefined;
    const system = this.address('CodeSystem', `${this.instrument.key}-answers`);
    return known ?? { code, as: 'coding', rest: { valueCoding: { system } } };
  }

  /** What a score is, for programs that compare codes. */
  scoreCode = (key: string): JsonObject => ({
    system: this.address('CodeSystem', `${this.instrument.key}-scores`),
    code: key,
  });

  /** What was kept of a file of the other version: a question to choose from a list is called otherwise there. */
  inVersion(element: Json): Json {
    if (this.facts?.fhirVersion === this.options.fhirVersion || !isJsonObject(element)) return element;
    const { isR5 } = this;
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
      converted['item'] = listOf(element['item']).map((child) => this.inVersion(child));
    return converted;
  }
}
