import type { Instrument } from '../../content/instrument.ts';
import type { Sentence } from '../../content/sentence.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

type Worded = Pick<
  Instrument,
  | 'scales'
  | 'items'
  | 'scores'
  | 'bands'
  | 'norms'
  | 'scaleWords'
  | 'itemWords'
  | 'scoreWords'
  | 'bandWords'
  | 'normWords'
>;

/** Parts without words in the language of the entry, and words of parts that do not exist. */
export function wordProblems(instrument: Worded): readonly ContentProblem[] {
  return [
    ...listProblems({
      list: 'scaleWords',
      part: 'scale',
      named: instrument.scaleWords.map(({ scale }) => scale),
      parts: instrument.scales.map(({ key }) => key),
      lacking: (key) => ({
        nl: `De antwoorden van de schaal "${key}" hebben in deze taal geen woorden.`,
        en: `The answers of the scale "${key}" have no labels in this language.`,
      }),
    }),
    ...labelProblems(instrument),
    ...listProblems({
      list: 'itemWords',
      part: 'item',
      named: instrument.itemWords.map(({ item }) => item),
      parts: instrument.items.map(({ key }) => key),
      lacking: (key) => ({
        nl: `De vraag "${key}" heeft in deze taal geen tekst.`,
        en: `The item "${key}" has no text in this language.`,
      }),
    }),
    ...listProblems({
      list: 'scoreWords',
      part: 'score',
      named: instrument.scoreWords.map(({ score }) => score),
      parts: instrument.scores.map(({ key }) => key),
      needless: new Set(instrument.scores.filter(({ role }) => role === 'internal').map(({ key }) => key)),
      lacking: (key) => ({
        nl: `De score "${key}" wordt getoond maar heeft in deze taal geen naam.`,
        en: `The score "${key}" is shown but has no name in this language.`,
      }),
    }),
    ...listProblems({
      list: 'bandWords',
      part: 'band',
      named: instrument.bandWords.map(({ band }) => band),
      parts: instrument.bands.map(({ key }) => key),
      lacking: (key) => ({
        nl: `Het scoregebied "${key}" heeft in deze taal geen naam en feedback.`,
        en: `The band "${key}" has no label and feedback in this language.`,
      }),
    }),
    ...nextStepProblems(instrument),
    ...listProblems({
      list: 'normWords',
      part: 'norm',
      named: instrument.normWords.map(({ norm }) => norm),
      parts: instrument.norms.map(({ key }) => key),
      lacking: (key) => ({
        nl: `De norm "${key}" zegt in deze taal niet wie de groep was.`,
        en: `The norm "${key}" does not say in this language who the group was.`,
      }),
    }),
  ];
}

interface WordList {
  readonly list: keyof Worded;
  /** What the words are of, and the field that names it. */
  readonly part: 'scale' | 'item' | 'score' | 'band' | 'norm';
  /** The parts that have words, in the order of the list. */
  readonly named: readonly string[];
  readonly parts: readonly string[];
  /** Parts that may go without words. */
  readonly needless?: ReadonlySet<string>;
  readonly lacking: (key: string) => Sentence;
}

/** What each part is called in a Dutch sentence, with its article. */
const PARTS: Readonly<Record<WordList['part'], string>> = {
  scale: 'de schaal',
  item: 'de vraag',
  score: 'de score',
  band: 'het scoregebied',
  norm: 'de norm',
};

function listProblems({ list, part, named, parts, needless, lacking }: WordList): readonly ContentProblem[] {
  return [
    ...named.flatMap((name, index) =>
      parts.includes(name)
        ? []
        : [
            {
              path: [list, index, part],
              message: {
                nl: `Deze woorden zijn van ${PARTS[part]} "${name}", en dat bestaat niet.`,
                en: `These words are of the ${part} "${name}", which does not exist.`,
              },
            },
          ],
    ),
    ...repeated(named).map(({ name, index }) => ({
      path: [list, index, part],
      message: {
        nl: `Van ${PARTS[part]} "${name}" staan de woorden er twee keer; hou ze één keer.`,
        en: `The ${part} "${name}" has words twice; keep them once.`,
      },
    })),
    ...[...new Set(parts)]
      .filter((key) => !named.includes(key) && needless?.has(key) !== true)
      .map((key) => ({ path: [list], message: lacking(key) })),
  ];
}

function labelProblems({ scales, scaleWords }: Worded): readonly ContentProblem[] {
  return scaleWords.flatMap(({ scale: key, labels }, index) => {
    const scale = scales.find((one) => one.key === key);
    return !scale || scale.points.length === labels.length
      ? []
      : [
          {
            path: ['scaleWords', index, 'labels'],
            message: {
              nl: `De schaal "${key}" heeft ${scale.points.length} antwoorden maar ${labels.length} teksten; schrijf voor elk antwoord een regel, in dezelfde volgorde.`,
              en: `The scale "${key}" has ${scale.points.length} answers but ${labels.length} labels; write one line for each answer, in the same order.`,
            },
          },
        ];
  });
}

const STEPS = [
  ['stepNow', { nl: 'een kleine stap voor nu', en: 'one small step for now' }],
  ['stepThisWeek', { nl: 'een stap voor deze week', en: 'one step for this week' }],
  ['someoneToTalkTo', { nl: 'iemand om mee te praten', en: 'somebody to talk to' }],
] as const;

/** What stands at the top of a result always ends in something to do. */
function nextStepProblems({ scores, bands, bandWords }: Worded): readonly ContentProblem[] {
  const main = new Set(scores.filter(({ role }) => role === 'main').map(({ key }) => key));
  return bandWords.flatMap((words, index) => {
    const band = bands.find(({ key }) => key === words.band);
    if (!band || !main.has(band.score)) return [];
    return STEPS.filter(([field]) => words[field] === null).map(([field, what]) => ({
      path: ['bandWords', index, field],
      message: {
        nl: `Het scoregebied "${band.key}" staat bovenaan het resultaat; de woorden ervan hebben nog dit nodig: ${what.nl}.`,
        en: `The band "${band.key}" stands at the top of the result; its words need ${what.en}.`,
      },
    }));
  });
}
