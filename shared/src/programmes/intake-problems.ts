import { repeated, type ContentProblem } from '../content/content-problem.ts';
import type { IntakeQuestion } from '../content/programme.ts';

const FEWEST_QUESTIONS = 3;

/** What keeps an intake from being published; empty when nothing does. A programme may do without one. */
export function intakeProblems(intake: readonly IntakeQuestion[]): readonly ContentProblem[] {
  const problems: ContentProblem[] = repeated(intake.map(({ key }) => key)).map(({ name, index }) => ({
    path: [index, 'key'],
    message: {
      nl: `Twee vragen hebben de sleutel "${name}"; geef elk een eigen sleutel.`,
      en: `Two questions have the key "${name}"; give each its own.`,
    },
  }));
  if (intake.length > 0 && intake.length < FEWEST_QUESTIONS)
    problems.push({
      path: [],
      message: {
        nl: `Een intake heeft drie tot vijf vragen; deze heeft er ${intake.length}.`,
        en: `An intake has three to five questions; this one has ${intake.length}.`,
      },
    });
  for (const [index, { options }] of intake.entries()) {
    if (options.length < 2)
      problems.push({
        path: [index, 'options'],
        message: {
          nl: 'Een vraag heeft minstens twee antwoorden nodig om uit te kiezen.',
          en: 'A question needs at least two answers to choose from.',
        },
      });
    for (const again of repeated(options.map(({ key }) => key)))
      problems.push({
        path: [index, 'options', again.index, 'key'],
        message: {
          nl: `Twee antwoorden hebben de sleutel "${again.name}"; geef elk een eigen sleutel.`,
          en: `Two answers have the key "${again.name}"; give each its own.`,
        },
      });
  }
  return problems;
}
