import { issueSentence, type Sentence } from '@moodspace/shared';
import type { z } from 'zod';

/** What the shared schema refuses in one field, in words for an editor. */
export interface SchemaIssue {
  readonly path: readonly string[];
  readonly message: Sentence;
  /** The value that is refused; null or undefined when it is missing. */
  readonly value: unknown;
}

/** Everything that a shared schema refuses in an entry in REST shape; empty when it accepts the entry. */
export function schemaIssues(schema: z.ZodType, entry: unknown): readonly SchemaIssue[] {
  const result = schema.safeParse(entry);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: issueSentence(issue, entry),
    value: valueAt(entry, issue.path),
  }));
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
