import { phoneProblem } from '../../content/phone.ts';

/** A number that can be dialled, and what stood beside it. */
export interface WrittenPhone {
  readonly number: string;
  /** What one dials after it. */
  readonly extension?: string;
  /** What is said of it: `after hours`. */
  readonly words?: string;
}

export interface WrittenPhones {
  readonly phones: readonly WrittenPhone[];
  /** Sentences about parts that are no number. */
  readonly problems: readonly string[];
}

/** Between two numbers in one cell. A comma before an extension parts none. */
const BETWEEN = /\s*[;|\n]\s*|\s*,\s*(?!\s*(?:x|ext|toestel)\b)|\s+(?:\/|or|of|and|en|ou|et|&)\s+/i;
const EXTENSION = /[\s,;]*(?:\b|\()(?:extension|ext\.?|x|toestel|#)\s*[.:]?\s*([0-9]{1,6})\s*\)?$/i;
const IN_BRACKETS = /\s*\(([^()]*\p{Letter}[^()]*)\)\s*$/u;

/**
 * The numbers of one cell: directories write several in it, and extensions and words behind them. What is a number as a whole is taken as it is.
 * @param country in which a number without "+" is dialled
 */
export function writtenPhones(written: string, country: string): WrittenPhones {
  const whole = phoneProblem(written, country);
  if (whole === undefined) return { phones: [{ number: written }], problems: [] };
  const phones: WrittenPhone[] = [];
  const problems: string[] = [];
  for (const part of written.split(BETWEEN).filter((text) => text.trim() !== '')) {
    const phone = parted(part);
    const problem = phoneProblem(phone.number, country);
    if (problem === undefined) phones.push(phone);
    else problems.push(problem.en);
  }
  // Where nothing is a number, one sentence about the whole says more than several about its parts.
  return phones.length === 0 ? { phones, problems: [whole.en] } : { phones, problems };
}

function parted(part: string): WrittenPhone {
  const words = IN_BRACKETS.exec(part)?.[1]?.trim();
  const withoutWords = part.replace(IN_BRACKETS, '');
  const extension = EXTENSION.exec(withoutWords)?.[1] ?? (words === undefined ? undefined : EXTENSION.exec(words)?.[1]);
  return {
    number: withoutWords.replace(EXTENSION, '').trim(),
    ...(extension === undefined ? {} : { extension }),
    ...(words === undefined || EXTENSION.test(words) ? {} : { words }),
  };
}
