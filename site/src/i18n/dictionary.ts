import { z } from 'zod';
import type { UiString } from './ui-strings.ts';

/** The texts of one language, by key. A text with plural forms stands under `key_one`, `key_other` and so on. */
export type Dictionary = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The plural categories that a language has, such as `one` and `other`. `tag` is its BCP 47 tag. */
function pluralForms(tag: string): readonly string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** The key under which i18next looks for one plural form. */
const pluralKey = (key: string, form: string): string => `${key}_${form}`;

/** The keys that the file of a language must hold for one text. */
export function dictionaryKeys(key: string, text: UiString, tag: string): readonly string[] {
  return text.plural ? pluralForms(tag).map((form) => pluralKey(key, form)) : [key];
}

const quoted = (names: Iterable<string>): string => [...names].map((name) => `{{${name}}}`).join(', ');

function textSchema({ values = [], plural }: UiString) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a text') })
    .refine((value) => value.trim() !== '', { error: 'is empty', abort: true })
    .superRefine((value, context) => {
      const found = new Set(Array.from(value.matchAll(PLACEHOLDER), ([, name = '']) => name));
      const absent = values.filter((name) => !found.has(name));
      const strange = [...found].filter((name) => !values.includes(name) && !(plural && name === 'count'));
      if (absent.length > 0) context.addIssue({ code: 'custom', message: `lacks ${quoted(absent)}` });
      if (strange.length > 0)
        context.addIssue({ code: 'custom', message: `has ${quoted(strange)}, which the code does not fill in` });
    });
}

/**
 * Reads the texts of one language strictly: every key of `strings` in every plural form of the language, nothing else, nothing
 * empty, and exactly the values that the code fills in.
 *
 * @throws Error with one sentence per mistake that names the file and the key.
 */
export function parseDictionary(
  strings: Readonly<Record<string, UiString>>,
  { file, tag, content }: { readonly file: string; readonly tag: string; readonly content: unknown },
): Dictionary {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const [key, text] of Object.entries(strings)) {
    for (const dictionaryKey of dictionaryKeys(key, text, tag)) shape[dictionaryKey] = textSchema(text);
  }
  const result = z.strictObject(shape).safeParse(content);
  if (result.success) return result.data;
  const sentences = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${file}: the text "${key}" is unknown: remove it, or add its key to ui-strings.ts.`)
      : [
          issue.path.length === 0
            ? `${file}: must be one JSON object of texts by key.`
            : `${file}: the text "${issue.path.join('.')}" ${issue.message}.`,
        ],
  );
  throw new Error(sentences.join('\n'));
}
