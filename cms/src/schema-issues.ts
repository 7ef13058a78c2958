import type { z } from 'zod';

/** What the shared schema refuses in one field, in words for an editor. */
export interface SchemaIssue {
  readonly path: readonly string[];
  readonly message: string;
  /** The value that is refused; null or undefined when it is missing. */
  readonly value: unknown;
}

/** Everything that a shared schema refuses in an entry in REST shape; empty when it accepts the entry. */
export function schemaIssues(schema: z.ZodType, entry: unknown): readonly SchemaIssue[] {
  const result = schema.safeParse(entry);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const value = valueAt(entry, issue.path);
    return { path: issue.path.map(String), message: messageOf(issue, value), value };
  });
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'custom') return issue.message;
  if (value === null || value === undefined) return 'It is missing.';
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return `${JSON.stringify(value)} is not a text; put it between quotes.`;
  if (issue.code === 'too_big' && issue.origin === 'string' && typeof value === 'string') {
    return `It has ${value.length} characters, and at most ${String(issue.maximum)} are allowed.`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return 'It is missing.';
  if (issue.code === 'invalid_value')
    return `${JSON.stringify(value)} is not a known choice; use one of ${issue.values.map(String).join(', ')}.`;
  return `${JSON.stringify(value)} is refused: ${issue.message}`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}
