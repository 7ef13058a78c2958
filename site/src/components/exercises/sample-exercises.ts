import type { Checkpoint, ExerciseBlock, Locale } from '@moodspace/shared';

/** The module that the exercises of the style guide pretend to stand in. */
export const SAMPLE_MODULE = 'style-guide';

/** An exercise of each kind, for the style guide and for tests, in the language of the page. */
export function sampleExercises(locale: Locale): readonly (ExerciseBlock | Checkpoint)[] {
  const say = (nl: string, en: string): string => ({ nl, en })[locale];
  const list = (nl: string, en: string): string[] => say(nl, en).split('|');
  return [
    {
      __component: 'module.checkpoint',
      key: 'where-now',
      title: say('Waar sta je nu?', 'Where are you now?'),
      body: null,
      options: [
        {
          key: 'busy',
          label: say('Mijn hoofd zit vol', 'My head is full'),
          reply: say(
            'Dan houden we het kort. Je slaat de volgende stap over.',
            'Then we keep it short. You skip the next step.',
          ),
        },
        {
          key: 'curious',
          label: say('Ik wil begrijpen wat er gebeurt', 'I want to understand what is going on'),
          reply: say(
            'Goed. De volgende stap legt het uit, in twee minuten.',
            'Good. The next step explains it, in two minutes.',
          ),
        },
        { key: 'unsure', label: say('Ik weet het niet', 'I do not know'), reply: null },
      ],
    },
    {
      __component: 'exercise.quiz',
      key: 'wake',
      title: say('Je ligt wakker. Wat helpt meestal het best?', 'You lie awake. What mostly helps best?'),
      body: null,
      answers: [
        {
          key: 'stay',
          label: say('Blijven liggen tot je slaapt', 'Staying in bed until you sleep'),
          isRight: false,
          feedback: say(
            'Veel mensen doen dat. Je bed wordt dan na een tijd de plek waar je wakker ligt.',
            'Many people do. After a while your bed becomes the place where you lie awake.',
          ),
        },
        {
          key: 'up',
          label: say('Opstaan en iets rustigs doen', 'Getting up and doing something quiet'),
          isRight: true,
          feedback: say(
            'Ja. Je bed blijft zo de plek om te slapen. Ga terug als je slaperig wordt.',
            'Yes. That way your bed stays the place to sleep. Go back when you feel sleepy.',
          ),
        },
      ],
    },
    {
      __component: 'exercise.check-in',
      key: 'now',
      title: say('Hoe is het nu met je?', 'How are you right now?'),
      body: say('Er is geen goed of fout. Kies wat nu past.', 'There is no right or wrong. Choose what fits now.'),
      lowLabel: say('heel slecht', 'very bad'),
      highLabel: say('heel goed', 'very good'),
      tags: list('moe|gespannen|somber|rustig|alleen|hoopvol', 'tired|tense|low|calm|alone|hopeful'),
    },
    {
      __component: 'exercise.rating',
      key: 'trust-before',
      title: say(
        'Hoeveel vertrouwen heb je dat je deze week slaapt?',
        'How confident are you that you will sleep this week?',
      ),
      body: null,
      lowLabel: say('helemaal geen', 'not at all'),
      highLabel: say('alle vertrouwen', 'completely'),
      comparesWith: null,
    },
    {
      __component: 'exercise.rating',
      key: 'trust-after',
      title: say('En nu: hoeveel vertrouwen heb je?', 'And now: how confident are you?'),
      body: null,
      lowLabel: say('helemaal geen', 'not at all'),
      highLabel: say('alle vertrouwen', 'completely'),
      comparesWith: 'trust-before',
    },
    {
      __component: 'exercise.questions',
      key: 'evening',
      title: say('Jouw avond', 'Your evening'),
      body: null,
      prompts: [
        {
          key: 'what-helps',
          label: say('Wat helpt je om tot rust te komen?', 'What helps you to wind down?'),
          help: say(
            'Denk aan iets kleins: muziek, een douche, een bericht aan iemand.',
            'Think of something small: music, a shower, a message to somebody.',
          ),
        },
        { key: 'what-keeps', label: say('Wat houdt je wakker?', 'What keeps you awake?'), help: null },
      ],
    },
    {
      __component: 'exercise.diary',
      key: 'sleep-diary',
      title: say('Slaapdagboek', 'Sleep diary'),
      body: say(
        'Vul het in als je opgestaan bent. Schat maar: je hoeft niet op de klok te kijken.',
        'Fill it in after you get up. A guess will do: no need to watch the clock.',
      ),
      prompts: [
        { key: 'night', label: say('Hoe was je nacht?', 'How was your night?'), help: null },
        {
          key: 'before',
          label: say('Wat deed je in het uur ervoor?', 'What did you do in the hour before?'),
          help: null,
        },
      ],
    },
    {
      __component: 'exercise.thought-record',
      key: 'one-thought',
      title: say('Eén gedachte, van alle kanten', 'One thought, from all sides'),
      body: say('Neem iets van de voorbije dagen. Begin klein.', 'Take something from the past few days. Start small.'),
    },
    {
      __component: 'exercise.card-sort',
      key: 'what-counts',
      title: say('Leg de kaarten op een stapel', 'Lay the cards on a pile'),
      body: null,
      cards: say(
        'familie|vrienden|gezondheid|iets leren|rust|eerlijk zijn|avontuur',
        'family|friends|health|learning something|rest|being honest|adventure',
      )
        .split('|')
        .map((label, index) => ({ key: `card-${String(index + 1)}`, label })),
      top: 3,
    },
    {
      __component: 'exercise.worry-time',
      key: 'worry-quarter',
      title: say('Mijn piekerkwartier', 'My worry time'),
      body: say(
        'Je hoeft zorgen niet weg te duwen. Je geeft ze een vaste plaats op de dag.',
        'You need not push worries away. You give them a fixed place in the day.',
      ),
    },
    {
      __component: 'exercise.week-planner',
      key: 'my-week',
      title: say('Mijn week', 'My week'),
      body: null,
      suggestions: list(
        'wandelen|bellen met iemand|koken|sporten|niets moeten',
        'a walk|calling somebody|cooking|sports|nothing planned',
      ),
    },
    {
      __component: 'exercise.if-then-plan',
      key: 'plan-evening',
      title: say('Mijn plan voor vanavond', 'My plan for tonight'),
      body: null,
      situations: list(
        'ik om elf uur nog scroll|ik na een half uur wakker lig',
        'I am still scrolling at eleven|I lie awake for half an hour',
      ),
      actions: list(
        'leg ik mijn gsm in de keuken|sta ik op en lees ik een bladzijde',
        'put my phone in the kitchen|get up and read a page',
      ),
    },
    {
      __component: 'exercise.action-plan',
      key: 'three-actions',
      title: say('Drie kleine acties', 'Three small actions'),
      body: null,
      rows: 3,
      suggestions: list('een blokje om na de les|één keer samen eten', 'a short walk after class|one meal together'),
    },
    {
      __component: 'exercise.activity-list',
      key: 'good-things',
      title: say('Wat geeft jou energie?', 'What gives you energy?'),
      body: null,
      activities: [
        { key: 'walk', label: say('een wandeling zonder doel', 'a walk without a goal') },
        { key: 'music', label: say('muziek die bij je stemming past', 'music that fits your mood') },
        { key: 'cook', label: say('iets eenvoudigs koken', 'cooking something simple') },
        { key: 'call', label: say('bellen met iemand die luistert', 'calling somebody who listens') },
      ],
    },
  ];
}
