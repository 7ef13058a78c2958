import { text, type EditorView, type FieldText } from '../editor-text.ts';

const key = text(
  'Korte naam',
  'Short name',
  'Hieronder bewaart de bezoeker zijn antwoorden op zijn eigen toestel. Kleine letters, cijfers en koppeltekens, zoals mijn-week. In alle talen dezelfde. Eens online verandert ze nooit.',
  'Under this name visitors keep their answers on their own device. Small letters, digits and hyphens, such as my-week. The same in every language. Once online it never changes.',
);
const partKey = text(
  'Korte naam',
  'Short name',
  'Hiermee wordt dit deel van de oefening herkend. Kleine letters, cijfers en koppeltekens. In alle talen dezelfde.',
  'By this the part of the exercise is known. Small letters, digits and hyphens. The same in every language.',
);
const body = text(
  'Wat je doet',
  'What to do',
  'De opdracht in enkele zinnen. Markdown.',
  'What to do, in a few sentences. Markdown.',
);
const title = (nl: string, en: string) => text('Titel', 'Title', `Zoals “${nl}”`, `Such as “${en}”`);
const lowLabel = text(
  'Bij het laagste cijfer',
  'At the lowest number',
  'Zoals “helemaal niet”.',
  'Such as “not at all”.',
);
const highLabel = text('Bij het hoogste cijfer', 'At the highest number', 'Zoals “heel erg”.', 'Such as “very much”.');
const suggestions = text(
  'Ideeën',
  'Ideas',
  'Eén op elke regel. Wie vastzit, kan er een kiezen.',
  'One on each line. Who is stuck can choose one.',
);

/** The form of an exercise: its title and key first, what to do below them, and then what this kind has of its own. */
function exercise(
  nl: string,
  en: string,
  titleText: FieldText,
  own: Readonly<Record<string, FieldText>> = {},
  ownRows: readonly (readonly string[])[] = Object.keys(own).map((name) => [name]),
): EditorView {
  return {
    name: { nl, en },
    fields: { key, title: titleText, body, ...own },
    rows: [['title', 'key'], ['body'], ...ownRows],
    mainField: 'title',
  };
}

/** How editors see the exercises of a module. */
export const exerciseComponentViews: Readonly<Record<string, EditorView>> = {
  'exercise.quiz': exercise(
    'Quizvraag',
    'Quiz question',
    text('Vraag', 'Question', 'Eén vraag over wat net aan bod kwam.', 'One question about what was just explained.'),
    {
      answers: text(
        'Antwoorden',
        'Answers',
        'Twee tot zes, elk met feedback. Minstens één is juist.',
        'Two to six, each with feedback. At least one is right.',
      ),
    },
  ),
  'exercise.quiz-answer': {
    name: { nl: 'Antwoord op een quizvraag', en: 'Answer to a quiz question' },
    fields: {
      key: partKey,
      label: text('Antwoord', 'Answer'),
      isRight: text('Juist', 'Right'),
      feedback: text(
        'Feedback',
        'Feedback',
        'Wat iemand leest die dit koos. Ook een fout antwoord leert iets; niemand krijgt een verwijt.',
        'What somebody reads who chose this. A wrong answer teaches too; nobody is blamed.',
      ),
    },
    rows: [['label'], ['key', 'isRight'], ['feedback']],
    mainField: 'label',
  },
  'exercise.check-in': exercise(
    'Hoe is het nu?',
    'Check-in',
    title('Hoe zit je erbij?', 'How are you right now?'),
    {
      lowLabel,
      highLabel,
      tags: text(
        'Woorden om aan te vinken',
        'Words to tick',
        'Eén op elke regel, zoals “moe”. In elke taal evenveel, in dezelfde volgorde.',
        'One on each line, such as “tired”. As many in every language, in the same order.',
      ),
    },
    [['lowLabel', 'highLabel'], ['tags']],
  ),
  'exercise.rating': exercise(
    'Cijfer van 0 tot 10',
    'Rating from 0 to 10',
    title('Hoe sterk is de spanning nu?', 'How strong is the tension now?'),
    {
      lowLabel,
      highLabel,
      comparesWith: text(
        'Vergelijk met',
        'Compare with',
        'De korte naam van een eerder cijfer in deze module. Zo ziet iemand wat er veranderde. Leeg bij het eerste.',
        'The short name of an earlier rating in this module. So one sees what changed. Empty for the first one.',
      ),
    },
    [['lowLabel', 'highLabel'], ['comparesWith']],
  ),
  'exercise.questions': exercise(
    'Open vragen',
    'Open questions',
    title('Wat gaf je deze week energie?', 'What gave you energy this week?'),
    {
      prompts: text(
        'Vragen',
        'Questions',
        'Eén tot acht, elk met plaats om te schrijven.',
        'One to eight, each with room to write.',
      ),
    },
  ),
  'exercise.diary': exercise('Dagboek', 'Diary', title('Slaapdagboek', 'Sleep diary'), {
    prompts: text(
      'Vragen van elke dag',
      'Questions of each day',
      'Eén tot vier. Wie terugkomt, vult een nieuwe dag in.',
      'One to four. Who comes back fills in a new day.',
    ),
  }),
  'exercise.prompt': {
    name: { nl: 'Vraag van een oefening', en: 'Question of an exercise' },
    fields: {
      key: partKey,
      label: text('Vraag', 'Question'),
      help: text(
        'Hulp bij de vraag',
        'Help with the question',
        'Een voorbeeld of een begin. Mag leeg.',
        'An example or a beginning. May be empty.',
      ),
    },
    rows: [['label', 'key'], ['help']],
    mainField: 'label',
  },
  'exercise.thought-record': exercise(
    'Gedachten onderzoeken',
    'Thought record',
    text(
      'Titel',
      'Title',
      'De oefening zelf is altijd dezelfde: wat er gebeurde, wat je voelde en dacht, wat ervoor en ertegen spreekt, een gedachte die helpt.',
      'The exercise itself is always the same: what happened, what you felt and thought, what speaks for and against it, a thought that helps.',
    ),
  ),
  'exercise.card-sort': exercise(
    'Kaartjes sorteren',
    'Card sort',
    title('Wat is voor jou belangrijk?', 'What matters to you?'),
    {
      cards: text(
        'Kaartjes',
        'Cards',
        'Twee tot veertig. De bezoeker legt ze op drie stapels: heel belangrijk, een beetje, nu niet.',
        'Two to forty. The visitor puts them on three piles: very important, somewhat, not now.',
      ),
      top: text(
        'Hoeveel er overblijven',
        'How many remain',
        'Zoveel kaartjes kiest iemand op het einde, met bij elk een eerste stap.',
        'So many cards one chooses at the end, with a first step for each.',
      ),
    },
  ),
  'exercise.card': {
    name: { nl: 'Kaartje', en: 'Card' },
    fields: { key: partKey, label: text('Wat erop staat', 'What it says') },
    rows: [['label', 'key']],
    mainField: 'label',
  },
  'exercise.worry-time': exercise(
    'Piekertijd',
    'Worry time',
    text(
      'Titel',
      'Title',
      'De oefening zelf is altijd dezelfde: een vast kwartier per dag om te piekeren, en de lijst van wat tot dan kan wachten.',
      'The exercise itself is always the same: a fixed quarter of an hour a day for worries, and the list of what can wait until then.',
    ),
  ),
  'exercise.week-planner': exercise('Weekplan', 'Week planner', title('Mijn week', 'My week'), { suggestions }),
  'exercise.if-then-plan': exercise(
    'Als-danplan',
    'If-then plan',
    title('Als het moeilijk wordt', 'When it gets hard'),
    {
      situations: text(
        'Ideeën na “Als”',
        'Ideas after “If”',
        'Eén op elke regel, zoals “ik om elf uur nog aan het scrollen ben”.',
        'One on each line, such as “I am still scrolling at eleven”.',
      ),
      actions: text(
        'Ideeën na “dan”',
        'Ideas after “then I”',
        'Eén op elke regel, zoals “leg ik mijn telefoon op de gang”.',
        'One on each line, such as “put my phone in the hall”.',
      ),
    },
  ),
  'exercise.action-plan': exercise('Actieplan', 'Action plan', title('Mijn volgende stappen', 'My next steps'), {
    rows: text(
      'Aantal acties',
      'Number of actions',
      'Eén tot vijf. Minder is vaak meer.',
      'One to five. Fewer is often better.',
    ),
    suggestions,
  }),
  'exercise.activity-list': exercise(
    'Lijst om af te vinken',
    'Activity list',
    title('Wat geeft jou rust?', 'What calms you?'),
    {
      activities: text(
        'Dingen om te doen',
        'Things to do',
        'Twee tot veertig. De bezoeker vinkt aan wat past en vult eigen dingen aan.',
        'Two to forty. The visitor ticks what fits and adds things of their own.',
      ),
    },
  ),
};
