import type { Instrument } from '../../content/instrument.ts';
import type { ContentProblem } from '../../content/content-problem.ts';

type Permitted = Pick<Instrument, 'licence' | 'instrumentKind' | 'couldBeReadAsScreening' | 'intendedUse'>;

/** Texts that may not be shown, and tests about disorders that do not say for what they are meant. */
export function permissionProblems({
  licence,
  instrumentKind,
  couldBeReadAsScreening,
  intendedUse,
}: Permitted): readonly ContentProblem[] {
  const isForbidden = licence.texts === 'ask_first' || licence.texts === 'not_allowed';
  const couldDiagnose = couldBeReadAsScreening || instrumentKind === 'complaints' || instrumentKind === 'substance_use';
  return [
    ...(isForbidden
      ? [
          {
            path: ['licence', 'texts'],
            message: {
              nl: `De licentie "${licence.name}" staat niet toe dat de teksten getoond worden; vraag het eerst aan ${licence.holder}, en noteer hier wat is afgesproken.`,
              en: `The licence "${licence.name}" does not allow the texts to be shown; ask ${licence.holder} first, and note here what was agreed.`,
            },
          },
        ]
      : []),
    ...(licence.texts === 'with_notice' && licence.notice === null
      ? [
          {
            path: ['licence', 'notice'],
            message: {
              nl: `De licentie "${licence.name}" staat de teksten alleen toe met een vermelding; vul de vermelding in.`,
              en: `The licence "${licence.name}" allows the texts with a notice only; fill in the notice.`,
            },
          },
        ]
      : []),
    ...(couldDiagnose && intendedUse === null
      ? [
          {
            path: ['intendedUse'],
            message: {
              nl: 'Een resultaat van deze test kan gelezen worden als teken van een stoornis; schrijf waarvoor hij bedoeld is, en waarvoor niet.',
              en: 'A result of this test could be read as a sign of a disorder; write for what it is meant, and for what not.',
            },
          },
        ]
      : []),
  ];
}
