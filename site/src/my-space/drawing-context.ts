import type { RecordPlace } from '../device/device-records.ts';
import type { SpaceLanguage } from './space-language.ts';

/** What every part of my space is drawn with. */
export interface DrawingContext {
  readonly language: SpaceLanguage;
  /** Removes records from the device and draws my space again. */
  readonly remove: (places: readonly RecordPlace[]) => void;
  /** The names of the parts that the visitor opened, so that they stay open when something changes. */
  readonly opened: Set<string>;
}
