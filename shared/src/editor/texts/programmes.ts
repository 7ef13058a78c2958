import { text, type EditorView } from '../editor-text.ts';
import { commonFields as common } from './common-fields.ts';

const title = text('Titel', 'Title');
const body = text('Tekst', 'Text', 'Markdown. HTML werkt niet.', 'Markdown. HTML does not work.');
const summary = text(
  'Samenvatting',
  'Summary',
  'Wat iemand hierna kan, in één of twee zinnen. Ze staan in lijsten en bij zoekresultaten.',
  'What somebody can do afterwards, in one or two sentences. They appear in lists and search results.',
);
const partKey = text(
  'Korte naam',
  'Short name',
  'Kleine letters, cijfers en koppeltekens, zoals slaap-1. In alle talen dezelfde. Eens online blijft ze: antwoorden van bezoekers hangen eraan vast.',
  'Small letters, digits and hyphens, such as sleep-1. The same in every language. Once online it stays: answers of visitors hang on it.',
);
const optionKey = text(
  'Korte naam',
  'Short name',
  'Hiermee wordt dit antwoord herkend. Kleine letters, cijfers en koppeltekens. In alle talen dezelfde.',
  'By this the answer is known. Small letters, digits and hyphens. The same in every language.',
);

/** How editors see a self-help programme. */
export const programmeView: EditorView = {
  name: { nl: 'Programma', en: 'Programme' },
  fields: {
    title,
    slug: common.slug,
    key: common.key,
    summary,
    body: text(
      'Inleiding',
      'Introduction',
      'Wat het is, wat je doet, wat het geeft en wat het niet is. Markdown.',
      'What it is, what you do, what it gives and what it is not. Markdown.',
    ),
    intendedUse: text(
      'Waarvoor het bedoeld is',
      'Intended use',
      'Voor wie dit past, en wanneer iets anders beter is, in één of twee zinnen. Geen belofte van genezing.',
      'For whom this fits, and when something else is better, in one or two sentences. No promise of a cure.',
    ),
    audiences: common.audiences,
    riskLevels: text(
      'Voor welke klachten',
      'For which complaints',
      'Zet alles aan waarvoor dit past.',
      'Switch on everything it fits.',
    ),
    themes: common.themes,
    sensitivity: common.sensitivity,
    intervention: text(
      'Aanbod',
      'Offer',
      'Het aanbod waaronder bezoekers dit programma vinden. Kies het in het Nederlands; de andere talen volgen vanzelf.',
      'The offer by which visitors find this programme. Choose it in the Dutch version; the other languages follow.',
    ),
    intake: text(
      'Vragen vooraf',
      'Questions beforehand',
      'Drie tot vijf korte vragen die de modules in een volgorde zetten voor deze bezoeker. Zonder vragen staan ze in hun gewone volgorde.',
      'Three to five short questions that put the modules in an order for this visitor. Without questions they stand in their usual order.',
    ),
    searchWords: common.searchWords,
    order: common.order,
    review: common.review,
  },
  rows: [
    ['title', 'slug'],
    ['summary'],
    ['body'],
    ['intendedUse'],
    ['intake'],
    ['riskLevels'],
    ['audiences'],
    ['themes', 'intervention'],
    ['searchWords'],
    ['sensitivity', 'order', 'key'],
    ['review'],
  ],
  mainField: 'title',
  columns: ['title', 'sensitivity', 'order', 'updatedAt'],
  sortBy: 'order',
};

/** How editors see a module of a programme. */
export const programmeModuleView: EditorView = {
  name: { nl: 'Module', en: 'Module' },
  fields: {
    title,
    slug: common.slug,
    key: common.key,
    summary,
    programme: text(
      'Programma',
      'Programme',
      'Waar deze module bij hoort. Kies het in het Nederlands; de andere talen volgen vanzelf. Publiceer het programma eerst.',
      'To which this module belongs. Choose it in the Dutch version; the other languages follow. Publish the programme first.',
    ),
    blocks: text(
      'Stappen en blokken',
      'Steps and blocks',
      'Elke stap begint met het blok Stap.',
      'Each step begins with the block Step.',
    ),
    themes: common.themes,
    services: text(
      'Bij wie je terechtkunt',
      'Who can help',
      'Staat op het einde van de module. Kies in het Nederlands; de andere talen volgen vanzelf.',
      'Stands at the end of the module. Choose in the Dutch version; the other languages follow.',
    ),
    sensitivity: common.sensitivity,
    searchWords: common.searchWords,
    order: text(
      'Plaats in het programma',
      'Place in the programme',
      'Een laag getal komt eerst, voor wie de vragen vooraf overslaat.',
      'A low number comes first, for those who skip the questions beforehand.',
    ),
    review: common.review,
  },
  rows: [
    ['title', 'slug'],
    ['summary'],
    ['programme', 'order'],
    ['key', 'sensitivity'],
    ['themes', 'services'],
    ['blocks'],
    ['searchWords'],
    ['review'],
  ],
  mainField: 'title',
  columns: ['title', 'programme', 'order', 'updatedAt'],
  sortBy: 'order',
};

/** How editors see the questions of a programme and the blocks that make up a module. */
export const programmeComponentViews: Readonly<Record<string, EditorView>> = {
  'programme.intake-question': {
    name: { nl: 'Vraag vooraf', en: 'Question beforehand' },
    fields: {
      key: optionKey,
      question: text(
        'Vraag',
        'Question',
        'Kort en gewoon, zoals “Wat weegt nu het meest?”',
        'Short and plain, such as “What weighs most right now?”',
      ),
      options: text('Antwoorden', 'Answers', 'Twee tot zes.', 'Two to six.'),
    },
    rows: [['question', 'key'], ['options']],
    mainField: 'question',
  },
  'programme.intake-option': {
    name: { nl: 'Antwoord', en: 'Answer' },
    fields: {
      key: optionKey,
      label: text(
        'Wat de bezoeker zegt',
        'What the visitor says',
        'In de ik-vorm, zoals “Ik slaap slecht”. De site herhaalt het: omdat je koos voor “Ik slaap slecht”.',
        'In the first person, such as “I sleep badly”. The site repeats it: because you said “I sleep badly”.',
      ),
      modules: text(
        'Modules die dan passen',
        'Modules that fit then',
        'De sleutels van modules van dit programma, met een spatie ertussen, zoals lifestyle-sleep lifestyle-moving. Leeg: dit antwoord verandert niets aan de volgorde.',
        'The keys of modules of this programme, with a space between them, such as lifestyle-sleep lifestyle-moving. Empty: this answer does not change the order.',
      ),
    },
    rows: [['label', 'key'], ['modules']],
    mainField: 'label',
  },
  'module.step': {
    name: { nl: 'Stap', en: 'Step' },
    fields: {
      key: text(
        'Korte naam',
        'Short name',
        'Staat in het webadres van de stap. Kleine letters, cijfers en koppeltekens, zoals begin. In alle talen dezelfde. Eens online blijft ze.',
        'Stands in the web address of the step. Small letters, digits and hyphens, such as start. The same in every language. Once online it stays.',
      ),
      title: text(
        'Titel van de stap',
        'Title of the step',
        'Wat iemand hier doet of leert, zoals “Kies één avond”.',
        'What somebody does or learns here, such as “Choose one evening”.',
      ),
      minutes: text(
        'Minuten',
        'Minutes',
        'Eén tot drie. Duurt het langer? Maak er twee stappen van.',
        'One to three. Does it take longer? Make two steps of it.',
      ),
      showIf: text(
        'Alleen voor sommigen',
        'Only for some',
        'Leeg: de stap is voor iedereen. Anders hangt ze af van het antwoord op een vraag erboven.',
        'Empty: the step is for everybody. Else it depends on the answer to a question above it.',
      ),
    },
    rows: [['title'], ['key', 'minutes'], ['showIf']],
    mainField: 'title',
  },
  'module.step-condition': {
    name: { nl: 'Voor wie de stap is', en: 'For whom the step is' },
    fields: {
      block: text(
        'Vraag',
        'Question',
        'De korte naam van het keuzepunt, de quizvraag, “Hoe is het nu?” of het cijfer, ergens boven deze stap.',
        'The short name of the checkpoint, quiz question, check-in or rating, somewhere above this step.',
      ),
      comparison: text(
        'Vergelijking',
        'Comparison',
        '“Is niet” geldt ook voor wie niet antwoordde. “Minstens” en “hoogstens” vergelijken cijfers.',
        '“Is not” also holds for those who did not answer. “At least” and “at most” compare numbers.',
      ),
      value: text(
        'Antwoord',
        'Answer',
        'De korte naam van het antwoord, of een cijfer.',
        'The short name of the answer, or a number.',
      ),
    },
    rows: [['block', 'comparison', 'value']],
    mainField: 'block',
  },
  'module.video': {
    name: { nl: 'Video', en: 'Video' },
    fields: {
      title,
      video: text(
        'Opname',
        'Recording',
        'Een bestand dat eindigt op .mp4 of .webm.',
        'A file that ends in .mp4 or .webm.',
      ),
      captions: text(
        'Ondertitels',
        'Captions',
        'Een WebVTT-bestand (.vtt) met elk woord en elk geluid dat ertoe doet, in de taal van de video.',
        'A WebVTT file (.vtt) with every word and every sound that matters, in the language of the video.',
      ),
      transcript: text(
        'Uitgeschreven tekst',
        'Transcript',
        'Elk woord, en wat er te zien is en ertoe doet. Markdown.',
        'Every word, and what there is to see that matters. Markdown.',
      ),
    },
    rows: [['title'], ['video', 'captions'], ['transcript']],
    mainField: 'title',
  },
  'module.audio': {
    name: { nl: 'Geluid', en: 'Sound' },
    fields: {
      title,
      audio: text(
        'Opname',
        'Recording',
        'Een bestand dat eindigt op .mp3, .m4a of .ogg.',
        'A file that ends in .mp3, .m4a or .ogg.',
      ),
      transcript: text(
        'Uitgeschreven tekst',
        'Transcript',
        'Elk woord van de opname. Markdown.',
        'Every word of the recording. Markdown.',
      ),
    },
    rows: [['title', 'audio'], ['transcript']],
    mainField: 'title',
  },
  'module.story': {
    name: { nl: 'Verhaal', en: 'Story' },
    fields: {
      title,
      body: text(
        'Het verhaal',
        'The story',
        'Een moment uit iemands leven. De site zegt erbij dat het verzonnen is. Geen methode, geen plaats, altijd een volgende stap. Markdown.',
        'A moment from somebody’s life. The site says that it is fictional. No method, no place, always a next step. Markdown.',
      ),
      person: text(
        'Wie het vertelt',
        'Who tells it',
        'Een voornaam, met wat je mag weten, zoals “Noor, 20, tweede jaar rechten”.',
        'A first name, with what one may know, such as “Noor, 20, second year of law”.',
      ),
    },
    rows: [['title', 'person'], ['body']],
    mainField: 'person',
  },
  'module.checkpoint': {
    name: { nl: 'Keuzepunt', en: 'Checkpoint' },
    fields: {
      key: partKey,
      title: text(
        'Vraag',
        'Question',
        'Waar iemand nu staat, zoals “Herken je dit?” Latere stappen kunnen van het antwoord afhangen.',
        'Where somebody stands now, such as “Do you recognise this?” Later steps can depend on the answer.',
      ),
      body,
      options: text('Antwoorden', 'Answers', 'Twee tot zes. Geen is fout.', 'Two to six. None is wrong.'),
    },
    rows: [['title', 'key'], ['body'], ['options']],
    mainField: 'title',
  },
  'module.checkpoint-option': {
    name: { nl: 'Antwoord op een keuzepunt', en: 'Answer to a checkpoint' },
    fields: {
      key: optionKey,
      label: text('Antwoord', 'Answer'),
      reply: text(
        'Wat wij dan zeggen',
        'What we say then',
        'Eén of twee warme zinnen voor wie dit koos. Mag leeg. Markdown.',
        'One or two warm sentences for who chose this. May be empty. Markdown.',
      ),
    },
    rows: [['label', 'key'], ['reply']],
    mainField: 'label',
  },
  'module.summary': {
    name: { nl: 'Om mee te nemen', en: 'To take along' },
    fields: {
      title,
      points: text(
        'Kernpunten',
        'Key points',
        'Eén op elke regel, drie of vier in totaal. Wat iemand zelf schreef, komt er vanzelf onder.',
        'One on each line, three or four in all. What somebody wrote appears below by itself.',
      ),
    },
    rows: [['title'], ['points']],
    mainField: 'title',
  },
  'module.reminder': {
    name: { nl: 'Herinnering', en: 'Reminder' },
    fields: {
      key: partKey,
      title: text(
        'Titel',
        'Title',
        'De zin boven de herinnering, zoals “Wanneer probeer je het?”',
        'The sentence above the reminder, such as “When will you try it?”',
      ),
      body,
      rhythm: text(
        'Hoe vaak',
        'How often',
        'Wie de herinnering maakt, kiest zelf dag en uur.',
        'Who makes the reminder chooses the day and the hour.',
      ),
      times: text(
        'Hoeveel keer',
        'How many times',
        'Hoogstens 14. Bij “één keer” telt dit niet mee.',
        'At most 14. It does not count with “once”.',
      ),
    },
    rows: [['title', 'key'], ['body'], ['rhythm', 'times']],
    mainField: 'title',
  },
  'module.next': {
    name: { nl: 'Verder', en: 'Going on' },
    fields: {
      title,
      body,
      modules: text(
        'Modules',
        'Modules',
        'De sleutels van modules, met een spatie ertussen. Leeg: de volgende in de volgorde van de bezoeker zelf.',
        'The keys of modules, with a space between them. Empty: the next one in the visitor’s own order.',
      ),
    },
    rows: [['title'], ['body'], ['modules']],
    mainField: 'title',
  },
};
