import { text } from '../editor-text.ts';

/** Fields that mean the same wherever they stand. */
export const commonFields = {
  key: text(
    'Sleutel',
    'Key',
    'De vaste naam van dit item, in alle talen dezelfde. Kleine letters, cijfers en koppeltekens. Na het opslaan kun je ze niet meer veranderen.',
    'The fixed name of this entry, the same in every language. Small letters, digits and hyphens. You cannot change it after saving.',
  ),
  slug: text(
    'Deel van het webadres',
    'Part of the web address',
    'Het laatste deel van het adres van deze pagina, in de taal van de pagina. Verander je het later, dan werken oude links niet meer.',
    'The last part of the address of this page, in the language of the page. If you change it later, old links stop working.',
  ),
  summary: text(
    'Samenvatting',
    'Summary',
    'Eén of twee zinnen. Ze staan in lijsten en bij zoekresultaten.',
    'One or two sentences. They appear in lists and search results.',
  ),
  body: text(
    'Tekst',
    'Text',
    'Markdown. Tussentitels beginnen met ##. HTML werkt niet.',
    'Markdown. Headings start with ##. HTML does not work.',
  ),
  searchWords: text(
    'Zoekwoorden',
    'Search words',
    'Woorden die mensen intypen als ze dit zoeken, met komma’s ertussen. Bezoekers zien ze niet.',
    'Words people type when they look for this, separated by commas. Visitors do not see them.',
  ),
  sensitivity: text(
    'Gevoeligheid',
    'Sensitivity',
    'Voorzichtig: eerst een melding over de inhoud. Crisis: gaat over zelfdoding of zelfverwonding, en hulp staat dan boven de tekst.',
    'Careful: a content note comes first. Crisis: about suicide or self-harm, and help stands above the text.',
  ),
  contentNote: text(
    'Melding over de inhoud',
    'Content note',
    'Wat moeilijk kan zijn om te lezen, in één rustige zin. Staat boven de tekst.',
    'What may be hard to read, in one calm sentence. Stands above the text.',
  ),
  themes: text(
    'Thema’s',
    'Themes',
    'Kies ze in het Nederlands; de andere talen volgen vanzelf.',
    'Choose them in the Dutch version; the other languages follow.',
  ),
  audiences: text('Voor wie', 'For whom', 'Zet aan voor wie dit geschreven is.', 'Switch on for whom this is written.'),
  order: text('Volgorde', 'Order', 'Een laag getal komt eerst in lijsten.', 'A low number comes first in lists.'),
  review: text(
    'Auteur en nazicht',
    'Author and review',
    'Wie dit schreef, waarop het steunt en wanneer het nagekeken is. Bezoekers kunnen dit lezen.',
    'Who wrote this, what it is based on and when it was checked. Visitors can read this.',
  ),
  phone: text(
    'Telefoon',
    'Phone',
    'Zoals mensen het schrijven: 016 32 44 20, 1813 of +32 16 32 44 20.',
    'As people write it: 016 32 44 20, 1813 or +32 16 32 44 20.',
  ),
  chatUrl: text('Adres van de chat', 'Address of the chat', 'Begint met https://', 'Starts with https://'),
  website: text('Website', 'Website', 'Begint met https://', 'Starts with https://'),
  spokenLanguages: text(
    'Talen',
    'Languages',
    'De talen waarin iemand er geholpen kan worden.',
    'The languages in which somebody can be helped there.',
  ),
  openAlways: text(
    'Altijd open',
    'Always open',
    'Dag en nacht, elke dag van het jaar.',
    'Day and night, every day of the year.',
  ),
  hoursNote: text(
    'Openingsuren in woorden',
    'Opening hours in words',
    'Zeg erbij wanneer dat nagekeken is.',
    'Say when this was checked.',
  ),
  firstContact: text(
    'Het eerste contact',
    'The first contact',
    'Wat er gebeurt als je belt, chat of langsgaat.',
    'What happens when you call, chat or walk in.',
  ),
  openingSentence: text(
    'Een zin om te beginnen',
    'A sentence to begin with',
    'Een zin die iemand letterlijk kan zeggen of typen.',
    'A sentence somebody can say or type as it is.',
  ),
  checkedOn: text(
    'Nagekeken op',
    'Checked on',
    'De dag waarop iemand de gegevens met de dienst zelf vergeleek. Leeg als niemand dat deed.',
    'The day on which somebody compared the facts with the service itself. Empty if nobody did.',
  ),
  checkedBy: text('Nagekeken door', 'Checked by'),
  nextCheck: text('Opnieuw nakijken op', 'Check again on'),
  factSource: text(
    'Bron van de gegevens',
    'Source of the facts',
    'Waar de gegevens vandaan komen, met de datum.',
    'Where the facts come from, with the date.',
  ),
} as const;
