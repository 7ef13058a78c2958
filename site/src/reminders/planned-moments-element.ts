import { aroundNow } from '@moodspace/shared/calendar';
import { keeper, onKept } from '../device/keeper.ts';
import { plannedMoment, type PlannedMoment } from '../device/kinds/planned-moment.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import { localNow, writtenMoment } from './planned-words.ts';
import type { PlannedKey } from './reminder-keys.ts';

/** Says which moment somebody planned for one of these modules, when there is one: the next one, else the last one that has passed. Quiet, and never a reproach. */
class PlannedMomentsElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback() {
    this.#stop = onKept(({ collection }) => {
      if (collection === plannedMoment.collection) void this.#tell();
    });
    void this.#tell();
  }

  disconnectedCallback() {
    this.#stop?.();
  }

  async #tell(): Promise<void> {
    const modules = (this.dataset['modules'] ?? '').split(' ');
    const listed = await keeper(plannedMoment).list();
    const records = listed.ok ? listed.value.records.map(({ value }) => value) : [];
    const sentence = this.#sentence(records.filter(({ module }) => modules.includes(module)));
    this.hidden = sentence === undefined;
    this.textContent = sentence ?? '';
  }

  #sentence(moments: readonly PlannedMoment[]): string | undefined {
    const words = JSON.parse(this.dataset['texts'] ?? '{}') as IslandTexts<PlannedKey>;
    const t = islandTranslator(words);
    const now = localNow(new Date());
    const around = moments.map((moment) => aroundNow(moment, now));
    const next = around.flatMap((one) => one.next ?? []).toSorted()[0];
    if (next !== undefined) return t('reminder.planned', { moment: writtenMoment(next, words.tag) });
    const last = around
      .flatMap((one) => one.last ?? [])
      .toSorted()
      .at(-1);
    return last === undefined ? undefined : t('reminder.wasPlanned', { moment: writtenMoment(last, words.tag) });
  }
}

customElements.define('planned-moments', PlannedMomentsElement);
