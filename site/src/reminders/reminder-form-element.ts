import { calendarFile, laterBy, type LocalTime } from '@moodspace/shared/calendar';
import type { ReminderRhythm } from '@moodspace/shared';
import { keeper } from '../device/keeper.ts';
import { plannedMoment } from '../device/kinds/planned-moment.ts';
import { saveFile } from '../device/save-file.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import { momentProblem } from './moment-problem.ts';
import { localNow, writtenMoment } from './planned-words.ts';
import type { ReminderKey } from './reminder-keys.ts';

/** How long the event is, and how long before it the calendar sounds. Minutes. */
const DURATION = 15;
const ALARM = 10;
const DAY = 24 * 60;
const EVENING = 'T19:00';

/**
 * Plans a moment to come back: a file for the visitor's own calendar, and a record where the visitor lets things be kept. Without script the words in the page say how to do
 * it by hand.
 */
class ReminderFormElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const [day = '', time = ''] = `${laterBy(localNow(new Date()), DAY).slice(0, 10)}${EVENING}`.split('T');
    this.#field('day').value ||= day;
    this.#field('time').value ||= time;
    this.#field('day').min = localNow(new Date()).slice(0, 10);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#plan();
    });
  }

  #field(name: string): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!field) throw new TypeError(`The form of a reminder has no field "${name}".`);
    return field;
  }

  async #plan(): Promise<void> {
    const words = JSON.parse(this.dataset['texts'] ?? '{}') as IslandTexts<ReminderKey>;
    const t = islandTranslator(words);
    const now = new Date();
    const at: LocalTime = `${this.#field('day').value}T${this.#field('time').value}`;
    const problem = momentProblem(at, localNow(now));
    if (problem) {
      this.#say(t(problem));
      return;
    }
    const moment = {
      id: crypto.randomUUID(),
      module: this.dataset['module'] ?? '',
      title: this.#field('title').value.trim() || this.#field('title').defaultValue,
      at,
      rhythm: this.dataset['rhythm'] as ReminderRhythm,
      times: Number(this.dataset['times']),
      createdAt: now.toISOString(),
    };
    const file = calendarFile({ ...moment, uid: moment.id, minutes: DURATION, alarmBefore: ALARM, madeAt: now });
    saveFile(`${this.dataset['fileName'] ?? ''}-${at.slice(0, 10)}.ics`, 'text/calendar;charset=utf-8', file);
    this.#say(t('reminder.saved', { moment: writtenMoment(at, words.tag) }));
    await keeper(plannedMoment).keep(moment.id, moment);
  }

  #say(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

customElements.define('reminder-form', ReminderFormElement);
