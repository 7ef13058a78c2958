import type { BothLanguages } from '@moodspace/shared/editor';

/** The words of "To check" in the admin, by their id. `{name}` is filled in. */
export const freshnessToolTexts = {
  'freshness.title': { nl: 'Na te kijken', en: 'To check' },
  'freshness.about': {
    nl: 'Vergelijk elk gegeven met de dienst zelf: het nummer, de uren, het adres. Klopt alles, kies dan “Vandaag nagekeken”. Klopt er iets niet, open dan het item en verbeter het eerst.',
    en: 'Compare every fact with the service itself: the number, the hours, the address. If everything is right, choose “Checked today”. If something is wrong, open the entry and correct it first.',
  },
  'freshness.due': { nl: 'Na te kijken ({count})', en: 'To check ({count})' },
  'freshness.current': { nl: 'In orde ({count})', en: 'In order ({count})' },
  'freshness.drafts': { nl: 'Nog niet gepubliceerd ({count})', en: 'Not published yet ({count})' },
  'freshness.nothing': { nl: 'Hier is niets.', en: 'There is nothing here.' },
  'freshness.name': { nl: 'Naam', en: 'Name' },
  'freshness.compare': { nl: 'Vergelijk met', en: 'Compare with' },
  'freshness.state': { nl: 'Laatste controle', en: 'Last check' },
  'freshness.nextCheck': { nl: 'Volgende controle', en: 'Next check' },
  'freshness.action': { nl: 'Nagekeken?', en: 'Checked?' },
  'freshness.crisis': { nl: 'Crisis', en: 'Crisis' },
  'freshness.waits': {
    nl: 'Nagekeken in het ontwerp: publiceer het item.',
    en: 'Checked in the draft: publish the entry.',
  },
  'freshness.never': { nl: 'Nog nooit', en: 'Never' },
  'freshness.overdueSince': { nl: '{day}, over tijd', en: '{day}, overdue' },
  'freshness.dueSoon': {
    nl: '{day}, {count, plural, =0 {vandaag} one {morgen} other {over # dagen}}',
    en: '{day}, {count, plural, =0 {today} one {tomorrow} other {in # days}}',
  },
  'freshness.warning': {
    nl: '{count, plural, one {Eén crisiscontact of crisislijn moet ten laatste op {day} nagekeken zijn.} other {# crisiscontacten en crisislijnen moeten binnenkort nagekeken zijn, de eerste ten laatste op {day}.}} Een controle die te laat is, kan elke wijziging aan de site tegenhouden.',
    en: '{count, plural, one {One crisis contact or crisis line must be checked by {day}.} other {# crisis contacts and crisis lines must be checked soon, the first one by {day}.}} A check that is late can hold back every change to the site.',
  },
  'freshness.checkedToday': { nl: 'Vandaag nagekeken', en: 'Checked today' },
  'freshness.checkedTodayOf': { nl: '{name}: vandaag nagekeken', en: '{name}: checked today' },
  'freshness.live': {
    nl: '“{name}” is bijgewerkt. De volgende controle is op {day}.',
    en: '“{name}” is up to date. The next check is on {day}.',
  },
  'freshness.never_published': {
    nl: '“{name}” is nagekeken, maar nog een ontwerp: publiceer het wanneer het af is.',
    en: '“{name}” has been checked but is still a draft: publish it when it is complete.',
  },
  'freshness.has_other_changes': {
    nl: '“{name}” heeft wijzigingen die nog niet gepubliceerd zijn. De controle staat in het ontwerp: lees het na en publiceer.',
    en: '“{name}” has changes that are not published yet. The check is saved in the draft: read it through and publish it.',
  },
  'freshness.failed': {
    nl: 'Het is niet gelukt: {reason} Probeer het opnieuw, of open het item.',
    en: 'That did not work: {reason} Try again, or open the entry.',
  },
  'freshness.panel': { nl: 'Controle', en: 'Check' },
  'freshness.panelNever': {
    nl: 'Nog niemand heeft dit item met de dienst zelf vergeleken. Bezoekers zien dat ook.',
    en: 'Nobody has compared this entry with the service itself yet. Visitors see that, too.',
  },
  'freshness.panelState': {
    nl: 'Laatst nagekeken op {checkedOn}. Volgende controle: {nextCheck}.',
    en: 'Last checked on {checkedOn}. Next check: {nextCheck}.',
  },
  'freshness.panelSave': {
    nl: 'Bewaar eerst wat je veranderd hebt.',
    en: 'First save what you have changed.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>;
