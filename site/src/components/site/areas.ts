import type { CalloutTone, Offer } from '@moodspace/shared';
import type { PageName } from '../../routing/routes.ts';

/** The areas of the site that have a hue of their own (`src/styles/tokens.css`). */
export type Area = 'help' | 'stories' | 'professionals' | 'self-help' | 'tests' | 'library' | 'monitor' | 'peers';

const AREA_OF_PAGE: Partial<Record<PageName, Area>> = {
  'help-now': 'help',
  'find-help': 'help',
  'find-help-for': 'help',
  region: 'help',
  institution: 'help',
  'self-tests': 'tests',
  'self-help': 'self-help',
  module: 'self-help',
  'module-paper': 'self-help',
  stories: 'stories',
  library: 'library',
};

const AREA_OF_OFFER: Record<Offer, Area> = {
  self_test: 'tests',
  programme: 'self-help',
  information: 'library',
  stories: 'stories',
  podcast: 'stories',
  social_map: 'help',
  peer_group: 'peers',
  monitor: 'monitor',
  training: 'professionals',
  app: 'self-help',
};

/** Content pages that open an area, by the key of their entry. */
const AREA_OF_CONTENT_PAGE: Readonly<Record<string, Area>> = {
  peers: 'peers',
  'wellbeing-monitor': 'monitor',
  'for-professionals': 'professionals',
  podcasts: 'stories',
};

const AREA_OF_TONE: Partial<Record<CalloutTone, Area>> = { tip: 'self-help', care: 'help' };

/** The area to which a content page belongs; most have none. */
export const areaOfContentPage = (key: string): Area | undefined => AREA_OF_CONTENT_PAGE[key];

/** The area to which a page of the site belongs; pages across areas have none. */
export const areaOfPage = (page: PageName): Area | undefined => AREA_OF_PAGE[page];

/** The area to which an offer belongs by its form. */
export const areaOfOffer = (offer: Offer): Area => AREA_OF_OFFER[offer];

/** The area whose hue a tone takes; a note keeps that of the page. */
export const areaOfTone = (tone: CalloutTone): Area | undefined => AREA_OF_TONE[tone];

/** The class that gives an element and what is in it the hue of an area. */
export const areaClass = (area: Area | undefined): string | undefined => area && `area-${area}`;
