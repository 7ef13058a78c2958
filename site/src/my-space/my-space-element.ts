import { draw } from '../components/finder/draw.ts';
import { storedRecords, type RecordPlace } from '../device/device-records.ts';
import { onKept } from '../device/kept-events.ts';
import { currentKeeping, keepOnDevice, onKeepingChange } from '../device/keeping.ts';
import { removeRecords } from '../device/remove-records.ts';
import type { IslandTexts } from '../i18n/island-translator.ts';
import { localNow } from '../reminders/planned-words.ts';
import { drawFinished, drawGoing } from './draw-modules.ts';
import { drawRemove } from './draw-parts.ts';
import { drawPlanned } from './draw-planned.ts';
import { drawServices } from './draw-services.ts';
import { drawTests } from './draw-tests.ts';
import { drawWritten } from './draw-written.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { MySpaceKey } from './my-space-texts.ts';
import { isEmpty, overviewOf, type Overview } from './overview.ts';
import type { SiteOutline } from './site-outline.ts';
import { spaceLanguage } from './space-language.ts';

/** What the page says instead of an overview. */
type Instead = 'empty' | 'shared' | 'refused' | 'failed';

/** Shows everything that is kept on this device. It reads nothing else, and asks the network for nothing. */
class MySpaceElement extends HTMLElement {
  readonly #opened = new Set<string>();
  #outline: SiteOutline | undefined;
  #context: DrawingContext | undefined;
  #waiting = 0;
  readonly #stops: (() => void)[] = [];

  connectedCallback() {
    this.#outline = JSON.parse(this.querySelector('[data-outline]')?.textContent ?? '') as SiteOutline;
    this.#context = {
      language: spaceLanguage(JSON.parse(this.dataset['texts'] ?? '') as IslandTexts<MySpaceKey>),
      opened: this.#opened,
      remove: (places) => void this.#remove(places),
    };
    this.#stops.push(onKept(this.#soon), onKeepingChange(this.#soon));
    this.querySelector('[data-own]')?.addEventListener('click', () => void keepOnDevice());
    void this.#show();
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#waiting);
  }

  /** Other tabs may write many records at once. */
  readonly #soon = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#show(), 50);
  };

  async #show(): Promise<void> {
    const place = this.querySelector('[data-overview]');
    if (!place || !this.#outline) return;
    const [keeping, stored] = await Promise.all([currentKeeping(), storedRecords()]);
    const overview =
      stored.ok && keeping !== 'shared' ? overviewOf(stored.value, this.#outline, localNow(new Date())) : undefined;
    const parts = overview ? this.#draw(overview) : [];
    place.replaceChildren(...parts);
    const instead: Instead | undefined = !stored.ok
      ? stored.why === 'refused'
        ? 'refused'
        : 'failed'
      : keeping === 'shared'
        ? 'shared'
        : overview && isEmpty(overview)
          ? 'empty'
          : undefined;
    for (const one of this.querySelectorAll<HTMLElement>('[data-instead]'))
      one.hidden = one.dataset['instead'] !== instead;
    for (const one of this.querySelectorAll<HTMLElement>('[data-with-records]')) one.hidden = parts.length === 0;
    this.dataset['state'] = instead ?? 'shown';
  }

  #draw(overview: Overview): readonly Node[] {
    const context = this.#context;
    if (!context) return [];
    return [
      drawGoing(context, overview.going),
      drawPlanned(context, overview.planned),
      drawWritten(context, overview.written, overview.intakes),
      drawTests(context, overview.tests),
      drawServices(context, overview.services),
      drawFinished(context, overview.finished),
      drawUnreadable(context, overview.unreadable),
    ].filter((part) => part !== undefined);
  }

  async #remove(places: readonly RecordPlace[]): Promise<void> {
    const t = this.#context?.language.t;
    const removed = await removeRecords(places);
    const said = this.querySelector<HTMLElement>('[data-said]');
    if (t && said) said.textContent = removed.ok ? t('mySpace.deleted') : t('mySpace.deleteFailed');
    await this.#show();
    // The button that had the focus is gone with what it removed.
    said?.focus();
  }
}

function drawUnreadable(context: DrawingContext, places: readonly RecordPlace[]): HTMLElement | undefined {
  if (places.length === 0) return undefined;
  const words = context.language.t('mySpace.unreadable', { count: places.length });
  return draw(
    'section',
    { class: 'space-part' },
    draw('p', {}, words),
    draw('p', { class: 'space-ways' }, drawRemove(context, words, places)),
  );
}

customElements.define('my-space', MySpaceElement);
