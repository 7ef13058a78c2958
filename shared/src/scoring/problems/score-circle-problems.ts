import type { Score } from '../../content/instrument/score.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

/** Scores that are computed of themselves, each circle once. */
export function circleProblems(scores: readonly Pick<Score, 'key' | 'of'>[]): readonly ContentProblem[] {
  const done = new Set<string>();
  const problems: ContentProblem[] = [];
  const follow = (key: string, way: readonly string[]): void => {
    const start = way.indexOf(key);
    if (start !== -1) {
      const circle = way.slice(start);
      const index = scores.findIndex((score) => score.key === key);
      problems.push({
        path: ['scores', index, 'of'],
        message:
          circle.length === 1
            ? { nl: `De score "${key}" is van zichzelf gemaakt.`, en: `The score "${key}" is made of itself.` }
            : {
                nl: `De scores ${quoted(circle).nl} zijn van elkaar gemaakt; een ervan moet eerst berekend worden.`,
                en: `The scores ${quoted(circle).en} are made of one another; one of them must be computed first.`,
              },
      });
      return;
    }
    if (done.has(key)) return;
    for (const source of scores.find((score) => score.key === key)?.of ?? []) follow(source, [...way, key]);
    done.add(key);
  };
  for (const { key } of scores) follow(key, []);
  return problems;
}
