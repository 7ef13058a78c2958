import { isFlags, flagCodes, schemaFields, type SchemaField } from '../../content/schema-fields.ts';
import { writeOpeningHours } from '../../opening-hours/write-opening-hours.ts';
import type { OpeningHours } from '../../opening-hours/opening-hours.ts';
import { unwrap } from '../../content/query.ts';
import { z } from 'zod';
import { LocationSchema } from '../../content/location.ts';
import { OrganizationSchema } from '../../content/organization.ts';
import { ServiceSchema } from '../../content/service.ts';
import type { Directory } from '../export-context.ts';
import { ENTRY_KINDS } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import type { PlannedWrite } from './plan-import.ts';
import type { Stored } from './stored-entry.ts';

/** For tests: what the platform holds, and how a source is read. */

export const SETTINGS: ImportSettings = {
  source: 'Somebody',
  locale: 'en',
  today: '2026-11-22',
  country: 'BE',
  terms: new Map(),
};

export const NOTHING_STORED: Stored = { drafts: [], themes: new Set(), slugs: {} };

const SCHEMAS = { location: LocationSchema, organization: OrganizationSchema, service: ServiceSchema } as const;

/** A directory as Strapi holds it. */
export function storedDirectory({ locations, organizations, services, themes, locale }: Directory): Stored {
  const entries = { location: locations, organization: organizations, service: services };
  return {
    drafts: ENTRY_KINDS.flatMap((kind) =>
      entries[kind].map((entry) => ({
        kind,
        key: entry.key,
        locale: entry.locale,
        values: restValues(SCHEMAS[kind], entry),
      })),
    ),
    themes: new Set(themes.map(({ key }) => key)),
    slugs: { [locale]: new Set(services.map(({ slug }) => slug)) },
  };
}

/** What is stored after a plan was carried out. */
export function afterWriting(stored: Stored, writes: readonly (PlannedWrite | undefined)[]): Stored {
  const drafts = [...stored.drafts];
  for (const write of writes) {
    if (!write) continue;
    const at = drafts.findIndex(
      ({ kind, key, locale }) => kind === write.kind && key === write.key && locale === write.locale,
    );
    const before = drafts[at];
    const { kind, key, locale } = write;
    const draft = { kind, key, locale, values: { ...before?.values, ...write.values } };
    if (before) drafts[at] = draft;
    else drafts.push(draft);
  }
  return { ...stored, drafts };
}

function restValues(schema: z.core.$ZodType, entry: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    schemaFields(schema).map((field) => [field.name, restValue(field, entry[field.name as never])]),
  );
}

function restValue(field: SchemaField, value: unknown): unknown {
  if (isFlags(field)) {
    const codes = value as readonly string[];
    return Object.fromEntries(flagCodes(field).map((code) => [code, codes.includes(code) ? true : null]));
  }
  if (field.name === 'hours' && value !== null) return writeOpeningHours(value as OpeningHours);
  if (Array.isArray(value) && unwrap(field.item) instanceof z.ZodObject && field.facts.type === 'component')
    return value.map((item: object) => ({ id: 7, ...restValues(field.item, item) }));
  if (field.facts.type !== 'relation') return value;
  return Array.isArray(value) ? value.map((key: unknown) => ({ key })) : value === null ? null : { key: value };
}
