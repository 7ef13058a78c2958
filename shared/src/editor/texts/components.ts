import { text, type EditorView } from '../editor-text.ts';
import { exerciseComponentViews } from './exercises.ts';
import { instrumentComponentViews } from './instrument.ts';
import { programmeComponentViews } from './programmes.ts';
import { socialMapComponentViews } from './social-map.ts';

const title = text('Titel', 'Title');
const body = text('Tekst', 'Text', 'Markdown. HTML werkt niet.', 'Markdown. HTML does not work.');
const url = text(
  'Adres',
  'Address',
  'Een webadres (https://…) of een pad van deze site, zoals /zelftests.',
  'A web address (https://…) or a path of this site, such as /self-tests.',
);

/** How editors see each component, by its UID. */
export const componentViews: Readonly<Record<string, EditorView>> = {
  'facet.audiences': {
    name: { nl: 'Voor wie', en: 'For whom' },
    fields: {
      student: text('Student', 'Student'),
      friend: text('Vriend of wie zich zorgen maakt', 'Friend or who is worried'),
      parent: text('Ouder', 'Parent'),
      teacher: text('Docent', 'Teacher'),
      professional: text('Hulpverlener', 'Professional'),
      policy_maker: text('Beleidsmaker', 'Policy maker'),
    },
    rows: [
      ['student', 'friend'],
      ['parent', 'teacher'],
      ['professional', 'policy_maker'],
    ],
  },
  'facet.intervention-kinds': {
    name: { nl: 'Wat het doet', en: 'What it does' },
    fields: {
      mental_health_literacy: text('Informeren', 'Inform'),
      early_detection: text('Vroeg herkennen', 'Recognise early'),
      peer_support: text('Steun van studenten', 'Support by peers'),
      self_help: text('Zelf aan de slag', 'Self-help'),
      referral: text('Doorverwijzen', 'Refer'),
    },
    rows: [['mental_health_literacy', 'early_detection'], ['peer_support', 'self_help'], ['referral']],
  },
  'facet.risk-levels': {
    name: { nl: 'Voor welke klachten', en: 'For which complaints' },
    fields: {
      none: text('Geen klachten', 'No complaints'),
      low: text('Lichte klachten', 'Light complaints'),
      medium: text('Matige klachten', 'Moderate complaints'),
      high: text('Ernstige klachten', 'Severe complaints'),
    },
    rows: [
      ['none', 'low'],
      ['medium', 'high'],
    ],
  },
  'facet.prevention-types': {
    name: { nl: 'Soort preventie', en: 'Type of prevention' },
    fields: {
      promotion: text('Gezondheidsbevordering', 'Promotion'),
      universal: text('Universele preventie', 'Universal prevention'),
      selective: text('Selectieve preventie', 'Selective prevention'),
      indicated: text('Geïndiceerde preventie', 'Indicated prevention'),
      secondary: text('Secundaire preventie', 'Secondary prevention'),
      tertiary: text('Tertiaire preventie', 'Tertiary prevention'),
    },
    rows: [
      ['promotion', 'universal'],
      ['selective', 'indicated'],
      ['secondary', 'tertiary'],
    ],
  },
  'shared.review': {
    name: { nl: 'Auteur en nazicht', en: 'Author and review' },
    fields: {
      author: text('Auteur', 'Author'),
      reviewer: text(
        'Nagekeken door',
        'Reviewer',
        'Iemand anders dan de auteur. Leeg: de pagina zegt dat nog niemand dit nakeek.',
        'Somebody other than the author. Empty: the page says nobody has reviewed this yet.',
      ),
      reviewedOn: text('Nagekeken op', 'Reviewed on'),
      nextReview: text('Opnieuw nakijken op', 'Review again on'),
      evidence: text(
        'Waarop het steunt',
        'What it is based on',
        'Van zwak naar sterk: experience (ervaring), expert_opinion (mening van experts), theory (theorie), studied (onderzocht), guideline (richtlijn).',
        'From weak to strong: experience, expert_opinion, theory, studied, guideline.',
      ),
      evidenceNote: text(
        'Het bewijs in woorden',
        'The evidence in words',
        'In één of twee gewone zinnen.',
        'In one or two plain sentences.',
      ),
      sources: text('Bronnen', 'Sources'),
    },
    rows: [['author', 'reviewer'], ['reviewedOn', 'nextReview'], ['evidence', 'evidenceNote'], ['sources']],
    mainField: 'author',
  },
  'shared.source': {
    name: { nl: 'Bron', en: 'Source' },
    fields: {
      title,
      publisher: text('Uitgever', 'Publisher'),
      year: text('Jaar', 'Year'),
      url: text('Webadres', 'Web address', 'Begint met https://', 'Starts with https://'),
    },
    rows: [['title'], ['publisher', 'year'], ['url']],
    mainField: 'title',
  },
  'shared.key-point': {
    name: { nl: 'Kernpunt', en: 'Key point' },
    fields: { text: text('Kernpunt', 'Key point') },
    rows: [['text']],
    mainField: 'text',
  },
  'shared.accordion-item': {
    name: { nl: 'Uitklapstuk', en: 'Part that unfolds' },
    fields: { title, body },
    rows: [['title'], ['body']],
    mainField: 'title',
  },
  'shared.link': {
    name: { nl: 'Link', en: 'Link' },
    fields: {
      label: text('Woorden van de link', 'Words of the link'),
      url,
      description: text('Uitleg', 'Explanation'),
    },
    rows: [['label', 'url'], ['description']],
    mainField: 'label',
  },
  'shared.figure': {
    name: { nl: 'Cijfer', en: 'Figure' },
    fields: {
      label: text('Wat het cijfer zegt', 'What the figure says'),
      value: text('Cijfer', 'Figure', 'Met teken of eenheid, zoals 25 %.', 'With sign or unit, such as 25%.'),
      note: text('Toelichting', 'Note'),
    },
    rows: [['value', 'label'], ['note']],
    mainField: 'label',
  },
  'home.answer': {
    name: { nl: 'Antwoord op de startpagina', en: 'Answer on the home page' },
    fields: {
      riskLevel: text('Niveau', 'Level'),
      label: text('Antwoord', 'Answer'),
      description: text('Uitleg', 'Explanation'),
    },
    rows: [['label', 'riskLevel'], ['description']],
    mainField: 'label',
  },
  'block.text': { name: { nl: 'Tekst', en: 'Text' }, fields: { body }, rows: [['body']] },
  'block.callout': {
    name: { nl: 'Kader', en: 'Callout' },
    fields: {
      title,
      body,
      tone: text('Toon', 'Tone'),
    },
    rows: [['title', 'tone'], ['body']],
    mainField: 'title',
  },
  'block.accordion': {
    name: { nl: 'Uitklapteksten', en: 'Texts that unfold' },
    fields: { title, items: text('Stukken', 'Parts') },
    rows: [['title'], ['items']],
    mainField: 'title',
  },
  'block.image': {
    name: { nl: 'Afbeelding', en: 'Image' },
    fields: {
      image: text(
        'Afbeelding',
        'Image',
        'Beschrijf in de mediabibliotheek wat erop staat.',
        'Describe in the media library what it shows.',
      ),
      caption: text('Bijschrift', 'Caption'),
    },
    rows: [['image', 'caption']],
    mainField: 'caption',
  },
  'block.links': {
    name: { nl: 'Links', en: 'Links' },
    fields: { title, links: text('Links', 'Links') },
    rows: [['title'], ['links']],
    mainField: 'title',
  },
  'block.figures': {
    name: { nl: 'Cijfers', en: 'Figures' },
    fields: { title, figures: text('Cijfers', 'Figures'), source: text('Bron', 'Source') },
    rows: [['title', 'source'], ['figures']],
    mainField: 'title',
  },
  'block.help': {
    name: { nl: 'Crisiscontacten', en: 'Crisis contacts' },
    fields: { title },
    rows: [['title']],
    mainField: 'title',
  },
  'block.offers': {
    name: { nl: 'Lijst van aanbod', en: 'List of offers' },
    fields: { title, offer: text('Vorm van aanbod', 'Form of offer') },
    rows: [['title', 'offer']],
    mainField: 'title',
  },
  ...instrumentComponentViews,
  ...programmeComponentViews,
  ...exerciseComponentViews,
  ...socialMapComponentViews,
};

/** The categories in which the admin groups the blocks of a page or a module. */
export const categoryNames = {
  block: { nl: 'Blokken', en: 'Blocks' },
  module: { nl: 'Bouw van de module', en: 'Structure of the module' },
  exercise: { nl: 'Oefeningen', en: 'Exercises' },
} as const;
