import type { InstrumentStructure } from '../structure.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

/** Answer scales without answers, or with an answer that stands twice. */
export function scaleProblems({ scales }: Pick<InstrumentStructure, 'scales'>): readonly ContentProblem[] {
  return scales.flatMap((scale, index) => [
    ...(scale.points.length === 0
      ? [
          {
            path: ['scales', index, 'points'],
            message: {
              nl: `De schaal "${scale.key}" heeft geen antwoorden om uit te kiezen.`,
              en: `The scale "${scale.key}" has no answers to choose from.`,
            },
          },
        ]
      : []),
    ...repeated(scale.points.map(({ code }) => code)).map(({ name, index: point }) => ({
      path: ['scales', index, 'points', point, 'code'],
      message: {
        nl: `De schaal "${scale.key}" heeft twee antwoorden met de code "${name}"; geef elk een eigen code.`,
        en: `The scale "${scale.key}" has two answers with the code "${name}"; give each its own.`,
      },
    })),
  ]);
}
