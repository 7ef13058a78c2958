import type { z } from 'zod';

/** A sentence for an editor in both languages of the admin panel. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** A language of the admin panel. */
export type EditorLanguage = keyof Sentence;

/**
 * The `error` of a check of zod, in both languages: zod keeps one text for an issue (the English one), and both travel along in its `params`, where
 * issueSentence() finds them. Zod hands the very issue that it is going to report to this function.
 */
export const saying =
  (sentence: Sentence) =>
  (issue: object): string => {
    Object.assign(issue, { params: { sentence } });
    return sentence.en;
  };

/** An issue of our own at a field, in both languages, for `addIssue`. */
export const customIssue = (path: readonly PropertyKey[], sentence: Sentence) => ({
  code: 'custom' as const,
  path: [...path],
  message: sentence.en,
  params: { sentence },
});

/**
 * What an issue of zod says to an editor, in both languages: a sentence of our own, or zod's own findings in our words.
 * @param entry what was parsed, which holds the value that is refused.
 */
export function issueSentence(issue: z.core.$ZodIssue, entry: unknown): Sentence {
  const own = ownSentence(issue);
  const value = valueAt(entry, issue.path);
  const isEmpty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  if (own !== undefined && (issue.code === 'custom' || !isEmpty)) return own;
  if (isEmpty) return { nl: 'Dit is leeg; vul het in.', en: 'It is empty; fill it in.' };
  const shown = shownValue(value);
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue, value, shown);
    case 'too_small':
      return {
        nl: `${shown ?? 'Deze lijst'} is minder dan de ${String(issue.minimum)} die nodig zijn.`,
        en: `${shown ?? 'This list'} is less than the ${String(issue.minimum)} that are needed.`,
      };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return {
        nl: `${shown ?? 'Deze waarde'} is geen bekende keuze; kies uit ${values}.`,
        en: `${shown ?? 'This value'} is not a known choice; use one of ${values}.`,
      };
    }
    case 'invalid_union':
      return {
        nl: `De site kent het blok ${shown ?? ''} niet; haal het weg of kies een ander.`,
        en: `The site does not know the block ${shown ?? ''}; remove it or choose another.`,
      };
    case 'invalid_type':
      return issue.expected === 'string'
        ? {
            nl: `${shown ?? 'Deze waarde'} is geen tekst.`,
            en: `${shown ?? 'This value'} is not a text; put it between quotes.`,
          }
        : {
            nl: `${shown ?? 'Deze waarde'} is niet van de verwachte soort (${issue.expected}).`,
            en: `${shown ?? 'This value'} is not of the expected kind (${issue.expected}).`,
          };
    case 'invalid_format':
      return invalidFormat(issue.format, shown ?? '');
    default:
      return { nl: `${shown ?? 'Deze waarde'} wordt geweigerd.`, en: `${shown ?? 'This value'} is refused.` };
  }
}

function ownSentence(issue: z.core.$ZodIssue): Sentence | undefined {
  const { sentence } = ('params' in issue ? (issue.params ?? {}) : {}) as { readonly sentence?: Sentence };
  return sentence;
}

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown, shown: string | undefined): Sentence {
  const most = String(issue.maximum);
  return typeof value === 'string'
    ? {
        nl: `Dit heeft ${value.length} tekens, en het mogen er hoogstens ${most} zijn; maak het korter.`,
        en: `It has ${value.length} characters, and at most ${most} are allowed; make it shorter.`,
      }
    : {
        nl: `${shown ?? 'Deze lijst'} is meer dan de ${most} die passen.`,
        en: `${shown ?? 'This list'} is more than the ${most} that fit.`,
      };
}

function invalidFormat(format: string, shown: string): Sentence {
  if (format === 'email')
    return {
      nl: `${shown} is geen e-mailadres; schrijf er een als "naam@school.be".`,
      en: `${shown} is not an e-mail address; write one such as "name@school.be".`,
    };
  if (format === 'date')
    return {
      nl: `${shown} is geen dag; schrijf hem als jaar-maand-dag, zoals "2026-11-22".`,
      en: `${shown} is not a day; write it as year-month-day, such as "2026-11-22".`,
    };
  return { nl: `${shown} heeft niet de juiste vorm.`, en: `${shown} does not have the right form.` };
}

/** How much of a value a sentence shows. */
const MOST_SHOWN = 80;

const shownValue = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? `"${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}"`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[part] : undefined,
    root,
  );
