/** What there is, as the matcher sees it. It takes only what editors fill in anyway; what each rule leaves out, it says. */
import type {
  Article,
  CrisisContact,
  Instrument,
  Intervention,
  Offer,
  Programme,
  ProgrammeModule,
  Region,
  RiskLevel,
  Sensitivity,
  Service,
  ServiceKind,
  Testimonial,
} from '@moodspace/shared';
import type { Candidate, MatchMode } from '@moodspace/shared/matching';
import { moduleMinutes } from '@moodspace/shared/programmes';
import { minutesToRead } from '../components/content/reading.ts';
import { GRAVE_THEMES } from '../content/grave-themes.ts';
import { firstPhone } from '../finder/service-contact.ts';

/**
 * When something may be suggested. `ordinary`: not when somebody cannot go on or asks about a grave theme, for then only people and what editors chose are.
 * `gravest`: only then.
 */
export type Occasion = 'ordinary' | 'gravest' | 'any';

/** A candidate of this site. */
export interface FitCandidate extends Candidate {
  readonly occasion: Occasion;
  /** It listens, whatever it is about: its themes say what it often hears, and leave nobody out. */
  readonly isForAnything: boolean;
}

const ordinary = (candidate: Candidate): FitCandidate => ({
  ...candidate,
  occasion: 'ordinary',
  isForAnything: false,
});

/** A text about suicide or self-harm is read by whoever looks for it, and by whom its editors lead there. Nothing else leads to it. */
const mayBeSuggested = ({ sensitivity }: { readonly sensitivity: Sensitivity }): boolean => sensitivity !== 'crisis';

/** What asks for more care comes after what does not. */
const afterOrdinary = ({ sensitivity }: { readonly sensitivity: Sensitivity }): number =>
  sensitivity === 'ordinary' ? 0 : 30;

/** A module is for whom its programme is, and for as heavy complaints. */
export const moduleCandidate = (
  module: Pick<ProgrammeModule, 'key' | 'themes' | 'sensitivity' | 'blocks' | 'order'>,
  programme: Pick<Programme, 'audiences' | 'riskLevels' | 'order'>,
): FitCandidate | undefined =>
  mayBeSuggested(module)
    ? ordinary({
        kind: 'module',
        key: module.key,
        mode: 'do',
        themes: module.themes,
        audiences: programme.audiences,
        levels: programme.riskLevels,
        minutes: moduleMinutes(module.blocks),
        // First modules before second ones, those of an earlier programme before those of a later one.
        order: afterOrdinary(module) + module.order + programme.order / 1000,
      })
    : undefined;

/** A self-test has no themes, audiences and levels of its own: those of its offer hold. */
export const testCandidate = (
  test: Pick<Instrument, 'key' | 'sensitivity' | 'minutes' | 'order'>,
  offer: Pick<Intervention, 'themes' | 'audiences' | 'riskLevels'> | undefined,
): FitCandidate | undefined =>
  mayBeSuggested(test) && offer
    ? ordinary({
        kind: 'self_test',
        key: test.key,
        mode: 'find_out',
        themes: offer.themes,
        audiences: offer.audiences,
        levels: offer.riskLevels,
        minutes: test.minutes,
        order: afterOrdinary(test) + test.order,
      })
    : undefined;

/** Stories have no order: they come after the first articles and modules. */
const STORY_ORDER = 50;

export const storyCandidate = (
  story: Pick<Testimonial, 'key' | 'themes' | 'sensitivity' | 'body'>,
): FitCandidate | undefined =>
  mayBeSuggested(story)
    ? ordinary({
        kind: 'story',
        key: story.key,
        mode: 'find_out',
        themes: story.themes,
        audiences: [],
        levels: [],
        minutes: minutesToRead(story),
        order: afterOrdinary(story) + STORY_ORDER,
      })
    : undefined;

export const articleCandidate = (
  article: Pick<Article, 'key' | 'themes' | 'sensitivity' | 'body' | 'audiences' | 'order'>,
): FitCandidate | undefined =>
  mayBeSuggested(article)
    ? ordinary({
        kind: 'article',
        key: article.key,
        mode: 'find_out',
        themes: article.themes,
        audiences: article.audiences,
        levels: [],
        minutes: minutesToRead(article),
        // After the modules at the same place.
        order: afterOrdinary(article) + article.order + 5,
      })
    : undefined;

/** A way of going about it follows from the form of an offer. */
const MODE_OF_OFFER: Readonly<Record<Offer, MatchMode>> = {
  self_test: 'find_out',
  programme: 'do',
  information: 'find_out',
  stories: 'find_out',
  podcast: 'find_out',
  social_map: 'talk',
  peer_group: 'talk',
  monitor: 'find_out',
  training: 'find_out',
  app: 'do',
};

/**
 * For how heavy complaints a kind of service is, where no offer says it. Lines and chats listen to everybody who needs a word, up to whoever cannot go on.
 * Care asks for a while of complaints, and is there for the heaviest. Who comes by a house or meets peers needs to be able to. What one uses by oneself is
 * not for the heaviest.
 */
const LEVELS: Readonly<Record<ServiceKind, readonly RiskLevel[]>> = {
  crisis: ['high'],
  helpline: ['low', 'medium', 'high'],
  chat: ['low', 'medium', 'high'],
  care: ['medium', 'high'],
  walk_in: ['low', 'medium'],
  peer: ['low', 'medium'],
  student_service: ['low', 'medium', 'high'],
  online: ['none', 'low', 'medium'],
};

/** Who listens to anything comes among the first modules and articles, whoever is for one subject after the offers that lead to people for all. */
const LISTENS_TO_ANYTHING = 35;
const SERVICE_ORDER: Readonly<Record<ServiceKind, number>> = {
  crisis: 10,
  helpline: 90,
  chat: 95,
  walk_in: 100,
  peer: 105,
  care: 110,
  student_service: 115,
  online: 130,
};

/** What is for one group of people comes after what is for everybody. */
const FOR_A_GROUP = 100;

const EVERYWHERE: readonly Region[] = ['belgium', 'flanders_brussels'];

/** The same page, written with or without a slash at its end. */
const pageMark = (address: string): string => `page ${address.replace(/\/+$/, '')}`;
const keyMark = (key: string): string => `key ${key}`;

type ServiceMarks = Pick<Service, 'key' | 'website'>;
type OfferMarks = Pick<Intervention, 'key' | 'actionUrl' | 'offer'>;

const marksOfService = ({ key, website }: ServiceMarks): readonly string[] =>
  website === null ? [keyMark(key)] : [keyMark(key), pageMark(website)];

const marksOfOffer = ({ key, actionUrl, offer }: OfferMarks): readonly string[] =>
  actionUrl === null || MODE_OF_OFFER[offer] !== 'talk' ? [keyMark(key)] : [keyMark(key), pageMark(actionUrl)];

/** Which offers and services are the same thing, told twice: by their key, or because both lead to the same people. */
export function toldTwice<O extends OfferMarks>(offers: readonly O[], services: readonly ServiceMarks[]) {
  const positions = new Map<string, number>();
  for (const [position, offer] of offers.entries())
    for (const mark of marksOfOffer(offer)) if (!positions.has(mark)) positions.set(mark, position);
  const ofServices = new Set(services.flatMap(marksOfService));
  return {
    /** The first offer that is the same thing as a service. */
    offerOf: (service: ServiceMarks): O | undefined =>
      offers[Math.min(...marksOfService(service).map((mark) => positions.get(mark) ?? Infinity))],
    /** Whether an offer is the same thing as a service. */
    isService: (offer: OfferMarks): boolean => marksOfOffer(offer).some((mark) => ofServices.has(mark)),
  };
}

/**
 * A service, where it can be suggested to somebody of whom nobody knows where they live and study: what is for one region or school is found on the map,
 * and through the offers. An emergency number is no suggestion: it stands in help now, above them all. Where an offer tells of the same service, it says for
 * how heavy complaints it is, and how one goes about what is online; else the kind of the service does.
 */
export function serviceCandidate(
  service: Pick<
    Service,
    'key' | 'serviceKind' | 'themes' | 'audiences' | 'institutions' | 'regions' | 'channels' | 'eligibility' | 'website'
  >,
  {
    contacts,
    offer,
  }: {
    readonly contacts: readonly Pick<CrisisContact, 'phone' | 'situation' | 'order'>[];
    /** The offer that is the same thing. */
    readonly offer: Pick<Intervention, 'offer' | 'riskLevels'> | undefined;
  },
): FitCandidate | undefined {
  const { serviceKind } = service;
  if (service.institutions.length > 0 || !service.regions.some((region) => EVERYWHERE.includes(region)))
    return undefined;
  const phone = firstPhone(service);
  const contact = contacts.find((candidate) => candidate.phone === phone);
  if (serviceKind === 'crisis' && contact?.situation !== 'suicidal_thoughts') return undefined;
  const isForAnything = contact?.situation === 'someone_to_talk_to';
  return {
    kind: 'service',
    key: service.key,
    mode: serviceKind !== 'online' ? 'talk' : offer ? MODE_OF_OFFER[offer.offer] : 'find_out',
    themes: service.themes,
    audiences: service.audiences,
    levels: offer ? offer.riskLevels : LEVELS[serviceKind],
    minutes: null,
    order: isForAnything
      ? LISTENS_TO_ANYTHING + contact.order / 1000
      : SERVICE_ORDER[serviceKind] + (service.eligibility === null ? 0 : FOR_A_GROUP),
    occasion: serviceKind === 'crisis' ? 'gravest' : 'any',
    isForAnything,
  };
}

/** Forms of offers that stand for what is a candidate by itself when it is here: tests, modules, articles and stories. */
const GATHERED_HERE: ReadonlySet<Offer> = new Set<Offer>(['self_test', 'programme', 'information', 'stories']);

/**
 * An offer that nothing else stands for: elsewhere, or a way to people that depends on where one lives or studies.
 * @param isService whether a service is the same thing
 */
export function offerCandidate(
  offer: Pick<
    Intervention,
    'key' | 'offer' | 'availability' | 'themes' | 'audiences' | 'riskLevels' | 'sensitivity' | 'minutes' | 'order'
  >,
  isService: boolean,
): FitCandidate | undefined {
  if (offer.availability === 'in_preparation') return undefined;
  // Help now stands above the suggestions whenever it is that heavy.
  const isHelpNow = offer.availability === 'here' && offer.sensitivity === 'crisis';
  if (isHelpNow || (offer.availability === 'here' && GATHERED_HERE.has(offer.offer))) return undefined;
  if (isService) return undefined;
  const isAboutGraveThemes = offer.themes.length > 0 && offer.themes.every((theme) => GRAVE_THEMES.has(theme));
  return {
    kind: 'offer',
    key: offer.key,
    mode: MODE_OF_OFFER[offer.offer],
    themes: offer.themes,
    audiences: offer.audiences,
    levels: offer.riskLevels,
    minutes: offer.minutes,
    order: offer.order,
    occasion: offer.sensitivity === 'crisis' || isAboutGraveThemes ? 'gravest' : 'any',
    isForAnything: false,
  };
}
