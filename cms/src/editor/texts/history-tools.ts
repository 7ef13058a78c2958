import type { BothLanguages } from '@moodspace/shared/editor';

/** The words of "History" in the admin, by their id. What stands between braces is filled in. */
export const historyToolTexts = {
  'history.title': { nl: 'Geschiedenis', en: 'History' },
  'history.none': {
    nl: 'Deze taal is nog niet gepubliceerd. Vanaf de eerste keer bewaren we hier elke versie.',
    en: 'This language has not been published yet. From the first time on, every version is kept here.',
  },
  'history.open': { nl: 'Versies bekijken', en: 'Look at versions' },
  'history.more': { nl: 'en nog {count} oudere', en: 'and {count} older' },
  'history.dialog': { nl: 'Geschiedenis van “{title}” ({language})', en: 'History of “{title}” ({language})' },
  'history.versions': { nl: 'Versies', en: 'Versions' },
  'history.close': { nl: 'Sluiten', en: 'Close' },
  'history.failed': { nl: 'Dat is niet gelukt: {reason}', en: 'That did not work: {reason}' },
  'history.published': { nl: 'Gepubliceerd', en: 'Published' },
  'history.followed': {
    nl: 'Veranderd samen met een andere taal',
    en: 'Changed along with another language',
  },
  'history.unpublished': { nl: 'Offline gehaald', en: 'Taken offline' },
  'history.deleted': { nl: 'Verwijderd', en: 'Deleted' },
  'history.found': { nl: 'Stond al online', en: 'Was live already' },
  'history.before_restore': {
    nl: 'Ontwerp, bewaard voor het werd vervangen',
    en: 'Draft, kept before it was replaced',
  },
  'history.thinned': { nl: 'Opgeruimd', en: 'Thinned' },
  'history.command': { nl: 'door het systeem', en: 'by the system' },
  'history.nameless': { nl: 'naam niet meer bewaard', en: 'name no longer kept' },
  'history.gone': {
    nl: 'De inhoud van deze versie is opgeruimd. Wat er gebeurde en wanneer, blijft bewaard.',
    en: 'The content of this version was cleared out. What happened, and when, is still kept.',
  },
  'history.suspect': {
    nl: 'Er klopt iets niet in deze geschiedenis: buiten de redactie om is er iets veranderd of weggehaald (versie {sequence}). Vertel het aan je beheerder.',
    en: 'Something is wrong in this history: something was changed or removed outside the editors’ tools (version {sequence}). Tell your administrator.',
  },
  'history.withBefore': { nl: 'Met de versie ervoor', en: 'With the version before' },
  'history.withDraft': { nl: 'Met het ontwerp van nu', en: 'With the draft of now' },
  'history.compare': { nl: 'Vergelijk', en: 'Compare' },
  'history.legendBefore': {
    nl: 'Doorstreept stond in de versie ervoor. Onderstreept staat in deze versie.',
    en: 'Struck through was in the version before. Underlined is in this version.',
  },
  'history.legendDraft': {
    nl: 'Doorstreept staat in deze versie. Onderstreept staat in het ontwerp van nu.',
    en: 'Struck through is in this version. Underlined is in the draft of now.',
  },
  'history.same': { nl: 'Er is geen verschil.', en: 'There is no difference.' },
  'history.first': {
    nl: 'Dit is de oudste versie die we bewaren. Er is geen eerdere om mee te vergelijken.',
    en: 'This is the oldest version that is kept. There is none before it to compare with.',
  },
  'history.noDraft': { nl: 'Er is nu geen ontwerp in deze taal.', en: 'There is no draft in this language now.' },
  'history.added': { nl: 'nieuw', en: 'new' },
  'history.removed': { nl: 'weggehaald', en: 'removed' },
  'history.moved': {
    nl: 'Verplaatst van plaats {from} naar plaats {to}.',
    en: 'Moved from place {from} to place {to}.',
  },
  'history.part': { nl: '{name} {position}', en: '{name} {position}' },
  'history.yes': { nl: 'ja', en: 'yes' },
  'history.no': { nl: 'nee', en: 'no' },
  'history.restore': { nl: 'Terugzetten als ontwerp', en: 'Restore as draft' },
  'history.saveFirst': {
    nl: 'Bewaar eerst wat je in het formulier hebt veranderd. Daarna kan je een versie terugzetten.',
    en: 'First save what you changed in the form. Then you can restore a version.',
  },
  'history.ask': {
    nl: 'De versie van {moment} komt in de plaats van het ontwerp van nu. Wat bezoekers zien, verandert niet. Het ontwerp van nu bewaren we in de geschiedenis.',
    en: 'The version of {moment} takes the place of the draft of now. What visitors see does not change. The draft of now is kept in the history.',
  },
  'history.askShared': {
    nl: 'Wat in elke taal hetzelfde is, zoals een telefoonnummer of een afbeelding, verandert ook in het ontwerp van de andere talen.',
    en: 'What is the same in every language, such as a phone number or an image, changes in the drafts of the other languages too.',
  },
  'history.restoreNow': { nl: 'Zet deze versie terug', en: 'Restore this version' },
  'history.cancel': { nl: 'Toch niet', en: 'Cancel' },
  'history.restored': {
    nl: 'Het ontwerp is nu de versie van {moment}. Lees het na en publiceer het als het goed is.',
    en: 'The draft is now the version of {moment}. Read it through and publish it when it is right.',
  },
  'history.leftOut': {
    nl: 'Dit konden we niet terugzetten. De rest wel.',
    en: 'This could not be restored. The rest was.',
  },
  'history.openDraft': { nl: 'Naar het ontwerp', en: 'Go to the draft' },
  'history.field_gone': {
    nl: 'dit veld of deze keuze bestaat niet meer',
    en: 'this field or choice is not there any more',
  },
  'history.block_unknown': { nl: 'deze soort blok bestaat niet meer', en: 'this kind of block is not there any more' },
  'history.link_gone': {
    nl: 'dit item bestaat niet meer in deze taal',
    en: 'this linked entry is not there any more in this language',
  },
  'history.file_gone': { nl: 'dit bestand is verwijderd', en: 'this file was deleted' },
  'history.value_refused': {
    nl: 'het formulier neemt deze waarde niet meer aan',
    en: 'the form no longer takes this value',
  },
  'history.follows_default': {
    nl: 'links zijn in elke taal dezelfde: zet ze terug in het Nederlands',
    en: 'links are the same in every language: restore them in Dutch',
  },
  'history.not_allowed': { nl: 'je rol mag dit veld niet veranderen', en: 'your role may not change this field' },
} as const satisfies Record<string, BothLanguages>;
