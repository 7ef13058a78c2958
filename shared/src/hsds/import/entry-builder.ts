import { z } from 'zod';
import { LocationSchema } from '../../content/location.ts';
import { OrganizationSchema } from '../../content/organization.ts';
import { unwrap } from '../../content/query.ts';
import { flagCodes, isFlags, schemaFields, type SchemaField } from '../../content/schema-fields.ts';
import { ServiceSchema } from '../../content/service.ts';
import { ChannelSchema } from '../../content/service/channel.ts';
import type { Locale } from '../../locales.ts';
import { belgianPostcodeProblem } from '../../places/postcodes.ts';
import type { EntryKind, EntryLink, ImportedEntry } from './imported-entry.ts';
import type { ImportLine } from './import-report.ts';
import { isReservedName, quoted } from './source-object.ts';

const SCHEMAS = { service: ServiceSchema, location: LocationSchema, organization: OrganizationSchema } as const;

const fieldsOf = (kind: EntryKind): ReadonlyMap<string, SchemaField> =>
  new Map(schemaFields(SCHEMAS[kind]).map((field) => [field.name, field]));

/** The fields of each kind of entry, by name. */
export const ENTRY_FIELDS: Readonly<Record<EntryKind, ReadonlyMap<string, SchemaField>>> = {
  location: fieldsOf('location'),
  organization: fieldsOf('organization'),
  service: fieldsOf('service'),
};

/** The schema of one field as the entry has it. */
const memberSchema = (kind: EntryKind, field: string): z.core.$ZodType =>
  (unwrap(SCHEMAS[kind]) as z.ZodObject).shape[field] as z.core.$ZodType;

/** More is not kept of one record: the rest of the source is in the source. */
const MOST_KEPT = 8000;
const MOST_LINES = 40;

/** A way to reach a service, as a source gives it. */
export interface ChannelValues {
  readonly channelKind: string;
  readonly phone?: string;
  readonly url?: string;
  readonly email?: string;
  readonly hours?: string;
  readonly hoursSeenIn?: number;
  readonly spokenLanguages?: readonly string[];
}

/** Takes the values of one record, each judged by the schema of its field: what does not fit is refused by name, and the rest goes on. */
export class EntryBuilder {
  readonly kind: EntryKind;
  readonly id: string;
  readonly locale: Locale;
  #name = '';
  #key: string | undefined;
  readonly #values: Record<string, unknown> = {};
  readonly #links: Record<string, readonly EntryLink[]> = {};
  readonly #refused = new Set<string>();
  readonly #kept: Record<string, unknown> = {};
  #keptSize = 0;
  readonly #lines: ImportLine[] = [];

  constructor(kind: EntryKind, id: string, locale: Locale) {
    this.kind = kind;
    this.id = id;
    this.locale = locale;
  }

  has(field: string): boolean {
    return field in this.#values;
  }

  /** Takes a value; undefined says nothing of the field. */
  set(field: string, value: unknown): void {
    if (value === undefined || value === null || this.has(field)) return;
    const facts = ENTRY_FIELDS[this.kind].get(field);
    if (!facts) throw new TypeError(`A ${this.kind} has no field "${field}".`);
    const tooLong = lengthProblem(facts, value);
    const judged = tooLong === undefined ? z.safeParse(memberSchema(this.kind, field), value) : undefined;
    if (judged?.success === true) {
      this.#values[field] = typeof value === 'string' ? value.trim() : value;
      return;
    }
    const reason = tooLong ?? judged?.error.issues.map(({ message }) => message).join(' ') ?? '';
    this.refuse(field, `${quoted(value)} was not taken. ${reason}`);
    this.keep(field, value);
  }

  /** Switches of a list of codes. */
  setCodes(field: string, codes: readonly string[]): void {
    if (codes.length === 0) return;
    const facts = ENTRY_FIELDS[this.kind].get(field);
    if (!facts || !isFlags(facts)) throw new TypeError(`"${field}" is no list of codes.`);
    this.set(field, switches(flagCodes(facts), codes));
  }

  /** Ways to reach a service; each stands or falls by itself. */
  setChannels(channels: readonly ChannelValues[]): void {
    const taken: unknown[] = [];
    for (const { spokenLanguages = [], ...channel } of channels) {
      const value = {
        phone: null,
        url: null,
        email: null,
        hours: null,
        hoursSeenIn: null,
        ...channel,
        spokenLanguages: switches(CHANNEL_LANGUAGES, spokenLanguages),
      };
      const judged = ChannelSchema.safeParse(value);
      if (judged.success && taken.length < MOST_CHANNELS) taken.push(value);
      else
        this.refuse(
          'channels',
          judged.success
            ? `There are more than ${MOST_CHANNELS} ways to reach it; ${describeChannel(channel)} was left out.`
            : `${describeChannel(channel)} was not taken. ${judged.error.issues.map(({ message }) => message).join(' ')}`,
        );
    }
    if (taken.length > 0) this.set('channels', taken);
  }

  /** A postcode, which in Belgium must exist. */
  setPostcode(postcode: string | undefined, country: string): void {
    if (postcode === undefined) return;
    // Abroad, people write the country before it: B-9000.
    const digits = country === 'BE' ? postcode.replace(/^BE?[- ]?(?=\d)/i, '') : postcode;
    const problem = country === 'BE' ? belgianPostcodeProblem(digits) : undefined;
    if (problem === undefined) this.set('postcode', digits);
    else {
      this.refuse('postcode', problem.en);
      this.keep('postcode', postcode);
    }
  }

  link(field: string, links: readonly EntryLink[]): void {
    if (links.length > 0) this.#links[field] ??= links;
  }

  set name(name: string) {
    this.#name = name;
  }

  /** The name as it stands in the report. */
  get shownName(): string {
    return this.#name;
  }

  set key(key: string) {
    this.#key = key;
  }

  refuse(field: string | undefined, message: string): void {
    if (field !== undefined) this.#refused.add(field);
    this.#line({ outcome: 'refused', field, message });
  }

  note(field: string | undefined, message: string): void {
    this.#line({ outcome: 'noted', field, message });
  }

  /** Keeps what the platform has no field for, as far as there is room. */
  keep(name: string, value: unknown): void {
    if (value === undefined || value === null || isReservedName(name) || Object.hasOwn(this.#kept, name)) return;
    const size = name.length + JSON.stringify(value).length;
    if (this.#keptSize + size > MOST_KEPT) {
      this.note(name, `It was not kept: of one record, ${MOST_KEPT} characters are kept that no field has room for.`);
      return;
    }
    this.#keptSize += size;
    this.#kept[name] = value;
  }

  build(): ImportedEntry {
    return {
      kind: this.kind,
      id: this.id,
      locale: this.locale,
      name: this.#name,
      key: this.#key,
      values: this.#values,
      links: this.#links,
      refused: this.#refused,
      kept: this.#kept,
      lines: this.#lines,
    };
  }

  #line(line: ImportLine): void {
    if (this.#lines.length < MOST_LINES) this.#lines.push(line);
    else if (this.#lines.length === MOST_LINES)
      this.#lines.push({
        outcome: 'noted',
        field: undefined,
        message: 'There is more to say of this record; mend this first.',
      });
  }
}

const channelFields = schemaFields(ChannelSchema);
const CHANNEL_LANGUAGES = channelFields.filter(({ name }) => name === 'spokenLanguages').flatMap(flagCodes);
const MOST_CHANNELS = 12;

const switches = (vocabulary: readonly string[], codes: readonly string[]): Readonly<Record<string, boolean>> =>
  Object.fromEntries(vocabulary.map((code) => [code, codes.includes(code)]));

const describeChannel = ({ channelKind, phone, url, email, hours }: ChannelValues): string =>
  `The channel ${quoted([channelKind, phone ?? url ?? email ?? hours ?? ''].join(' ').trim())}`;

/** What is wrong with the length of a text, in a sentence that says what to do. */
function lengthProblem({ schema }: SchemaField, value: unknown): string | undefined {
  const text = unwrap(schema);
  if (typeof value !== 'string' || !(text instanceof z.ZodString)) return undefined;
  const most = text.maxLength;
  if (most === null || value.trim().length <= most) return undefined;
  return `It has ${value.trim().length} characters and may have ${most}; shorten it in the source, or by hand.`;
}
