import { quoted, repeated, type ContentProblem } from '../content/content-problem.ts';
import type { ModuleBlock, ModuleBlockOf, StepStart } from '../content/programme-module/module-block.ts';
import { moduleMinutes, moduleSteps } from './module-steps.ts';

const FEWEST_STEPS = 5;
const MOST_STEPS = 8;
const MOST_MINUTES = 15;

/** What keeps a module from being published, each at its block; empty when nothing does. */
export function moduleProblems(blocks: readonly ModuleBlock[]): readonly ContentProblem[] {
  return [
    ...stepProblems(blocks),
    ...keyProblems(blocks),
    ...blocks.flatMap((block, index) =>
      blockProblems(block, blocks.slice(0, index)).map(({ path, message }) => ({ path: [index, ...path], message })),
    ),
    ...(blocks.some(({ __component }) => __component === 'block.help')
      ? []
      : [
          {
            path: [],
            message: {
              nl: 'Een module heeft het blok met de crisiscontacten nodig: zet het waar iemand het nodig kan hebben.',
              en: 'A module needs the block with the crisis contacts: add it where somebody may need it.',
            },
          },
        ]),
  ];
}

function stepProblems(blocks: readonly ModuleBlock[]): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const steps = moduleSteps(blocks);
  if (blocks[0]?.__component !== 'module.step')
    problems.push({
      path: [0],
      message: {
        nl: 'Een module begint met een stap: zet het blok “Stap” bovenaan.',
        en: 'A module begins with a step: put the block "Step" at the top.',
      },
    });
  if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS)
    problems.push({
      path: [],
      message: {
        nl: `Een module heeft vijf tot acht stappen; deze heeft er ${steps.length}.`,
        en: `A module has five to eight steps; this one has ${steps.length}.`,
      },
    });
  const minutes = moduleMinutes(blocks);
  if (minutes > MOST_MINUTES)
    problems.push({
      path: [],
      message: {
        nl: `Een module duurt hoogstens 15 minuten; de stappen van deze duren er ${minutes}. Maak een stap korter, of maak er twee modules van.`,
        en: `A module takes at most 15 minutes; the steps of this one take ${minutes}. Shorten a step, or make two modules of it.`,
      },
    });
  for (const { start, blocks: inside } of steps)
    if (inside.length === 0)
      problems.push({
        path: [blocks.indexOf(start)],
        message: {
          nl: `De stap "${start.title}" is leeg: zet er een blok onder.`,
          en: `The step "${start.title}" is empty: put a block under it.`,
        },
      });
  return problems;
}

const keyOf = (block: ModuleBlock): string | undefined => ('key' in block ? block.key : undefined);

function keyProblems(blocks: readonly ModuleBlock[]): readonly ContentProblem[] {
  const keyed = blocks.flatMap((block, index) => {
    const key = keyOf(block);
    return key === undefined ? [] : [{ key, index }];
  });
  return repeated(keyed.map(({ key }) => key)).map(({ name, index }) => ({
    path: [keyed[index]?.index ?? 0, 'key'],
    message: {
      nl: `Twee blokken hebben de sleutel "${name}"; geef elk een eigen sleutel.`,
      en: `Two blocks have the key "${name}"; give each its own.`,
    },
  }));
}

function blockProblems(block: ModuleBlock, before: readonly ModuleBlock[]): readonly ContentProblem[] {
  switch (block.__component) {
    case 'module.step':
      return conditionProblems(block, before);
    case 'exercise.rating':
      return comparisonProblems(block, before);
    case 'exercise.quiz':
      return [
        ...choiceProblems('answers', block.answers),
        ...(block.answers.some(({ isRight }) => isRight)
          ? []
          : [
              {
                path: ['answers'],
                message: {
                  nl: 'Geen enkel antwoord op deze vraag is juist; zet dat aan bij een ervan.',
                  en: 'No answer of this question is right; switch it on at one of them.',
                },
              },
            ]),
      ];
    case 'module.checkpoint':
      return choiceProblems('options', block.options);
    case 'exercise.card-sort':
      return choiceProblems('cards', block.cards);
    case 'exercise.activity-list':
      return choiceProblems('activities', block.activities);
    case 'exercise.questions':
    case 'exercise.diary':
      return partProblems('prompts', block.prompts, 1);
    case 'module.video':
      return [...mediaProblems(block, 'video', 'video/'), ...mediaProblems(block, 'captions', 'text/vtt')];
    case 'module.audio':
      return mediaProblems(block, 'audio', 'audio/');
    default:
      return [];
  }
}

const choiceProblems = (field: string, parts: readonly { readonly key: string }[]) => partProblems(field, parts, 2);

function partProblems(
  field: string,
  parts: readonly { readonly key: string }[],
  fewest: number,
): readonly ContentProblem[] {
  const twice = repeated(parts.map(({ key }) => key)).map(({ name, index }) => ({
    path: [field, index, 'key'],
    message: {
      nl: `De sleutel "${name}" staat hier twee keer; geef elk een eigen sleutel.`,
      en: `The key "${name}" stands here twice; give each its own.`,
    },
  }));
  if (parts.length >= fewest) return twice;
  const message =
    fewest === 1
      ? { nl: 'Voeg minstens één vraag toe.', en: 'Add at least one question.' }
      : { nl: 'Voeg er minstens twee toe om uit te kiezen.', en: 'Add at least two to choose from.' };
  return [...twice, { path: [field], message }];
}

const WANTED = {
  video: { nl: 'een video', en: 'a video' },
  captions: { nl: 'een WebVTT-bestand (.vtt)', en: 'a WebVTT file (.vtt)' },
  audio: { nl: 'een geluidsopname', en: 'a sound recording' },
} as const;

type Recorded = ModuleBlockOf<'module.video'> | ModuleBlockOf<'module.audio'>;

function mediaProblems(
  block: Recorded,
  field: 'video' | 'captions' | 'audio',
  mime: string,
): readonly ContentProblem[] {
  const file = (block as Partial<Record<typeof field, { readonly mime: string }>>)[field];
  if (file === undefined || file.mime.startsWith(mime)) return [];
  const wanted = WANTED[field];
  return [
    {
      path: [field],
      message: {
        nl: `Hier hoort ${wanted.nl}; dit bestand is "${file.mime}".`,
        en: `Here belongs ${wanted.en}; this file is "${file.mime}".`,
      },
    },
  ];
}

/** The answers that a block can get, for a condition to compare with. Undefined: it gets none. */
function answersOf(block: ModuleBlock): readonly string[] | undefined {
  switch (block.__component) {
    case 'module.checkpoint':
      return block.options.map(({ key }) => key);
    case 'exercise.quiz':
      return block.answers.map(({ key }) => key);
    case 'exercise.check-in':
      return ['1', '2', '3', '4', '5'];
    case 'exercise.rating':
      return ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
    default:
      return undefined;
  }
}

function conditionProblems({ showIf }: StepStart, before: readonly ModuleBlock[]): readonly ContentProblem[] {
  if (showIf === null) return [];
  const asked = before.find((block) => keyOf(block) === showIf.block);
  const answers = asked && answersOf(asked);
  if (answers === undefined)
    return [
      {
        path: ['showIf', 'block'],
        message: {
          nl: `Geen keuzepunt, quiz, check-in of meter boven deze stap heeft de sleutel "${showIf.block}".`,
          en: `No checkpoint, quiz, check-in or rating above this step has the key "${showIf.block}".`,
        },
      },
    ];
  if (!answers.includes(showIf.value))
    return [
      {
        path: ['showIf', 'value'],
        message: {
          nl: `"${showIf.value}" is geen antwoord op "${showIf.block}"; kies uit ${quoted(answers).nl}.`,
          en: `"${showIf.value}" is no answer to "${showIf.block}"; choose one of ${quoted(answers).en}.`,
        },
      },
    ];
  const comparesNumbers = showIf.comparison === 'at_least' || showIf.comparison === 'at_most';
  return comparesNumbers && Number.isNaN(Number(showIf.value))
    ? [
        {
          path: ['showIf', 'comparison'],
          message: {
            nl: 'Minstens en hoogstens vergelijken getallen; gebruik hier “is” of “is niet”.',
            en: 'At least and at most compare numbers; use "is" or "is not" here.',
          },
        },
      ]
    : [];
}

function comparisonProblems(
  { comparesWith }: ModuleBlockOf<'exercise.rating'>,
  before: readonly ModuleBlock[],
): readonly ContentProblem[] {
  if (comparesWith === null) return [];
  return before.some((block) => block.__component === 'exercise.rating' && block.key === comparesWith)
    ? []
    : [
        {
          path: ['comparesWith'],
          message: {
            nl: `Geen meter boven deze heeft de sleutel "${comparesWith}".`,
            en: `No rating above this one has the key "${comparesWith}".`,
          },
        },
      ];
}
