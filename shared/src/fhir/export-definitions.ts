import type { Instrument } from '../content/instrument.ts';
import type { Band } from '../content/instrument/band.ts';
import type { Norm } from '../content/instrument/norm.ts';
import type { Score } from '../content/instrument/score.ts';
import type { ExportContext } from './export-context.ts';
import type { DefinitionFacts } from './fhir-facts.ts';
import { partSchema } from './instrument-parts.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { merged } from './merged-json.ts';
import { partExtension, restFields } from './part-extension.ts';
import { settled } from './settled-number.ts';

/** Writes what scores mean, as ObservationDefinitions. */
export class DefinitionWriter {
  readonly #export: ExportContext;

  constructor(context: ExportContext) {
    this.#export = context;
  }

  /** One entry of a bundle for each score that has bands, norms or reliabilities. */
  definitions(): readonly Json[] {
    const { scores, bands, norms, reliabilities } = this.#export.instrument;
    return scores.flatMap((score): readonly Json[] => {
      const facts = this.#export.facts?.definitions.find((definition) => definition.score === score.key);
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
    const { isR5 } = this.#export;
    const id = `${this.#export.instrument.key}-${score.key}`.slice(0, 64);
    const address = this.#export.address('ObservationDefinition', id);
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
      ...(rest['code'] === undefined ? { code: { coding: [this.#export.scoreCode(score.key)] } } : {}),
      extension: reliabilities.map((reliability) =>
        partExtension(
          this.#export.own('reliability'),
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
    const labels = this.#export.texts(({ bandWords }) => bandWords.find((words) => words.band === band.key)?.label);
    const low = band.lowest === null ? {} : { low: { value: band.lowest } };
    const high = band.highest === null ? {} : { high: { value: band.highest } };
    const hasRange = band.lowest !== null || band.highest !== null;
    const kept = renamed(rest, this.#export.isR5);
    return merged(
      {
        ...this.#category(kept),
        ...(hasRange ? { range: { ...low, ...high } } : {}),
        ...this.#export.written('condition', labels, rest),
        extension: [
          partExtension(this.#export.own('band'), partSchema('bands'), restFields(partSchema('bands'), band)),
          ...this.#export.wordExtensions('bandWords', partSchema('bandWords'), ({ bandWords }) =>
            bandWords.find((words) => words.band === band.key),
          ),
        ],
      },
      kept,
    );
  }

  #normInterval(norm: Norm, rest: JsonObject): JsonObject {
    const kept = renamed(rest, this.#export.isR5);
    const group = this.#export.texts(({ normWords }) => normWords.find((words) => words.norm === norm.key)?.group)[
      this.#export.primary
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
          partExtension(this.#export.own('norm'), partSchema('norms'), restFields(partSchema('norms'), norm)),
          ...this.#export.wordExtensions('normWords', partSchema('normWords'), ({ normWords }) =>
            normWords.find((words) => words.norm === norm.key),
          ),
        ],
      },
      kept,
    );
  }

  #category(kept: JsonObject): JsonObject {
    const name = this.#export.isR5 ? 'rangeCategory' : 'category';
    return kept[name] === undefined ? { [name]: 'reference' } : {};
  }
}

/** In R4 a range has a `category`, in R5 a `rangeCategory`. */
function renamed(element: Json, isR5: boolean): JsonObject {
  if (!isJsonObject(element)) return {};
  const [from, to] = isR5 ? ['category', 'rangeCategory'] : ['rangeCategory', 'category'];
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name === from ? to : name, value]));
}
