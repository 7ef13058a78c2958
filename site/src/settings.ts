import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of this package: relative paths in settings count from here. */
const SITE_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A setting is wrong. The message names the environment variable and says what it must be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  // The setting is wrong, not the line that noticed it.
  override readonly stack = '';
}

/** A folder; a relative path counts from `site/`. */
export const folderSetting = (byDefault: string) =>
  z
    .string()
    .min(1)
    .default(byDefault)
    .transform((value) => path.resolve(SITE_ROOT, value));

/** The port on which a program listens. */
export const portSetting = (byDefault: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `It must be a number such as ${byDefault}.`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, 'It must be a number from 1 to 65535.')
    .default(byDefault);

/**
 * Reads settings from environment variables. An empty variable counts as absent.
 * @param secrets variables whose values never reach a message
 * @throws EnvironmentError when one is wrong
 */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  variables: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[] = [],
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path: [name = ''], message }) => {
    const value = given[String(name)];
    const shown = value === undefined || secrets.includes(String(name)) ? 'be used' : `be "${value}"`;
    return `The environment variable ${String(name)} cannot ${shown}. ${message}`;
  });
  throw new EnvironmentError(sentences.join('\n'));
}
