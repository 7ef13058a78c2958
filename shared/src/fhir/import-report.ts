import { fieldPath, isJsonObject, type Json, type JsonObject } from './json.ts';

/**
 * What became of a part of a file: `taken` into the instrument; `kept` for the way back, without a meaning here; `refused`: it could not be used, and why. What is
 * refused within a questionnaire that is imported is kept as well.
 */
export type ImportOutcome = 'taken' | 'kept' | 'refused';

export interface ReportLine {
  /** Where it stands, such as `Questionnaire.item[2].answerOption[0]`. A line speaks for everything below its path that has no line of its own. */
  readonly path: string;
  readonly outcome: ImportOutcome;
  readonly message: string;
  /** True when the message says no more than the outcome. */
  readonly isPlain?: boolean;
}

/** Something that must still be filled in or mended before the draft can be published. */
export interface OpenTask {
  /** The key of the instrument. */
  readonly instrument: string;
  readonly locale: string;
  readonly field: string;
  readonly message: string;
}

export interface ImportReport {
  readonly lines: readonly ReportLine[];
  readonly openTasks: readonly OpenTask[];
}

const MERELY_KEPT = 'Has no place in a self-test here; kept for the way back to FHIR.';

/**
 * Notes, while a file is read, what becomes of every part of it. What nobody notes is kept: so nothing is dropped in silence, whatever a file holds.
 */
export class ImportLedger {
  /** Parts whose whole content stands in the instrument. */
  readonly #taken = new Set<string>();
  readonly #lines = new Map<string, ReportLine>();

  /** The whole part stands in the instrument from now on, and is written anew at export. */
  take(path: string, message?: string): void {
    this.#taken.add(path);
    if (message !== undefined) this.#lines.set(path, { path, outcome: 'taken', message });
  }

  /** Takes over what another ledger noted, once it is certain that what it read can be used. */
  absorb(other: ImportLedger): void {
    for (const path of other.#taken) this.#taken.add(path);
    for (const [path, line] of other.#lines) this.#lines.set(path, line);
  }

  /** The part was read, and is kept as it is as well. */
  note(path: string, outcome: ImportOutcome, message: string): void {
    this.#lines.set(path, { path, outcome, message });
  }

  /** Tells whether the part has a line of its own. */
  hasLine = (path: string): boolean => this.#lines.has(path);

  /**
   * What of a value is not taken, in its own shape; undefined when nothing is left. Lists lose what was taken from them.
   */
  leftovers(value: Json, path: string): Json | undefined {
    if (this.#taken.has(path)) return undefined;
    if (Array.isArray(value)) {
      const rest = (value as readonly Json[]).flatMap((item, index) => {
        const left = this.leftovers(item, `${path}[${index}]`);
        return left === undefined ? [] : [left];
      });
      return rest.length > 0 || value.length === 0 ? rest : undefined;
    }
    if (!isJsonObject(value)) return value;
    const rest = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
      const left = this.leftovers(member, fieldPath(path, name));
      return left === undefined ? [] : [[name, left]];
    });
    return rest.length > 0 || Object.keys(value).length === 0 ? Object.fromEntries(rest) : undefined;
  }

  /** What of an object is not taken, without some of its fields. */
  leftoversOf(object: JsonObject, path: string, without: readonly string[] = []): JsonObject {
    const rest = Object.entries(object).flatMap(([name, member]): [string, Json][] => {
      if (without.includes(name)) return [];
      const left = this.leftovers(member, fieldPath(path, name));
      return left === undefined ? [] : [[name, left]];
    });
    return Object.fromEntries(rest);
  }

  /** One line for each part of the file that has a fate of its own, in the order of the file. */
  report(root: Json, rootPath: string): readonly ReportLine[] {
    const lines: ReportLine[] = [];
    const withinNoted = new Set<string>();
    for (const path of [...this.#lines.keys(), ...this.#taken]) {
      for (
        let end = path.length;
        end > 0;
        end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
      )
        withinNoted.add(path.slice(0, end));
    }
    const visit = (value: Json, path: string, isCovered: boolean): void => {
      const line = this.#lines.get(path);
      if (line) lines.push(line);
      else if (this.#taken.has(path) && !isCovered)
        lines.push({ path, outcome: 'taken', message: 'Taken.', isPlain: true });
      else if (!withinNoted.has(path) && !isCovered)
        lines.push({ path, outcome: 'kept', message: MERELY_KEPT, isPlain: true });
      if (!withinNoted.has(path)) return;
      // A refusal, and what was taken whole, speak for all that they hold; a line about an element speaks for the element alone.
      const covers = isCovered || this.#taken.has(path) || line?.outcome === 'refused';
      if (Array.isArray(value)) value.forEach((item, index) => visit(item as Json, `${path}[${index}]`, covers));
      else if (isJsonObject(value))
        for (const [name, member] of Object.entries(value)) visit(member, fieldPath(path, name), covers);
    };
    visit(root, rootPath, false);
    const known = new Set(lines.map(({ path }) => path));
    return [...lines, ...[...this.#lines.values()].filter(({ path }) => !known.has(path))];
  }
}
