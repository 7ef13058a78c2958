import { InstrumentSchema, type SchemaField, schemaFields } from '@moodspace/shared';
import type { InstrumentStructure, InstrumentWords } from '@moodspace/shared/scoring';
import { z } from 'zod';
import { schemaIssues, type SchemaIssue } from '../schema-issues.ts';

/** What is needed to try an instrument out: what it asks, how it counts, and the words for both. */
const TriableSchema = z.object(InstrumentSchema.shape).pick({
  scales: true,
  items: true,
  scores: true,
  bands: true,
  norms: true,
  reliabilities: true,
  examples: true,
  scaleWords: true,
  itemWords: true,
  scoreWords: true,
  bandWords: true,
  normWords: true,
});
export type Triable = InstrumentStructure & InstrumentWords;

export interface FormReading {
  /** The instrument as it stands in the form; undefined as long as a part of it cannot be read. */
  readonly instrument: Triable | undefined;
  /** Everything that keeps the form from being published; without an instrument, only what keeps it from being read. */
  readonly issues: readonly SchemaIssue[];
}

/**
 * Reads an instrument from the values of the form in the admin, saved or not. Links to other entries are left out: the form holds only
 * what is changed of them, and they decide nothing about a score.
 */
export function readForm(values: unknown): FormReading {
  const entry = {
    ...fieldsOf(InstrumentSchema, asRecord(values)),
    // What Strapi fills in when the entry is saved.
    documentId: 'form',
    locale: 'nl',
    createdAt: SAVED_LATER,
    updatedAt: SAVED_LATER,
    publishedAt: SAVED_LATER,
  };
  const triable = TriableSchema.safeParse(withStandIns(entry));
  return triable.success
    ? { instrument: triable.data, issues: schemaIssues(InstrumentSchema, entry) }
    : { instrument: undefined, issues: schemaIssues(TriableSchema, withStandIns(entry)) };
}

/** What decides nothing about a result, and is still empty in what was just imported: a trial need not wait for it. */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  scores: { role: 'detail', direction: 'neither', isSymptomScale: false },
  bands: { tone: 'calm', careLevel: 'none', source: '–' },
};

function withStandIns(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const filled = (list: string, values: Readonly<Record<string, unknown>>) =>
    (entry[list] as readonly unknown[]).map((part) => {
      const present = Object.entries(asRecord(part)).filter(([, value]) => value !== null && value !== '');
      return { ...asRecord(part), ...values, ...Object.fromEntries(present) };
    });
  return {
    ...entry,
    ...Object.fromEntries(Object.entries(STAND_INS).map(([list, values]) => [list, filled(list, values)])),
  };
}

const SAVED_LATER = '2000-01-01T00:00:00.000Z';

function fieldsOf(schema: z.core.$ZodType, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(schemaFields(schema).map((field) => [field.name, fieldOf(field, values[field.name])]));
}

function fieldOf(field: SchemaField, value: unknown): unknown {
  if (field.facts.type === 'relation') return field.isList ? [] : null;
  if (field.isList) return Array.isArray(value) ? value.map((item: unknown) => partOf(field, item)) : [];
  return value === null || value === undefined ? null : partOf(field, value);
}

const partOf = (field: SchemaField, value: unknown): unknown =>
  field.facts.type === 'component' ? fieldsOf(field.item, asRecord(value)) : value;

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
