import { keeper, onKept } from '../device/keeper.ts';
import { intakeAnswers } from '../device/kinds/intake-answers.ts';
import { moduleProgress } from '../device/kinds/module-progress.ts';
import { onKeepingChange } from '../device/keeping.ts';
import type { Translate } from '../i18n/create-translator.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import {
  answersToIntake,
  moduleRows,
  progressByModule,
  showOrder,
  showProgress,
  suggestedOrder,
  type IntakeChoices,
} from './module-rows.ts';
import type { ProgrammeKey } from './player-texts.ts';

const kept = keeper(intakeAnswers);

/** What stands in the intake: an offer to ask, one question, or what became of the answers. */
type IntakeView = 'closed' | 'asking' | 'answered';

/** The modules of a programme, in the order that fits the visitor's answers, each with how far they are. */
class ProgrammeModules extends HTMLElement {
  #t!: Translate<ProgrammeKey>;
  #tag = '';
  #rows: readonly HTMLElement[] = [];
  #questions: readonly HTMLFieldSetElement[] = [];
  #answers: ReadonlyMap<string, string> | undefined;
  #asked = 0;
  #left: AbortController | undefined;
  readonly #stops: (() => void)[] = [];

  connectedCallback() {
    const own = JSON.parse(this.dataset['texts'] ?? '') as IslandTexts<ProgrammeKey>;
    this.#t = islandTranslator(own);
    this.#tag = own.tag;
    // As the programme has them: an order for somebody begins there each time.
    if (this.#rows.length === 0) this.#rows = moduleRows(this);
    this.#questions = [...this.querySelectorAll<HTMLFieldSetElement>('[data-question]')];
    const { signal } = (this.#left = new AbortController());
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    // Before now nothing would have answered a press.
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-waits]')) button.disabled = false;
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#goOn();
      },
      { signal },
    );
    this.#stops.push(
      onKept(({ collection }) => {
        if (collection === moduleProgress.collection) void this.#showProgress();
      }),
      onKeepingChange(() => void this.#find()),
    );
    void this.#find();
  }

  disconnectedCallback() {
    this.#left?.abort();
    for (const stop of this.#stops.splice(0)) stop();
  }

  async #find(): Promise<void> {
    const [answers] = await Promise.all([answersToIntake(this.#programme()), this.#showProgress()]);
    if (!answers) return;
    this.#answers = answers;
    this.#showOrder();
    this.#view('answered');
  }

  #programme(): string {
    return this.dataset['programme'] ?? '';
  }

  async #showProgress(): Promise<void> {
    showProgress(this.#rows, await progressByModule(), { t: this.#t, tag: this.#tag });
  }

  #showOrder(): void {
    const keys = this.#rows.map((row) => row.dataset['module'] ?? '');
    const intake = JSON.parse(this.dataset['intake'] ?? '[]') as IntakeChoices;
    showOrder(this.#rows, suggestedOrder(keys, intake, this.#answers), { t: this.#t, tag: this.#tag });
    const isAnswered = this.#answers !== undefined && this.#answers.size > 0;
    const order = this.querySelector('[data-order]');
    if (order) order.textContent = this.#t(isAnswered ? 'programme.intake.ordered' : 'programme.freeOrder');
  }

  #pressed(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    switch (button?.dataset['do']) {
      case 'start':
        this.#fill();
        this.#view('asking');
        this.#ask(0);
        break;
      case 'back':
        this.#ask(this.#asked - 1);
        break;
      case 'stop':
        this.#view(this.#answers ? 'answered' : 'closed');
        this.#focus('#intake');
        break;
      case 'forget':
        void this.#forget();
        break;
      default:
    }
  }

  /** What was answered before stands in the questions again. */
  #fill(): void {
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-question] input'))
      input.checked = this.#answers?.get(input.name) === input.value;
  }

  #ask(at: number): void {
    this.#asked = at;
    for (const [index, question] of this.#questions.entries()) question.hidden = index !== at;
    const total = this.#questions.length;
    const place = this.querySelector('[data-place]');
    if (place) place.textContent = this.#t('programme.intake.place', { number: at + 1, total });
    const next = this.querySelector('[data-next]');
    if (next) next.textContent = this.#t(at + 1 < total ? 'programme.intake.next' : 'programme.intake.done');
    const back = this.querySelector<HTMLElement>('[data-do="back"]');
    if (back) back.hidden = at === 0;
    this.#questions[at]?.querySelector('legend')?.focus({ preventScroll: true });
    this.querySelector('.intake')?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
  }

  #goOn(): void {
    if (this.#asked + 1 < this.#questions.length) this.#ask(this.#asked + 1);
    else this.#finish();
  }

  #finish(): void {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('[data-question] input:checked')];
    this.#answers = new Map(chosen.map(({ name, value }) => [name, value]));
    this.#showOrder();
    this.#view('answered');
    this.#focus('#modules');
    const programme = this.#programme();
    const answers = Object.fromEntries(this.#answers);
    void kept.keep(programme, { programme, answers, answeredAt: new Date().toISOString() });
  }

  async #forget(): Promise<void> {
    await kept.remove([this.#programme()]);
    this.#answers = undefined;
    this.#showOrder();
    this.#view('closed');
    this.#focus('#intake');
  }

  #view(view: IntakeView): void {
    for (const part of this.querySelectorAll<HTMLElement>('.intake > [data-when]'))
      part.hidden = part.dataset['when'] !== view;
  }

  #focus(place: string): void {
    const heading = this.querySelector<HTMLElement>(place);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}

customElements.define('programme-modules', ProgrammeModules);
