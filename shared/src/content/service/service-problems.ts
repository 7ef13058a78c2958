import { DEFAULT_LOCALE } from '../../locales.ts';
import { isCrisisLine } from '../check-state.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Service } from '../service.ts';

type Judged = Pick<
  Service,
  | 'ageFrom'
  | 'ageTo'
  | 'alert'
  | 'alertUntil'
  | 'channels'
  | 'checkedBy'
  | 'checkedOn'
  | 'locale'
  | 'locations'
  | 'nextCheck'
  | 'regions'
  | 'serviceKind'
  | 'waitingAskedOn'
  | 'waitingNote'
  | 'website'
>;

/** What is wrong between the fields of a service. Each field alone is judged by the schema. */
export function serviceProblems(service: Judged): readonly ContentProblem[] {
  return [...reachProblems(service), ...checkProblems(service), ...pairProblems(service)];
}

/**
 * Places are linked in the default language. A translation is linked to those that are translated as well, and its page shows the others in the
 * default language: there, a missing place says nothing.
 */
function reachProblems({ channels, locale, locations, regions, website }: Judged): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const mayHavePlace = locations.length > 0 || locale !== DEFAULT_LOCALE;
  if (regions.length === 0)
    problems.push({
      path: ['regions'],
      message: {
        nl: 'Zeg voor welke regio dit is; een hulplijn is voor Vlaanderen en Brussel.',
        en: 'Say for which region it is; a helpline is for Flanders and Brussels.',
      },
    });
  if (channels.length === 0 && !mayHavePlace && website === null)
    problems.push({
      path: ['channels'],
      message: {
        nl: 'Een dienst heeft minstens één manier nodig om ze te bereiken: een kanaal, een plaats of een website.',
        en: 'A service needs at least one way to reach it: a channel, a place or a website.',
      },
    });
  for (const [index, { channelKind, phone, url, email }] of channels.entries()) {
    if (channelKind === 'walk_in' && !mayHavePlace)
      problems.push({
        path: ['channels', index, 'channelKind'],
        message: {
          nl: 'Binnenlopen kan alleen op een plaats; voeg de plaats toe onder “Plaatsen” en publiceer die plaats eerst.',
          en: 'People can only walk in at a place; add the place under “locations”, and publish that place first.',
        },
      });
    if (channelKind === 'appointment' && !mayHavePlace && phone === null && url === null && email === null)
      problems.push({
        path: ['channels', index, 'channelKind'],
        message: {
          nl: 'Zeg hoe je de afspraak maakt: een telefoonnummer, een webadres, een e-mailadres of een plaats.',
          en: 'Say how to make the appointment: a phone number, a web address, an e-mail address or a place.',
        },
      });
  }
  return problems;
}

/** Who is in danger must not get a number that nobody has compared with the service itself. */
function checkProblems({ serviceKind, channels, checkedOn, checkedBy, nextCheck }: Judged): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  if (checkedOn === null && isCrisisLine({ serviceKind, channels }))
    problems.push({
      path: ['checkedOn'],
      message: {
        nl: 'Een nummer of chat voor een crisis komt pas online nadat iemand het heeft nagekeken; zeg wanneer dat was.',
        en: 'A number or chat for a crisis is published only after somebody checked it; say when that was.',
      },
    });
  if (checkedOn !== null && checkedBy === null)
    problems.push({
      path: ['checkedBy'],
      message: { nl: 'Zeg wie dit heeft nagekeken.', en: 'Say who checked this entry.' },
    });
  if (checkedOn !== null && nextCheck === null)
    problems.push({
      path: ['nextCheck'],
      message: {
        nl: 'Zeg wanneer dit opnieuw nagekeken moet worden.',
        en: 'Say when this entry must be checked again.',
      },
    });
  if (checkedOn !== null && nextCheck !== null && nextCheck <= checkedOn)
    problems.push({
      path: ['nextCheck'],
      message: { nl: 'De volgende controle komt na de vorige.', en: 'The next check is after the last one.' },
    });
  return problems;
}

function pairProblems(service: Judged): readonly ContentProblem[] {
  const { ageFrom, ageTo, waitingNote, waitingAskedOn, alert, alertUntil } = service;
  const problems: ContentProblem[] = [];
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom)
    problems.push({
      path: ['ageTo'],
      message: {
        nl: 'De hoogste leeftijd ligt niet onder de laagste.',
        en: 'The highest age is not below the lowest one.',
      },
    });
  if (waitingNote !== null && waitingAskedOn === null)
    problems.push({
      path: ['waitingAskedOn'],
      message: {
        nl: 'Zeg op welke dag deze wachttijd is gevraagd; zo’n tijd veroudert.',
        en: 'Say on which day this waiting time was asked; it grows old.',
      },
    });
  if (alertUntil !== null && alert === null)
    problems.push({
      path: ['alert'],
      message: {
        nl: 'Zeg wat mensen tot die dag moeten weten, of haal de dag weg.',
        en: 'Say what people must know until that day, or take the day away.',
      },
    });
  return problems;
}
