import { localMoment, type OpenState } from '@moodspace/shared/opening-hours';
import type { FinderServices } from '../../finder/finder-services.ts';
import { openServices, type OpenServices } from '../../finder/open-services.ts';
import { openStateWords, type OpenStateTexts } from '../service/open-state-words.ts';

/** Who is there at this moment, worked out once for each minute and each choice of channels. */
export class OpenNow {
  readonly #texts: OpenStateTexts;
  #key = '';
  #of: FinderServices | undefined;
  #open!: OpenServices;
  #words!: Map<OpenState, string>;

  constructor(texts: OpenStateTexts) {
    this.#texts = texts;
  }

  /** Who is there now. `channels` are the codes of the chosen channels; empty: all count. */
  of(services: FinderServices, channels: readonly string[]): OpenServices {
    const now = localMoment(new Date());
    const key = [now.day, now.minute, ...channels].join();
    if (this.#key !== key || this.#of !== services) {
      this.#key = key;
      this.#of = services;
      this.#open = openServices(services, now, channels);
      this.#words = new Map();
    }
    return this.#open;
  }

  /** Says a state of `open`. Writing days and times is slow, and many services share their hours. */
  say(state: OpenState, { now }: OpenServices): string {
    const words = this.#words.get(state) ?? openStateWords(state, now, this.#texts);
    this.#words.set(state, words);
    return words;
  }
}
