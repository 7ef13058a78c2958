import {
  exerciseAnswers,
  exerciseId,
  type AnsweredField,
  type ExerciseAnswers,
} from '../device/kinds/exercise-answers.ts';
import { keeper, onKept } from '../device/keeper.ts';
import { currentKeeping, onKeepingChange, type Keeping } from '../device/keeping.ts';
import { cardSort } from './card-sort.ts';
import { checkIn } from './check-in.ts';
import { labelOf, type LabelledField } from './exercise-label.ts';
import type { ExerciseHost, ExercisePart } from './exercise-part.ts';
import { ExerciseRows } from './exercise-rows.ts';
import { exerciseWords, type ExerciseWords } from './exercise-words.ts';
import { rowOf } from './field-name.ts';
import { controlsOf, showText, textOf, wordsOf } from './form-fields.ts';
import { ifThenPlan } from './if-then-plan.ts';
import { mergedFields } from './merged-fields.ts';
import { rating, thoughtRecord } from './rating.ts';
import { suggestions } from './suggestions.ts';
import { unkeptAnswers, type UnkeptAnswers } from './unkept-answers.ts';
import { draw } from '../components/finder/draw.ts';

/** What an exercise tells, after its answers were found again and after each change. */
export interface ExerciseChange {
  readonly block: string;
  /** The answer of a checkpoint, quiz, check-in or rating; undefined when there is none yet. */
  readonly answer: string | undefined;
  /** Nothing was changed: it was found as it was kept. */
  readonly isRestored: boolean;
}

/** So long after the last letter it is kept. Milliseconds. */
const PAUSE = 300;

const PARTS: Readonly<Partial<Record<string, (host: ExerciseHost) => ExercisePart>>> = {
  'exercise.check-in': checkIn,
  'exercise.rating': rating,
  'exercise.thought-record': thoughtRecord,
  'exercise.card-sort': cardSort,
  'exercise.if-then-plan': ifThenPlan,
};

const kept = keeper(exerciseAnswers);

/** An exercise that remembers what is filled in, where the visitor chose that it may. */
class ExerciseForm extends HTMLElement implements ExerciseHost {
  readonly element = this;
  form!: HTMLFormElement;
  words!: ExerciseWords;
  #isSetUp = false;
  #id = '';
  #fields: readonly LabelledField[] = [];
  #rows: ExerciseRows | undefined;
  #parts: readonly ExercisePart[] = [];
  /** What each field showed when it was last the same as what is kept. */
  readonly #seen = new Map<string, string>();
  /** Fields of rows that were taken away, and are still kept. */
  readonly #takenAway = new Set<string>();
  /** What was given away to be kept, until it is. */
  readonly #unkept = new Map<string, string>();
  #lastLetters!: UnkeptAnswers;
  #keeping: Keeping = 'undecided';
  #timer = 0;
  #left: AbortController | undefined;
  readonly #stops: (() => void)[] = [];

  connectedCallback() {
    if (!this.#isSetUp) this.#setUp();
    this.#isSetUp = true;
    const { signal } = (this.#left = new AbortController());
    addEventListener('pagehide', () => this.#leave(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) this.#leave();
      },
      { signal },
    );
    this.#stops.push(
      onKept(({ collection, id, state }) => {
        if (collection === exerciseAnswers.collection && id === this.#id && state !== 'failed') void this.#find();
      }),
      onKeepingChange((keeping) => {
        this.#keeping = keeping;
        if (keeping !== 'own') this.#lastLetters.forget();
        void this.#find();
      }),
    );
    void this.#open();
  }

  disconnectedCallback() {
    this.#save();
    this.#left?.abort();
    for (const stop of this.#stops.splice(0)) stop();
    for (const part of this.#parts) part.leave?.();
  }

  text = (name: string): string => textOf(controlsOf(this.form).get(name) ?? []);

  fill = (texts: Readonly<Record<string, string>>): void => {
    const controls = controlsOf(this.form);
    for (const [name, text] of Object.entries(texts)) showText(controls.get(name) ?? [], text);
    this.#changed();
  };

  #setUp(): void {
    const form = this.querySelector('form');
    if (!form) throw new TypeError(`The exercise "${this.dataset['block'] ?? ''}" has no form.`);
    this.form = form;
    const { module = '', block = '', kind = '', fields = '[]', texts } = this.dataset;
    this.#id = exerciseId({ module, block });
    this.#lastLetters = unkeptAnswers(this.#id);
    this.#fields = JSON.parse(fields) as readonly LabelledField[];
    this.words = exerciseWords(
      texts === undefined
        ? { tag: document.documentElement.lang, texts: {} }
        : (JSON.parse(texts) as Parameters<typeof exerciseWords>[0]),
    );
    const list = this.querySelector<HTMLElement>('[data-rows]');
    const firstRow = list?.querySelector<HTMLElement>('[data-row]');
    if (list && firstRow)
      this.#rows = new ExerciseRows(list, firstRow, {
        takenAway: (names) => {
          for (const name of names) this.#takenAway.add(name);
          this.#changed();
        },
        putBack: (names) => {
          for (const name of names) {
            this.#takenAway.delete(name);
            // It is gone from what is kept, so that it has to be kept anew.
            this.#seen.delete(name);
          }
          this.#changed();
        },
      });
    const special = PARTS[kind]?.(this);
    this.#parts = [...(special ? [special] : []), ...suggestions(this, () => this.#rows?.add())];
    form.addEventListener('input', () => this.#changed());
    // The page is wiped: nothing of it may be kept again. Hidden fields are not emptied by this.
    form.addEventListener('reset', () => {
      clearTimeout(this.#timer);
      for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) field.value = '';
      this.#seen.clear();
      this.#takenAway.clear();
      this.#unkept.clear();
    });
    this.querySelector('[data-clear]')?.addEventListener('click', () => void this.#clear());
  }

  /** Finds what was kept, and what the browser could not keep any more when the page was left. */
  async #open(): Promise<void> {
    this.#keeping = await currentKeeping();
    await this.#find();
    this.#rows?.leaveEmptyRowsOut();
    this.#tell(true);
    const last = this.#keeping === 'own' ? this.#lastLetters.take() : new Map<string, string>();
    for (const name of last.keys()) this.#ensureRowOf(name);
    if (last.size > 0) this.fill(Object.fromEntries(last));
    // Somebody may have written before the script was here.
    this.#save();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), PAUSE);
    this.#refresh();
    this.#tell(false);
  }

  #refresh(): void {
    for (const part of this.#parts) part.refresh();
    const after = this.querySelector<HTMLElement>('[data-after]');
    const isEmpty = [...controlsOf(this.form).values()].every((controls) => textOf(controls) === '');
    if (after) after.hidden = isEmpty && after.querySelector('[data-earlier]:not([hidden])') === null;
  }

  #tell(isRestored: boolean): void {
    const { block = '' } = this.dataset;
    const detail: ExerciseChange = { block, answer: this.text('answer') || undefined, isRestored };
    this.dispatchEvent(new CustomEvent('exercise-change', { bubbles: true, detail }));
  }

  #filledIn(): readonly AnsweredField[] {
    return [...controlsOf(this.form)].map(([name, controls]) => {
      const words = wordsOf(controls, this.words.tag);
      return {
        name,
        label: labelOf(this.#fields, name),
        text: textOf(controls),
        ...(words !== undefined && { words }),
      };
    });
  }

  /** Keeps at once what was changed since it was last kept. */
  #save(): void {
    clearTimeout(this.#timer);
    const mine = this.#filledIn();
    const changed = new Set(mine.flatMap(({ name, text }) => (text === (this.#seen.get(name) ?? '') ? [] : [name])));
    const gone = new Set([...this.#takenAway].filter((name) => this.#seen.has(name)));
    if (changed.size === 0 && gone.size === 0) return;
    const given = mine.filter(({ name }) => changed.has(name));
    for (const { name, text } of given) {
      this.#seen.set(name, text);
      this.#unkept.set(name, text);
    }
    for (const name of gone) this.#seen.delete(name);
    const { module = '', block = '', kind = '', title = '', locale = '' } = this.dataset;
    const updatedAt = new Date().toISOString();
    void kept
      .update(this.#id, (current) => ({
        ...{ module, block, kind, title, locale, updatedAt },
        fields: mergedFields(current?.fields ?? [], mine, { changed, gone }),
      }))
      .then(({ ok }) => {
        if (!ok) return;
        for (const { name, text } of given) if (this.#unkept.get(name) === text) this.#unkept.delete(name);
        if (this.#unkept.size === 0) this.#lastLetters.forget();
      });
  }

  /** The page may be gone in a moment, and with it what is under way to be kept. */
  #leave(): void {
    this.#save();
    if (this.#keeping === 'own' && this.#unkept.size > 0) this.#lastLetters.remember(this.#unkept);
  }

  async #find(): Promise<void> {
    const found = await kept.get(this.#id);
    if (!found.ok) return;
    this.#show(found.value);
    this.#refresh();
  }

  /** Shows what is kept; what was changed here meanwhile stays, and is kept in its turn. */
  #show(answers: ExerciseAnswers | undefined): void {
    const fields = answers?.fields ?? [];
    for (const { name, text } of fields) if (text !== '' && !this.#takenAway.has(name)) this.#ensureRowOf(name);
    const texts = new Map(fields.map(({ name, text }) => [name, text]));
    const controls = controlsOf(this.form);
    for (const [name, own] of controls) {
      const text = texts.get(name) ?? '';
      const isUnchanged = textOf(own) === (this.#seen.get(name) ?? '');
      if (isUnchanged && textOf(own) !== text) showText(own, text);
      // What a field cannot show, such as an answer that is gone, was not changed by anybody.
      if (isUnchanged) this.#seen.set(name, textOf(own));
    }
    const lost = fields.filter(({ name, text }) => {
      const own = controls.get(name);
      return (
        text !== '' &&
        !this.#takenAway.has(name) &&
        (own === undefined || (textOf(own) === '' && this.#seen.get(name) === ''))
      );
    });
    const earlier = this.querySelector<HTMLElement>('[data-earlier]');
    if (!earlier) return;
    earlier.hidden = lost.length === 0;
    earlier
      .querySelector('dl')
      ?.replaceChildren(
        ...lost.flatMap(({ label, text, words }) => [draw('dt', {}, label), draw('dd', {}, words ?? text)]),
      );
  }

  #ensureRowOf(name: string): void {
    const row = rowOf(name);
    if (!row || !this.#fields.some((field) => field.name === `${row.base}.*`)) return;
    this.#rows?.ensure(row.row);
    for (const part of this.#parts) part.ensureRow?.(row.row);
  }

  async #clear(): Promise<void> {
    clearTimeout(this.#timer);
    for (const [, controls] of controlsOf(this.form)) showText(controls, '');
    this.#rows?.clear();
    this.#seen.clear();
    this.#takenAway.clear();
    this.#unkept.clear();
    this.#lastLetters.forget();
    await kept.remove([this.#id]);
    this.#refresh();
    this.#tell(false);
    const details = this.querySelector('details.exercise-clear');
    details?.removeAttribute('open');
    this.querySelector<HTMLElement>('textarea, input:not([type=hidden]), select')?.focus();
  }
}

customElements.define('exercise-form', ExerciseForm);
