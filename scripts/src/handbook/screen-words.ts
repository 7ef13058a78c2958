/** The languages of the admin in which the handbook is written. */
export type HandbookLanguage = 'en' | 'nl';

/** What an editor clicks or reads, word for word as the handbook says it. */
export interface ScreenWords {
  readonly email: string;
  readonly password: string;
  readonly signIn: string;
  readonly content: string;
  readonly service: string;
  readonly article: string;
  readonly crisisContact: string;
  readonly channels: string;
  readonly phone: string;
  readonly save: string;
  readonly publish: string;
  readonly onTheSite: string;
  readonly liveSince: string;
  readonly openPreview: string;
  readonly secondReader: string;
  readonly reviewed: string;
  readonly mayBePublished: string;
  readonly seenByVisitors: string;
  readonly words: string;
  readonly history: string;
  readonly lookAtVersions: string;
  readonly restoreAsDraft: string;
  readonly startTranslation: string;
  readonly toCheck: string;
  readonly checkedToday: string;
  readonly mediaLibrary: string;
  readonly alternativeText: string;
  readonly whatIsLive: string;
  readonly toBringUpToDate: string;
  readonly search: string;
}

export const SCREEN_WORDS: Readonly<Record<HandbookLanguage, ScreenWords>> = {
  nl: {
    email: 'E-mail',
    password: 'Wachtwoord',
    signIn: 'Inloggen',
    content: 'Inhoud',
    service: 'Hulp op de kaart',
    article: 'Artikel',
    crisisContact: 'Crisiscontact',
    channels: 'Contactwegen, de beste eerst',
    phone: 'Telefoon',
    save: 'Bewaar',
    publish: 'Publiceer',
    onTheSite: 'Op de site',
    liveSince: 'Live sinds',
    openPreview: 'Voorbeeld openen',
    secondReader: 'Tweede lezer',
    reviewed: 'Nagelezen',
    mayBePublished: 'Nagelezen. Deze tekst mag gepubliceerd worden.',
    seenByVisitors: 'Dit is wat bezoekers nu zien.',
    words: 'Woorden en leesgemak',
    history: 'Geschiedenis',
    lookAtVersions: 'Versies bekijken',
    restoreAsDraft: 'Terugzetten als ontwerp',
    startTranslation: 'Begin de vertaling: English',
    toCheck: 'Na te kijken',
    checkedToday: 'Vandaag nagekeken',
    mediaLibrary: 'Mediabibliotheek',
    alternativeText: 'Alternatieve tekst',
    whatIsLive: 'Wat live is',
    toBringUpToDate: 'Bij te werken',
    search: 'Zoeken',
  },
  en: {
    email: 'Email',
    password: 'Password',
    signIn: 'Login',
    content: 'Content Manager',
    service: 'Service on the map',
    article: 'Article',
    crisisContact: 'Crisis contact',
    channels: 'Ways to reach it, the best one first',
    phone: 'Phone',
    save: 'Save',
    publish: 'Publish',
    onTheSite: 'On the site',
    liveSince: 'Live since',
    openPreview: 'Open preview',
    secondReader: 'Second reader',
    reviewed: 'Reviewed',
    mayBePublished: 'Reviewed. This text may be published.',
    seenByVisitors: 'This is what visitors see now.',
    words: 'Words and ease of reading',
    history: 'History',
    lookAtVersions: 'Look at versions',
    restoreAsDraft: 'Restore as draft',
    startTranslation: 'Start the translation: English',
    toCheck: 'To check',
    checkedToday: 'Checked today',
    mediaLibrary: 'Media Library',
    alternativeText: 'Alternative text',
    whatIsLive: 'What is live',
    toBringUpToDate: 'To bring up to date',
    search: 'Search',
  },
};

/** The words of the screen that a text of the handbook does not say in bold: it would send its reader to something else than what is clicked. */
export const wordsNotSaid = (language: HandbookLanguage, text: string): readonly string[] =>
  Object.values(SCREEN_WORDS[language] as unknown as Readonly<Record<string, string>>).filter(
    (word) => !text.includes(`**${word}**`),
  );
