import type { Locale } from '@moodspace/shared';
import type { PlainUiKey } from '../../i18n/ui-strings.ts';
import { pageHref, type IndexPageName, type PageName } from '../../routing/routes.ts';
import { areaOfPage, type Area } from './areas.ts';

/** A part of the site as menus show it. */
export interface Room {
  readonly page: PageName;
  readonly href: string;
  readonly label: PlainUiKey;
  /** What one finds there, in a sentence. */
  readonly text: PlainUiKey;
  readonly area: Area | undefined;
}

const ROOMS = [
  ['topics', 'navigation.topics', 'home.room.topics'],
  ['self-tests', 'navigation.selfTests', 'home.room.selfTests'],
  ['self-help', 'navigation.selfHelp', 'home.room.selfHelp'],
  ['stories', 'navigation.stories', 'home.room.stories'],
  ['library', 'navigation.library', 'home.room.library'],
  ['find-help', 'navigation.findHelp', 'home.room.findHelp'],
] as const satisfies readonly (readonly [IndexPageName, PlainUiKey, PlainUiKey])[];

/** The rooms of the house, in the order of the menu. */
export const roomsIn = (locale: Locale): readonly Room[] =>
  ROOMS.map(([page, label, text]) => ({ page, href: pageHref(locale, page), label, text, area: areaOfPage(page) }));
