import { v5 } from 'uuid';
import { regionOfPostcode } from '../../places/postcodes.ts';
import { countryCode } from './country-names.ts';
import { ENTRY_FIELDS, EntryBuilder } from './entry-builder.ts';
import type { EntryKind, EntryLink, ImportedEntry, RefusedRecord } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import type { Mapping, RowField } from './mapping-file.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { SourceReading } from './read-source.ts';
import { firstCell, joinedCells, type Cells } from './row-cells.ts';
import { rowChannels } from './row-channels.ts';
import { setChoice, setDay, setFlag, setList, setNumber } from './row-values.ts';
import { setWebAddress } from './set-web-address.ts';
import { foldedWord, quoted } from './source-object.ts';
import type { Row, Table } from './table.ts';

/** So that the same words give the same id in every import. */
const WORDS = '1c1a0a2e-7a4f-4f0e-9f56-5a3f6e2c9b11';

/** Reads tables of any form, as a mapping file explains their columns. Each row is a service; its place and its organization are entries of their own. */
export function readRows(tables: readonly Table[], mapping: Mapping, settings: ImportSettings): SourceReading {
  const rows = new RowsReader(mapping, settings);
  for (const table of tables) rows.read(table);
  return rows.finish();
}

const LINES = ['alternateName', 'eligibility', 'waitingNote', 'openingSentence', 'factSource'] as const;
const PARAGRAPHS = ['summary', 'body', 'searchWords', 'hoursNote', 'costNote', 'firstContact', 'alert'] as const;
const CHOICES = ['serviceKind', 'group', 'costKind'] as const;
const LISTS = ['audiences', 'regions', 'spokenLanguages'] as const;
const FLAGS = ['formal', 'insideInstitution', 'referralNeeded'] as const;
const NUMBERS = ['ageFrom', 'ageTo', 'costAmount'] as const;
const DAYS = ['waitingAskedOn', 'alertUntil'] as const;

class RowsReader {
  readonly #mapping: Mapping;
  readonly #settings: ImportSettings;
  readonly #entries: ImportedEntry[] = [];
  readonly #refused: RefusedRecord[] = [];
  readonly #notes: string[] = [];
  readonly #unknown = new Set<string>();
  readonly #seen = new Map<string, string>();

  constructor(mapping: Mapping, settings: ImportSettings) {
    this.#mapping = mapping;
    this.#settings = settings;
  }

  read(table: Table): void {
    this.#notes.push(...table.problems);
    const columns: ReadonlyMap<string, unknown> = this.#mapping.columns ?? new Map<string, unknown>();
    const headings = new Set(table.columns.map(foldedWord));
    for (const column of table.columns) if (!columns.has(foldedWord(column))) this.#unknown.add(column);
    const missing = [...columns.keys()].filter((heading) => !headings.has(heading));
    if (missing.length > 0)
      this.#notes.push(
        `${table.name} has no column ${missing.map(quoted).join(', ')}, which the mapping names; correct one of both.`,
      );
    for (const [index, row] of table.rows.entries())
      this.#row(row, `${table.name}, row ${table.rowNumbers[index] ?? 0}`);
  }

  finish(): SourceReading {
    return {
      entries: this.#entries,
      refused: this.#refused,
      notes: this.#notes.map((message) => ({ outcome: 'refused', field: undefined, message })),
      unknown: [...this.#unknown],
    };
  }

  #row(row: Row, where: string): void {
    const problems: (readonly [RowField, string])[] = [];
    const { cells, kept } = this.#cells(row, problems);
    const name = plainLine(firstCell(cells, 'name') ?? '');
    const id =
      firstCell(cells, 'id') ?? this.#idOf('service', [name, firstCell(cells, 'postcode'), firstCell(cells, 'city')]);
    const print = JSON.stringify(row);
    const before = this.#seen.get(id);
    if (before !== undefined && before !== print) {
      this.#refused.push({
        kind: 'service',
        id,
        name,
        lines: [
          {
            outcome: 'refused',
            field: 'id',
            message: `${where} has the id of an earlier row with other content, or without ids its name and town; the first one was taken. Give each its own id.`,
          },
        ],
      });
      return;
    }
    if (before !== undefined) return;
    this.#seen.set(id, print);
    const entry = new EntryBuilder('service', id, this.#settings.locale);
    entry.name = name;
    entry.set('name', name || undefined);
    for (const [field, message] of problems) entry.refuse(fieldOf(field), message);
    this.#fill(entry, cells);
    const place = this.#place(cells);
    const organization = this.#organization(cells);
    if (place) entry.link('locations', [{ id: place }]);
    if (organization) entry.link('organization', [{ id: organization }]);
    entry.link(
      'institutions',
      (cells.get('institutions') ?? []).map((key): EntryLink => ({ key })),
    );
    entry.link(
      'themes',
      (cells.get('themes') ?? []).map((key): EntryLink => ({ key })),
    );
    entry.setChannels(rowChannels(entry, cells, place !== undefined, this.#settings.country));
    this.#regions(entry, cells);
    entry.set('factSource', this.#settings.source);
    for (const [column, value] of kept) entry.keep(column, value);
    this.#entries.push(entry.build());
  }

  #cells(row: Row, problems: (readonly [RowField, string])[]) {
    const cells = new Map<RowField, string[]>();
    const kept: (readonly [string, string])[] = [];
    for (const [column, value] of Object.entries(row)) {
      const heading = foldedWord(column);
      const meaning = this.#mapping.columns?.get(heading);
      if (!meaning) {
        if (this.#mapping.columns?.has(heading) === false) kept.push([column, value]);
        continue;
      }
      const { field, separator, values } = meaning;
      const parts = (separator === undefined ? [value] : value.split(separator))
        .map((part) => part.trim())
        .filter(Boolean);
      for (const part of parts) {
        const codes = values ? values.get(foldedWord(part)) : [part];
        if (codes) cells.set(field, [...(cells.get(field) ?? []), ...codes]);
        else
          problems.push([
            field,
            `${quoted(part)} is not among the values that the mapping gives for the column ${quoted(column)}; add it there (with null to pass it over).`,
          ]);
      }
    }
    for (const [field, codes] of this.#mapping.constants) if (!cells.has(field)) cells.set(field, [...codes]);
    return { cells, kept };
  }

  #fill(entry: EntryBuilder, cells: Cells): void {
    for (const field of LINES) entry.set(field, plainLine(joinedCells(cells, field, ' ')) || undefined);
    for (const field of PARAGRAPHS) entry.set(field, plainText(joinedCells(cells, field, '\n\n')) || undefined);
    for (const field of CHOICES) setChoice(entry, field, cells.get(field) ?? []);
    for (const field of LISTS) setList(entry, field, cells.get(field) ?? []);
    for (const field of FLAGS) setFlag(entry, field, firstCell(cells, field));
    for (const field of NUMBERS) setNumber(entry, field, firstCell(cells, field));
    for (const field of DAYS) setDay(entry, field, firstCell(cells, field));
    setWebAddress(entry, 'website', firstCell(cells, 'website'));
  }

  #regions(entry: EntryBuilder, cells: Cells): void {
    if (entry.has('regions')) return;
    const region = regionOfPostcode(firstCell(cells, 'postcode') ?? '');
    if (region) entry.setCodes('regions', [region]);
  }

  /** The place of a row as an entry of its own; the same address is one place. */
  #place(cells: Cells): string | undefined {
    const [name, street, postcode, city] = (['locationName', 'street', 'postcode', 'city'] as const).map((field) =>
      plainLine(firstCell(cells, field) ?? ''),
    );
    if (!street && !postcode && !city) return undefined;
    const id = this.#idOf('location', [name, street, postcode, city, firstCell(cells, 'country')]);
    if (this.#seen.has(id)) return id;
    this.#seen.set(id, '');
    const entry = new EntryBuilder('location', id, this.#settings.locale);
    entry.name = name || [street, city || postcode].filter(Boolean).join(', ');
    entry.set('name', entry.shownName);
    entry.set('street', street || undefined);
    entry.set('city', city || undefined);
    const written = firstCell(cells, 'country');
    const code = written === undefined ? this.#settings.country : countryCode(written);
    if (code === undefined) entry.refuse('country', `${quoted(written)} is no country by its code or its name.`);
    else if (code !== 'BE') entry.set('country', code);
    entry.setPostcode(postcode || undefined, code ?? this.#settings.country);
    setNumber(entry, 'latitude', firstCell(cells, 'latitude'));
    setNumber(entry, 'longitude', firstCell(cells, 'longitude'));
    setList(entry, 'accessibility', cells.get('accessibility') ?? []);
    entry.set('accessNote', plainText(joinedCells(cells, 'accessNote', '\n')) || undefined);
    entry.set('factSource', plainLine(joinedCells(cells, 'factSource', ' ')) || this.#settings.source);
    this.#entries.push(entry.build());
    return id;
  }

  #organization(cells: Cells): string | undefined {
    const name = plainLine(firstCell(cells, 'organizationName') ?? '');
    if (name === '') return undefined;
    const id = this.#idOf('organization', [name]);
    if (this.#seen.has(id)) return id;
    this.#seen.set(id, '');
    const entry = new EntryBuilder('organization', id, this.#settings.locale);
    entry.name = name;
    entry.set('name', name);
    setChoice(entry, 'organizationKind', cells.get('organizationKind') ?? []);
    setWebAddress(entry, 'website', firstCell(cells, 'organizationWebsite'));
    this.#entries.push(entry.build());
    return id;
  }

  #idOf(kind: EntryKind, words: readonly (string | undefined)[]): string {
    return v5(
      [this.#settings.source, kind, ...words.map((word) => foldedWord(word ?? ''))].join('\u0000').toWellFormed(),
      WORDS,
    );
  }
}

/** The field of a service in which a column of a row ends. */
function fieldOf(field: RowField): string {
  if (['phone', 'email', 'chat', 'online', 'hours', 'hoursSeenIn'].includes(field)) return 'channels';
  return ENTRY_FIELDS.service.has(field) ? field : 'locations';
}
