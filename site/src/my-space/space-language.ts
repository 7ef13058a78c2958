import type { Translate } from '../i18n/create-translator.ts';
import { formatsFor, type Formats } from '../i18n/format.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import type { MySpaceKey } from './my-space-texts.ts';

/** The words of my space, in the language of the page. */
export interface SpaceLanguage extends Formats {
  readonly tag: string;
  readonly t: Translate<MySpaceKey>;
}

export const spaceLanguage = (texts: IslandTexts<MySpaceKey>): SpaceLanguage => ({
  ...formatsFor(texts.tag),
  tag: texts.tag,
  t: islandTranslator(texts),
});
