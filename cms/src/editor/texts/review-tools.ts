import type { BothLanguages } from '@moodspace/shared/editor';

/** The words of the panels “Second reader” and “Words” in the admin, by their id. `{name}` is filled in. */
export const reviewToolTexts = {
  'review.panel': { nl: 'Tweede lezer', en: 'Second reader' },
  'review.loading': { nl: 'Even kijken …', en: 'Looking …' },
  'review.failed': { nl: 'Het is niet gelukt: {reason}', en: 'That did not work: {reason}' },
  'review.unchanged': { nl: 'Dit is wat bezoekers nu zien.', en: 'This is what visitors see now.' },
  'review.reviewed': {
    nl: 'Nagelezen. Deze tekst mag gepubliceerd worden.',
    en: 'Reviewed. This text may be published.',
  },
  'review.exception': {
    nl: 'Mag gepubliceerd worden zonder tweede lezer; de reden staat hieronder.',
    en: 'May be published without a second reader; the reason stands below.',
  },
  'review.alone': {
    nl: 'Er is niemand anders die dit kan nalezen. Je mag publiceren; er wordt bijgehouden dat niemand anders het las.',
    en: 'There is nobody else who could read this. You may publish; the record says that nobody else has read it.',
  },
  'review.needed': {
    nl: 'Nog niemand anders heeft deze tekst gelezen.',
    en: 'Nobody else has read this text yet.',
  },
  'review.neededGrave': {
    nl: 'Nog niemand anders heeft deze tekst gelezen. Hij is voor wie in nood is, of gaat over zelfdoding of zelfverwonding: daarvoor is er geen uitzondering.',
    en: 'Nobody else has read this text yet. It is for people in danger, or about suicide or self-harm: for that there is no exception.',
  },
  'review.writtenBy': { nl: 'Het laatst geschreven door {name}.', en: 'Last written by {name}.' },
  'review.ownText': {
    nl: 'Jij schreef deze tekst het laatst: vraag een collega om hem na te lezen.',
    en: 'You wrote this text last: ask a colleague to read it.',
  },
  'review.press': { nl: 'Nagelezen', en: 'Reviewed' },
  'review.pressHelp': {
    nl: 'Lees de hele tekst, het liefst in het voorbeeld. Kloppen de feiten, de bronnen en de toon?',
    en: 'Read the whole text, best in the preview. Are the facts, the sources and the tone right?',
  },
  'review.saveFirst': { nl: 'Bewaar eerst wat je veranderd hebt.', en: 'First save what you have changed.' },
  'review.without': { nl: 'Zonder tweede lezer', en: 'Without a second reader' },
  'review.withoutLanguages': { nl: 'Zonder alle talen', en: 'Without all languages' },
  'review.reason': { nl: 'Waarom kan het zonder?', en: 'Why can it do without?' },
  'review.reasonHelp': {
    nl: 'Blijft bij deze tekst staan, zoals “een tikfout verbeterd”.',
    en: 'Stays with this text, such as “corrected a typing error”.',
  },
  'review.confirm': { nl: 'Reden vastleggen', en: 'Record the reason' },
  'review.cancel': { nl: 'Toch niet', en: 'Never mind' },
  'review.languages': {
    nl: 'Iedereen moet dit kunnen lezen. Het ontbreekt nog in: {languages}.',
    en: 'Everybody must be able to read this. It is not there yet in: {languages}.',
  },
  'review.records': { nl: 'Bijgehouden', en: 'Record' },
  'review.record.review': { nl: 'Nagelezen door {name}, {day}', en: 'Reviewed by {name}, {day}' },
  'review.record.exception': { nl: 'Zonder tweede lezer, {name}, {day}', en: 'Without a second reader, {name}, {day}' },
  'review.record.alone': {
    nl: 'Gepubliceerd door {name}, {day}; niemand anders heeft dit gelezen',
    en: 'Published by {name}, {day}; nobody else has read this',
  },
  'review.record.languages': { nl: 'Zonder alle talen, {name}, {day}', en: 'Without all languages, {name}, {day}' },
  'review.earlier': { nl: 'een vroegere tekst', en: 'an earlier text' },
  'wording.panel': { nl: 'Woorden en leesgemak', en: 'Words and ease of reading' },
  'wording.none': { nl: 'Geen woorden die extra aandacht vragen.', en: 'No words that ask for a second look.' },
  'wording.found': {
    nl: '{count, plural, one {Eén plaats vraagt} other {# plaatsen vragen}} een tweede blik. Dit is raad: jij beslist.',
    en: '{count, plural, one {One place asks} other {# places ask}} for a second look. This is advice: you decide.',
  },
  'wording.more': { nl: 'En nog {count} andere.', en: 'And {count} more.' },
  'wording.level.easy': { nl: 'Vlot te lezen.', en: 'Easy to read.' },
  'wording.level.plain': { nl: 'Gewone taal, ongeveer B1.', en: 'Plain language, about B1.' },
  'wording.level.fairly_hard': {
    nl: 'Vrij moeilijk: liever kortere zinnen en gewonere woorden.',
    en: 'Fairly hard: better shorter sentences and plainer words.',
  },
  'wording.level.hard': {
    nl: 'Moeilijk: veel lange zinnen of lange woorden.',
    en: 'Hard: many long sentences or long words.',
  },
  'wording.longest': {
    nl: 'De langste zin heeft {words} woorden: “{text}”',
    en: 'The longest sentence has {words} words: “{text}”',
  },
  'wording.average': {
    nl: 'Gemiddeld {words} woorden per zin. Leesscore {score} ({formula}).',
    en: '{words} words per sentence on average. Reading score {score} ({formula}).',
  },
  'wording.tooShort': {
    nl: 'Te weinig tekst om het leesgemak te schatten.',
    en: 'Too little text to estimate how easy it is to read.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>;
