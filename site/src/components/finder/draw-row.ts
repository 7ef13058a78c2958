import type { OpenState } from '@moodspace/shared/opening-hours';
import { has } from '../../finder/bit-set.ts';
import type { Criteria } from '../../finder/criteria.ts';
import { phoneHrefOf, type FinderTexts } from '../../finder/finder-index.ts';
import type { FinderServices } from '../../finder/finder-services.ts';
import type { FinderWords } from '../../finder/finder-words.ts';
import { missedWish, unknownWishes, type FoundServices, type SoftWish } from '../../finder/find-services.ts';
import { shownState } from '../../finder/open-services.ts';
import { reasonsOf, type Circumstances, type Reason } from '../../finder/order.ts';
import { draw } from './draw.ts';

/** All that a row is drawn from. */
export interface RowContext {
  readonly services: FinderServices;
  readonly texts: readonly FinderTexts[];
  readonly criteria: Criteria;
  readonly circumstances: Circumstances;
  readonly found: FoundServices;
  readonly words: FinderWords;
  /** Says whether somebody is there. */
  readonly stateWords: (state: OpenState) => string;
  /** The name of a channel in the language of the page, by its code. */
  readonly channelName: (code: string) => string;
  /** Where the pages of the services lie. */
  readonly base: string;
}

/** A service as `ServiceRow.astro` shows it, with what only the device knows: whether it is open, how far it is, and why it stands here. */
export function drawRow(context: RowContext, place: number, heading: 'h3' | 'h4'): HTMLElement {
  const { services, texts, words, base } = context;
  const { index } = services;
  const part = texts.find(({ from, summaries }) => place >= from && place < from + summaries.length);
  const lang = Object.entries(index.otherLanguage).find(([, places]) => places.includes(place))?.[0];
  const phone = index.phones[place] ?? '';
  const chat = part?.chats[place];
  const alert = part?.alerts[place];
  const note = noteOf(context, place);
  const name = index.names[place] ?? '';
  return draw(
    'li',
    { class: 'service' },
    draw(heading, { class: 'service-name' }, draw('a', { href: `${base}${index.slugs[place] ?? ''}/`, lang }, name)),
    alert !== undefined && draw('p', { class: 'service-alert', lang }, alert),
    draw('p', { lang }, part?.summaries[place - part.from] ?? ''),
    factsLine(context, place),
    note !== undefined && draw('p', { class: 'service-note' }, note),
    (phone !== '' || chat !== undefined) &&
      draw(
        'p',
        { class: 'service-ways' },
        phone !== '' &&
          draw(
            'a',
            {
              class: 'service-way',
              href: index.phoneHrefs[place] ?? phoneHrefOf(phone),
              'aria-label': words.say('finder.call', { number: phone, name }),
            },
            phone,
          ),
        chat !== undefined &&
          draw(
            'a',
            {
              class: 'service-way',
              href: chat,
              rel: 'noreferrer',
              'aria-label': words.say('helpNow.chatName', { name }),
            },
            words.say('helpNow.chat'),
          ),
      ),
    whyLine(context, place),
  );
}

function factsLine({ services, words, stateWords, circumstances }: RowContext, place: number): HTMLElement {
  const { index } = services;
  const towns = (index.townsOf[place] ?? []).flatMap((town) => index.towns[town]?.[0] ?? []);
  const schools = (index.facets.school[place] ?? []).flatMap((school) => index.schoolNames[school] ?? []);
  const languages = (index.facets.language[place] ?? []).flatMap((code) => index.languageNames[code] ?? []);
  const state = shownState(services, circumstances.open, place);
  const facts = [
    index.kindNames[index.kinds[place] ?? -1],
    towns.length > 2
      ? words.say('finder.towns', { count: towns.length })
      : towns.length > 0
        ? words.list(towns)
        : has(services.everywhere, place)
          ? words.say('vocabulary.region.flanders_brussels')
          : undefined,
    schools.length > 0 ? words.say('finder.forSchool', { schools: words.list(schools) }) : undefined,
    index.facets.cost[place]?.[0] === 0
      ? words.say('finder.free')
      : index.partlyFree.includes(place)
        ? words.say('finder.partlyFree')
        : undefined,
    languages.length > 0 ? words.list(languages) : undefined,
  ].filter((fact) => fact !== undefined);
  return draw(
    'p',
    { class: 'service-facts' },
    facts.join('\u00A0· '),
    state && '\u00A0· ',
    state && draw('span', { 'data-state': state.state }, stateWords(state)),
    !has(services.checked, place) && draw('small', {}, ` (${words.say('finder.notChecked')})`),
  );
}

/** Why a service stands here: the reasons of the order, in words. */
function whyLine(context: RowContext, place: number): HTMLElement | undefined {
  const reasons = reasonsOf(context.found.reasons, place).map((reason) => reasonWords(context, reason, place));
  if (reasons.length === 0) return undefined;
  return draw('p', { class: 'service-why' }, draw('b', {}, context.words.say('finder.why')), ` ${reasons.join(', ')}`);
}

function reasonWords({ services, criteria, circumstances, words }: RowContext, reason: Reason, place: number): string {
  const { here, pageLanguage } = circumstances;
  switch (reason) {
    case 'walking':
    case 'near':
      return words.say('finder.why.distance', {
        distance: words.kilometres(here?.distances[place] ?? 0),
        place: here?.name ?? '',
      });
    case 'language': {
      const wanted = criteria.choices.language.length > 0 ? criteria.choices.language : [pageLanguage];
      return words.say('finder.why.language', { languages: words.list(languageNames(services, place, wanted)) });
    }
    default:
      return words.say(`finder.why.${reason}`);
  }
}

function languageNames({ index }: FinderServices, place: number, among?: readonly string[]): readonly string[] {
  return (index.facets.language[place] ?? [])
    .filter((at) => among === undefined || (at > 0 && among.includes(index.codes.language[at] ?? '')))
    .flatMap((at) => index.languageNames[at] ?? []);
}

/** What speaks against a service, or what is not known of it. */
function noteOf(context: RowContext, place: number): string | undefined {
  const { found, words } = context;
  const missed = missedWish(found, place);
  if (missed !== undefined) return missedWords(context, missed, place);
  const list = unknownWishes(found, place).flatMap((wish) =>
    wish === 'school' || wish === 'region' ? [] : [words.say(`finder.notSure.${wish}`, { languages: wanted(context) })],
  );
  return list.length === 0 ? undefined : words.say('finder.notSure', { list: words.list(list) });
}

const wanted = ({ services: { index }, criteria, words }: RowContext): string =>
  words.list(
    criteria.choices.language.flatMap((code) => index.languageNames[index.codes.language.indexOf(code)] ?? []),
    'disjunction',
  );

function missedWords(context: RowContext, missed: SoftWish, place: number): string {
  const { services, words, channelName } = context;
  const { index } = services;
  const channels = [...new Set(index.facets.channel[place])].map((at) => channelName(index.codes.channel[at] ?? ''));
  const known = missed === 'language' ? languageNames(services, place) : channels;
  return words.say(`finder.missed.${missed}`, { known: words.list(known), wanted: wanted(context) });
}
