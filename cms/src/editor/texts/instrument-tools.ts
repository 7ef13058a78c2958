import type { BothLanguages } from '@moodspace/shared/editor';

/** The words of the tools for self-tests in the admin, by their id. `{name}` is filled in. */
export const instrumentToolTexts = {
  'instruments.tryOut.title': { nl: 'Uitproberen', en: 'Try it out' },
  'instruments.tryOut.about': {
    nl: 'Kies antwoorden en zie wat een bezoeker zou krijgen. Er wordt gerekend met wat nu in het formulier staat, ook als het niet bewaard is.',
    en: 'Choose answers and see what a visitor would get. It counts with what is in the form now, saved or not.',
  },
  'instruments.tryOut.open': { nl: 'Probeer de test uit', en: 'Try the test out' },
  'instruments.tryOut.close': { nl: 'Sluiten', en: 'Close' },
  'instruments.tryOut.unreadable': {
    nl: 'De test kan nog niet uitgeprobeerd worden: eerst moet dit in orde zijn.',
    en: 'The test cannot be tried out yet: this has to be put right first.',
  },
  'instruments.tryOut.items': { nl: 'Vragen', en: 'Questions' },
  'instruments.tryOut.noAnswer': { nl: 'Geen antwoord', en: 'No answer' },
  'instruments.tryOut.hidden': { nl: 'Wordt bij deze antwoorden niet getoond.', en: 'Not shown with these answers.' },
  'instruments.tryOut.showsHelp': {
    nl: 'Bij dit antwoord komen meteen de crisiscontacten in beeld.',
    en: 'This answer shows the crisis contacts at once.',
  },
  'instruments.tryOut.scores': { nl: 'Scores', en: 'Scores' },
  'instruments.tryOut.prorated': { nl: '{value} (met {missing} open)', en: '{value} (with {missing} open)' },
  'instruments.tryOut.none.too_many_missing': {
    nl: 'Geen score: {missing} open, hoogstens {allowed} toegelaten.',
    en: 'No score: {missing} open, at most {allowed} allowed.',
  },
  'instruments.tryOut.none.nothing_answered': {
    nl: 'Geen score: niets beantwoord.',
    en: 'No score: nothing answered.',
  },
  'instruments.tryOut.none.nothing_shown': {
    nl: 'Geen score: geen vraag getoond.',
    en: 'No score: no question shown.',
  },
  'instruments.tryOut.none.depends_on': {
    nl: 'Geen score, want geen {scores}.',
    en: 'No score, for there is no {scores}.',
  },
  'instruments.tryOut.none.not_in_table': {
    nl: 'Geen score: {value} staat niet in de tabel.',
    en: 'No score: {value} is not in the table.',
  },
  'instruments.tryOut.lowest': { nl: 'Overal het eerste antwoord', en: 'First answer everywhere' },
  'instruments.tryOut.highest': { nl: 'Overal het laatste antwoord', en: 'Last answer everywhere' },
  'instruments.tryOut.clear': { nl: 'Alles leegmaken', en: 'Clear all' },
  'instruments.tryOut.examples': { nl: 'Voorbeelden', en: 'Worked examples' },
  'instruments.tryOut.load': { nl: 'Vul in', en: 'Fill in' },
  'instruments.tryOut.holds': { nl: 'Klopt', en: 'Correct' },
  'instruments.tryOut.differs': {
    nl: '{score}: verwacht {expected}, uitgerekend {computed}',
    en: '{score}: expected {expected}, computed {computed}',
  },
  'instruments.tryOut.asExample': { nl: 'Als voorbeeld om te kopiëren', en: 'As an example to copy' },
  'instruments.tryOut.asExampleHint': {
    nl: 'Kijk na of de scores kloppen met de bron, en plak beide teksten dan in een nieuw voorbeeld.',
    en: 'Check the scores against the source, then paste both texts into a new worked example.',
  },
  'instruments.tryOut.answers': { nl: 'Antwoorden', en: 'Answers' },
  'instruments.tryOut.expected': { nl: 'Verwachte scores', en: 'Expected scores' },
  'instruments.tryOut.problems': { nl: 'Wat het publiceren tegenhoudt', en: 'What keeps it from being published' },
  'instruments.tryOut.noProblems': {
    nl: 'Niets houdt het publiceren tegen.',
    en: 'Nothing keeps it from being published.',
  },
  'instruments.tryOut.moreProblems': { nl: 'en nog {count}', en: 'and {count} more' },

  'instruments.fhir.title': { nl: 'FHIR', en: 'FHIR' },
  'instruments.fhir.import': { nl: 'FHIR-vragenlijst importeren', en: 'Import a FHIR questionnaire' },
  'instruments.fhir.about': {
    nl: 'Kies een bestand met een Questionnaire of een Bundle (JSON, R4 of R5, tot 10 MB). Eerst zie je wat er overgenomen wordt; er wordt nog niets bewaard.',
    en: 'Choose a file with a Questionnaire or a Bundle (JSON, R4 or R5, up to 10 MB). First you see what is taken over; nothing is kept yet.',
  },
  'instruments.fhir.file': { nl: 'Bestand', en: 'File' },
  'instruments.fhir.look': { nl: 'Bekijk wat er overgenomen wordt', en: 'See what is taken over' },
  'instruments.fhir.write': { nl: 'Bewaar als ontwerp', en: 'Keep as a draft' },
  'instruments.fhir.written': { nl: 'Bewaard als ontwerp:', en: 'Kept as a draft:' },
  'instruments.fhir.existing': {
    nl: 'Er is al een zelftest met deze sleutel: {keys}. Die blijft zoals hij is, tenzij je het ontwerp vervangt. Ook dan blijft wat gepubliceerd is staan tot je opnieuw publiceert.',
    en: 'There is a self-test with this key already: {keys}. It is left alone unless you replace its draft. What is published stays until you publish again.',
  },
  'instruments.fhir.replace': { nl: 'Vervang het ontwerp', en: 'Replace the draft' },
  'instruments.fhir.failed': {
    nl: 'Het bestand kon niet gelezen worden: {reason}',
    en: 'The file could not be read: {reason}',
  },
  'instruments.fhir.tooLarge': {
    nl: 'Dit bestand is groter dan 10 MB. Kies een kleiner bestand.',
    en: 'This file is larger than 10 MB. Choose a smaller one.',
  },
  'instruments.fhir.outcome.taken': { nl: 'overgenomen', en: 'taken over' },
  'instruments.fhir.outcome.kept': { nl: 'bewaard zoals het is', en: 'kept as it is' },
  'instruments.fhir.outcome.refused': { nl: 'geweigerd', en: 'refused' },
  'instruments.fhir.summary': {
    nl: '{taken} overgenomen, {kept} bewaard zoals ze zijn, {refused} geweigerd',
    en: '{taken} taken over, {kept} kept as they are, {refused} refused',
  },
  'instruments.fhir.inEnglish': {
    nl: 'De uitleg bij elk onderdeel staat in het Engels.',
    en: 'What is said of each part is in English.',
  },
  'instruments.fhir.openTasks': {
    nl: 'Wat nog moet voor het gepubliceerd kan worden',
    en: 'What is still needed before it can be published',
  },
  'instruments.fhir.showAll': {
    nl: 'Toon alle {count} onderdelen van het bestand',
    en: 'Show all {count} parts of the file',
  },
  'instruments.fhir.export': { nl: 'Bewaar als FHIR {version}', en: 'Save as FHIR {version}' },
  'instruments.fhir.exportAbout': {
    nl: 'Wat gepubliceerd is, in elke taal. Is er nog niets gepubliceerd, dan het ontwerp dat het laatst bewaard is.',
    en: 'What is published, in each language. When nothing is published yet: the draft that was saved last.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>;
