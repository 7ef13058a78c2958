/** Longer texts are not matched with a pattern: it could take too long. */
export const LONGEST_MATCHED = 100;

const LONGEST_PATTERN = 2000;
const MOST_REPETITIONS = 2;

const TOKEN =
  /\\(?<escaped>[dDwWsS\\./|()[\]{}+*?^$-])|\[\^?(?:[^\]\\[]|\\[dws\\./\]^-])+\]|(?<open>\((?:\?:|(?!\?)))|(?<close>\))|(?<repeat>(?:[*+]|\{\d{1,3}(?:,\d{0,3})?\})\??)|(?<maybe>\?)|[|^$.]|[^\\[\](){}*+?|^$.]/y;

/**
 * A regular expression of a file, as far as it is certain that it cannot keep a machine busy: few repetitions, and none of a group. undefined for any other one, and for
 * what is no regular expression.
 */
export function boundedPattern(source: string): RegExp | undefined {
  if (source.length > LONGEST_PATTERN) return undefined;
  let repetitions = 0;
  let isAfterGroup = false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) return undefined;
    if (groups['repeat'] !== undefined) {
      repetitions += 1;
      if (isAfterGroup || repetitions > MOST_REPETITIONS) return undefined;
    }
    isAfterGroup = groups['close'] !== undefined;
  }
  try {
    return new RegExp(source, 's');
  } catch {
    return undefined;
  }
}
