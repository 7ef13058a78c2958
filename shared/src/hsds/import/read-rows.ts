import { v5 } from 'uuid';
import { phoneE164 } from '../../content/phone.ts';
import { flagCodes, isFlags } from '../../content/schema-fields.ts';
import { regionOfPostcode } from '../../places/postcodes.ts';
import { parseOpeningHours } from '../../opening-hours/parse-opening-hours.ts';
import { countryCode } from './country-names.ts';
import { ENTRY_FIELDS, EntryBuilder, type ChannelValues } from './entry-builder.ts';
import type { EntryKind, EntryLink, ImportedEntry, RefusedRecord } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import { spokenLanguage } from './language-names.ts';
import type { Mapping, RowField } from './mapping-file.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { SourceReading } from './read-source.ts';
import { dayOf } from './read-schedules.ts';
import { regionsNamed } from './region-names.ts';
import { setWebAddress } from './set-web-address.ts';
import { foldedWord, numberOf, quoted } from './source-object.ts';
import type { Row, Table } from './table.ts';
import { writtenPhones } from './written-phones.ts';

/** So that the same words give the same id in every import. */
const WORDS = '1c1a0a2e-7a4f-4f0e-9f56-5a3f6e2c9b11';

/** Reads tables of any form, as a mapping file explains their columns. Each row is a service; its place and its organization are entries of their own. */
export function readRows(tables: readonly Table[], mapping: Mapping, settings: ImportSettings): SourceReading {
  const rows = new RowsReader(mapping, settings);
  for (const table of tables) rows.read(table);
  return rows.finish();
}

/** The texts of one row by field; a field may have several. */
type Cells = Map<RowField, string[]>;

const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'waar', 'x']);
const NO: ReadonlySet<string> = new Set(['0', 'false', 'no', 'n', 'nee', 'neen', 'onwaar']);

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
    const name = plainLine(first(cells, 'name') ?? '');
    const id = first(cells, 'id') ?? this.#idOf('service', [name, first(cells, 'postcode'), first(cells, 'city')]);
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
    entry.setChannels(channelsOf(entry, cells, place !== undefined, this.#settings.country));
    this.#regions(entry, cells);
    entry.set('factSource', this.#settings.source);
    for (const [column, value] of kept) entry.keep(column, value);
    this.#entries.push(entry.build());
  }

  #cells(row: Row, problems: (readonly [RowField, string])[]) {
    const cells: Cells = new Map();
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
    for (const field of LINES) entry.set(field, plainLine(all(cells, field, ' ')) || undefined);
    for (const field of PARAGRAPHS) entry.set(field, plainText(all(cells, field, '\n\n')) || undefined);
    for (const field of CHOICES) setChoice(entry, field, cells.get(field) ?? []);
    for (const field of LISTS) setList(entry, field, cells.get(field) ?? []);
    for (const field of FLAGS) setFlag(entry, field, first(cells, field));
    for (const field of NUMBERS) setNumber(entry, field, first(cells, field));
    for (const field of DAYS) setDay(entry, field, first(cells, field));
    setWebAddress(entry, 'website', first(cells, 'website'));
  }

  #regions(entry: EntryBuilder, cells: Cells): void {
    if (entry.has('regions')) return;
    const region = regionOfPostcode(first(cells, 'postcode') ?? '');
    if (region) entry.setCodes('regions', [region]);
  }

  /** The place of a row as an entry of its own; the same address is one place. */
  #place(cells: Cells): string | undefined {
    const [name, street, postcode, city] = (['locationName', 'street', 'postcode', 'city'] as const).map((field) =>
      plainLine(first(cells, field) ?? ''),
    );
    if (!street && !postcode && !city) return undefined;
    const id = this.#idOf('location', [name, street, postcode, city, first(cells, 'country')]);
    if (this.#seen.has(id)) return id;
    this.#seen.set(id, '');
    const entry = new EntryBuilder('location', id, this.#settings.locale);
    entry.name = name || [street, city || postcode].filter(Boolean).join(', ');
    entry.set('name', entry.shownName);
    entry.set('street', street || undefined);
    entry.set('city', city || undefined);
    const written = first(cells, 'country');
    const code = written === undefined ? this.#settings.country : countryCode(written);
    if (code === undefined) entry.refuse('country', `${quoted(written)} is no country by its code or its name.`);
    else if (code !== 'BE') entry.set('country', code);
    entry.setPostcode(postcode || undefined, code ?? this.#settings.country);
    setNumber(entry, 'latitude', first(cells, 'latitude'));
    setNumber(entry, 'longitude', first(cells, 'longitude'));
    setList(entry, 'accessibility', cells.get('accessibility') ?? []);
    entry.set('accessNote', plainText(all(cells, 'accessNote', '\n')) || undefined);
    entry.set('factSource', plainLine(all(cells, 'factSource', ' ')) || this.#settings.source);
    this.#entries.push(entry.build());
    return id;
  }

  #organization(cells: Cells): string | undefined {
    const name = plainLine(first(cells, 'organizationName') ?? '');
    if (name === '') return undefined;
    const id = this.#idOf('organization', [name]);
    if (this.#seen.has(id)) return id;
    this.#seen.set(id, '');
    const entry = new EntryBuilder('organization', id, this.#settings.locale);
    entry.name = name;
    entry.set('name', name);
    setChoice(entry, 'organizationKind', cells.get('organizationKind') ?? []);
    setWebAddress(entry, 'website', first(cells, 'organizationWebsite'));
    this.#entries.push(entry.build());
    return id;
  }

  #idOf(kind: EntryKind, words: readonly (string | undefined)[]): string {
    return v5([this.#settings.source, kind, ...words.map((word) => foldedWord(word ?? ''))].join('\u0000'), WORDS);
  }
}

const first = (cells: Cells, field: RowField): string | undefined => cells.get(field)?.[0];

const all = (cells: Cells, field: RowField, between: string): string => (cells.get(field) ?? []).join(between);

/** The field of a service in which a column of a row ends. */
function fieldOf(field: RowField): string {
  if (['phone', 'email', 'chat', 'online', 'hours', 'hoursSeenIn'].includes(field)) return 'channels';
  return ENTRY_FIELDS.service.has(field) ? field : 'locations';
}

function setChoice(entry: EntryBuilder, field: string, values: readonly string[]): void {
  const [value, ...more] = values;
  entry.set(field, value);
  if (more.length > 0)
    entry.note(field, `It has several values; ${quoted(value)} was taken and ${more.map(quoted).join(', ')} was not.`);
}

function setList(entry: EntryBuilder, field: string, values: readonly string[]): void {
  const facts = ENTRY_FIELDS[entry.kind].get(field);
  const known = facts && isFlags(facts) ? flagCodes(facts) : [];
  const codes = new Set<string>();
  for (const value of values) {
    const meant =
      field === 'spokenLanguages'
        ? [spokenLanguage(value) ?? value]
        : field === 'regions'
          ? regionsNamed(value)
          : [value];
    const good = meant.filter((code) => known.includes(code));
    for (const code of good) codes.add(code);
    if (good.length === 0)
      entry.refuse(
        field,
        `${quoted(value)} is no code of ${field} (${known.join(', ')}); say in the mapping what it means.`,
      );
  }
  entry.setCodes(field, [...codes]);
}

function setFlag(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const word = foldedWord(value);
  if (YES.has(word)) entry.set(field, true);
  else if (NO.has(word)) entry.set(field, false);
  else entry.refuse(field, `${quoted(value)} is neither yes nor no; say in the mapping what it means.`);
}

function setNumber(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const number = numberOf(value.replace(/^€\s*|\s*(?:€|EUR|euro)$/i, ''));
  if (number === undefined) entry.refuse(field, `${quoted(value)} is no number; it was left out.`);
  else entry.set(field, number);
}

function setDay(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const day = dayOf(value);
  if (day === undefined) entry.refuse(field, `${quoted(value)} is no day; write it as 2026-12-25.`);
  else entry.set(field, day);
}

function channelsOf(entry: EntryBuilder, cells: Cells, hasPlace: boolean, country: string): readonly ChannelValues[] {
  const channels: ChannelValues[] = [];
  for (const written of cells.get('phone') ?? []) {
    const { phones, problems } = writtenPhones(written, country);
    for (const problem of problems) entry.refuse('channels', problem);
    for (const { number, extension } of phones) {
      channels.push({ channelKind: 'phone', phone: phoneE164(number, country) ?? number });
      if (extension !== undefined)
        entry.note(
          'channels',
          `The number ${quoted(number)} has the extension ${quoted(extension)}, which a link cannot dial; say it in the text.`,
        );
    }
    if (problems.length > 0 || phones.some(({ number }) => number !== written)) entry.keep('phone', written);
  }
  for (const email of cells.get('email') ?? [])
    channels.push({ channelKind: 'email', email: email.replace(/^mailto:/i, '') });
  for (const kind of ['chat', 'online'] as const)
    for (const url of cells.get(kind) ?? [])
      channels.push({ channelKind: kind, url: /^https?:/i.test(url) ? url : `https://${url}` });
  return withWrittenHours(entry, cells, channels, hasPlace);
}

/** The hours of a row are those of its first number, else of its chat, else of walking in. */
function withWrittenHours(
  entry: EntryBuilder,
  cells: Cells,
  channels: readonly ChannelValues[],
  hasPlace: boolean,
): readonly ChannelValues[] {
  const written = all(cells, 'hours', '; ');
  if (written === '') return channels;
  const read = parseOpeningHours(written);
  if ('problems' in read) {
    entry.refuse('channels', `The hours ${quoted(written)} were not taken. ${read.problems.join(' ')}`);
    entry.keep('hours', written);
    return channels;
  }
  const year = numberOf(first(cells, 'hoursSeenIn'));
  const hours = { hours: written, ...(year === undefined ? {} : { hoursSeenIn: year }) };
  const at = channels.findIndex(({ channelKind }) => channelKind === 'phone' || channelKind === 'chat');
  if (at !== -1) return channels.map((channel, index) => (index === at ? { ...channel, ...hours } : channel));
  if (hasPlace) return [...channels, { channelKind: 'walk_in', ...hours }];
  entry.note(
    'channels',
    `The hours ${quoted(written)} belong to no number and no place; they were kept for the way back.`,
  );
  entry.keep('hours', written);
  return channels;
}
