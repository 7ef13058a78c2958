import type { StepCondition } from '@moodspace/shared';
import { currentKeeping, onKeepingChange } from '../device/keeping.ts';
import { keeper, onKept } from '../device/keeper.ts';
import { exerciseAnswers } from '../device/kinds/exercise-answers.ts';
import { moduleProgress, type ModuleProgress } from '../device/kinds/module-progress.ts';
import type { ExerciseChange } from '../exercises/exercise-form-element.ts';
import type { Translate } from '../i18n/create-translator.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import { atStep, finished, pathOf, resumptionOf, together, type ModuleName, type StepFacts } from './module-path.ts';
import {
  answersToIntake,
  dayOf,
  moduleRows,
  progressByModule,
  showOrder,
  showProgress,
  suggestedOrder,
  type IntakeChoices,
} from './module-rows.ts';
import type { PlayerKey } from './player-texts.ts';

const kept = keeper(moduleProgress);

/** A step of the page. */
interface Step extends StepFacts {
  readonly section: HTMLElement;
}

/**
 * Shows one step of a module at a time. The address names the step, so that going back is the browser's own, and each step can be linked to. Every way
 * on is a link in the page: without this script the same links lead through the same steps.
 */
class ModulePlayer extends HTMLElement {
  #steps: readonly Step[] = [];
  #end: HTMLElement | null = null;
  #t!: Translate<PlayerKey>;
  #tag = '';
  #pageTitle = '';
  /** The key of the step on the screen, or the id of the end. Undefined at the beginning. */
  #open: string | undefined;
  readonly #answers = new Map<string, string>();
  #progress: ModuleProgress | undefined;
  /** Where somebody is, is kept once they keep something else too, or finish: for that alone nobody is asked where it may be kept. */
  #maySave = false;
  #left: AbortController | undefined;
  readonly #stops: (() => void)[] = [];

  connectedCallback() {
    if (this.#steps.length === 0) this.#setUp();
    const { signal } = (this.#left = new AbortController());
    this.addEventListener('exercise-change', (event) => this.#answered((event as CustomEvent<ExerciseChange>).detail), {
      signal,
    });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('hashchange', () => this.#follow(false), { signal });
    this.#stops.push(
      onKept(({ collection, state }) => {
        if (collection === exerciseAnswers.collection && state !== 'removed') void this.#save(true);
      }),
      onKeepingChange(() => void this.#save(false)),
    );
    this.#follow(true);
    void this.#remember();
  }

  disconnectedCallback() {
    this.#left?.abort();
    for (const stop of this.#stops.splice(0)) stop();
  }

  #setUp(): void {
    const { texts = '', end = '' } = this.dataset;
    const own = JSON.parse(texts) as IslandTexts<PlayerKey>;
    this.#t = islandTranslator(own);
    this.#tag = own.tag;
    this.#pageTitle = document.title;
    this.#end = document.getElementById(end);
    this.#steps = [...this.querySelectorAll<HTMLElement>('.step')].map((section) => ({
      section,
      key: section.id,
      title: section.querySelector('h2')?.textContent.trim() ?? '',
      minutes: Number(section.dataset['minutes']),
      showIf: section.dataset['showIf'] === undefined ? null : (JSON.parse(section.dataset['showIf']) as StepCondition),
    }));
    // What an exercise said before this script ran, nobody heard.
    for (const exercise of this.querySelectorAll<HTMLElement>('exercise-form')) {
      const answer = exercise.querySelector('form')?.elements.namedItem('answer');
      if (answer instanceof RadioNodeList && answer.value !== '')
        this.#answers.set(exercise.dataset['block'] ?? '', answer.value);
    }
    this.querySelector('.way')?.setAttribute('data-player', '');
  }

  #name(): ModuleName {
    const { module = '', programme = '', title = '' } = this.dataset;
    return { module, programme, title };
  }

  #path(): readonly Step[] {
    return pathOf(this.#steps, (block) => this.#answers.get(block), this.#open) as readonly Step[];
  }

  /** Opens what the address names. Another anchor of the page, such as that of the skip link, changes nothing. */
  #follow(isFirst: boolean): void {
    const wanted = location.hash.slice(1);
    const isKnown = wanted === this.#end?.id || this.#steps.some(({ key }) => key === wanted);
    if (!isKnown && wanted !== '') return;
    if (!isFirst && (wanted || undefined) === this.#open) return;
    this.#open = wanted || undefined;
    this.#show();
    const heading = this.#open === undefined ? undefined : this.#section()?.querySelector<HTMLElement>('h2');
    if (!isFirst || heading) {
      (heading ?? this.querySelector<HTMLElement>('[data-go-on]'))?.focus({ preventScroll: true });
      this.scrollIntoView({ behavior: 'instant', block: 'start' });
    }
    this.#advance();
  }

  #section(): HTMLElement | null | undefined {
    return this.#open === this.#end?.id ? this.#end : this.#steps.find(({ key }) => key === this.#open)?.section;
  }

  /** Everything on the page that depends on which step is open. */
  #show(): void {
    const open = this.#section();
    for (const section of [...this.#steps.map((step) => step.section), this.#end])
      section?.toggleAttribute('data-open', section === open);
    const state = open === undefined || open === null ? undefined : open === this.#end ? 'end' : 'step';
    if (state) document.documentElement.dataset['modulePlayer'] = state;
    else delete document.documentElement.dataset['modulePlayer'];
    const list = this.querySelector<HTMLDetailsElement>('details.list');
    if (list) list.open = state === undefined;
    // A step has the same anchor in every language.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = this.#open ?? '';
    this.#showPlace();
    if (state === undefined) this.#showBeginning();
    if (state === 'end') void this.#showNext();
  }

  /** Where in the module somebody is, and what comes before and after. It changes with the answers that steps wait for. */
  #showPlace(): void {
    const path = this.#path();
    const place = path.findIndex(({ key }) => key === this.#open);
    const step = path[place];
    const isEnd = this.#open !== undefined && !step;
    const onPath = new Set(path.map(({ key }) => key));
    for (const { key, section } of this.#steps) section.toggleAttribute('data-left-out', !onPath.has(key));
    for (const link of this.querySelectorAll<HTMLAnchorElement>('details.list a')) {
      const key = link.hash.slice(1);
      link.parentElement?.toggleAttribute('hidden', !onPath.has(key));
      if (key === this.#open) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    // On the sky alone: set higher up, it would have the browser look at the whole page again.
    this.querySelector<HTMLElement>('.step-sky')?.style.setProperty(
      '--climb',
      String(isEnd ? 1 : Math.max(0, place) / path.length),
    );
    const words = step
      ? [
          this.#t('module.place', { number: place + 1, total: path.length }),
          this.#t('module.aboutMinutes', { count: step.minutes }),
        ].join(' · ')
      : this.#t('module.stepList');
    const summary = this.querySelector('[data-place]');
    if (summary) summary.textContent = words;
    const title = step?.title ?? (isEnd ? this.#t('module.end.title') : undefined);
    document.title =
      title === undefined ? this.#pageTitle : this.#t('module.titlePattern', { step: title, page: this.#pageTitle });
    if (!step) return;
    const [before, after] = [path[place - 1], path[place + 1]];
    const next = step.section.querySelector<HTMLAnchorElement>('[data-next]');
    if (next) next.hash = after?.key ?? this.#end?.id ?? '';
    const label = next?.querySelector('span');
    if (label) label.textContent = this.#t(after ? 'module.next' : 'module.finish');
    const back = step.section.querySelector<HTMLAnchorElement>('[data-back]');
    if (back && before) back.hash = before.key;
  }

  /** What somebody finds who comes back: where to go on. */
  #showBeginning(): void {
    const goOn = this.querySelector<HTMLAnchorElement>('[data-go-on]');
    const resumption = this.#progress && resumptionOf(this.#steps, this.#progress);
    const first = this.#steps[0];
    if (!this.#progress || !resumption || !goOn || !first) return;
    const { finishedAt } = this.#progress;
    const isDone = finishedAt !== null && resumption.step.key === this.#steps.at(-1)?.key;
    const path = pathOf(this.#steps, (block) => this.#answers.get(block), resumption.step.key);
    goOn.hash = isDone ? first.key : resumption.step.key;
    const number = path.findIndex(({ key }) => key === resumption.step.key) + 1;
    goOn.textContent = isDone
      ? this.#t('module.again')
      : this.#t('module.goOn', { number, title: resumption.step.title });
    const anew = this.querySelector<HTMLElement>('[data-anew]');
    if (anew) anew.hidden = isDone || resumption.step.key === first.key;
    const notes = [
      ...(finishedAt === null ? [] : [this.#t('module.doneOn', { date: dayOf(finishedAt, this.#tag) })]),
      ...(resumption.isNearest && !isDone ? [this.#t('module.moved')] : []),
    ];
    const moved = this.querySelector('[data-moved]');
    if (moved) moved.textContent = notes.join(' ');
  }

  /** The next modules, in the order that fits the visitor: those that are done come last. */
  async #showNext(): Promise<void> {
    const end = this.#end;
    if (!end) return;
    const { programme = '', intake = '[]' } = this.dataset;
    const rows = moduleRows(end);
    const words = { t: this.#t, tag: this.#tag };
    const [progress, answers] = await Promise.all([progressByModule(), answersToIntake(programme)]);
    showProgress(rows, progress, words);
    if (end.dataset['fixedOrder'] !== undefined) return;
    const keys = rows.map((row) => row.dataset['module'] ?? '');
    const order = suggestedOrder(keys, JSON.parse(intake) as IntakeChoices, answers);
    const isDone = ({ key }: { readonly key: string }) => typeof progress.get(key)?.finishedAt === 'string';
    showOrder(rows, [...order.filter((one) => !isDone(one)), ...order.filter(isDone)], words);
  }

  #answered({ block, answer }: ExerciseChange): void {
    if (answer === this.#answers.get(block)) return;
    if (answer === undefined) this.#answers.delete(block);
    else this.#answers.set(block, answer);
    this.#showPlace();
    if (this.#open === undefined) this.#showBeginning();
  }

  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-next]') : null;
    if (link?.hash !== `#${this.#end?.id ?? ''}` || !this.#progress) return;
    this.#progress = finished(this.#progress, new Date().toISOString());
    void this.#save(true);
  }

  /** Remembers the step that was opened. */
  #advance(): void {
    const step = this.#steps.find(({ key }) => key === this.#open);
    if (!step) return;
    this.#progress = atStep(this.#progress, { name: this.#name(), step: step.key, now: new Date().toISOString() });
    void this.#save(false);
  }

  async #save(mayAsk: boolean): Promise<void> {
    this.#maySave ||= mayAsk;
    const here = this.#progress;
    if (!here || (!this.#maySave && (await currentKeeping()) === 'undecided')) return;
    const saved = await kept.update(here.module, (current) => together(current, here));
    // Meanwhile another step may have been opened.
    if (saved.ok && this.#progress) this.#progress = together(saved.value, this.#progress);
  }

  /** Finds where somebody was before. */
  async #remember(): Promise<void> {
    const found = await kept.get(this.#name().module);
    if (!found.ok || !found.value) return;
    this.#progress = this.#progress ? together(found.value, this.#progress) : found.value;
    if (this.#open === undefined) this.#showBeginning();
  }
}

customElements.define('module-player', ModulePlayer);
