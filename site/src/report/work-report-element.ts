import { keeper, onKept } from '../device/keeper.ts';
import { exerciseAnswers } from '../device/kinds/exercise-answers.ts';
import { onKeepingChange } from '../device/keeping.ts';
import { saveFile } from '../device/save-file.ts';
import type { ReadableGroup } from '../exercises/readable-answers.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import { localNow } from '../reminders/planned-words.ts';
import { madeByYou, reportText, type ReportedModule, type ReportPart } from './made-by-you.ts';
import type { ReportKey } from './report-keys.ts';

/** What its page hands over. */
interface ReportSource {
  readonly modules: readonly ReportedModule[];
  readonly words: IslandTexts<ReportKey>;
  /** The name of the saved file: it says nothing of the programme. */
  readonly fileName: string;
  /** Whom one can call, in one line. */
  readonly contacts: string;
  /** The level of the headings of exercises. */
  readonly level: number;
}

/**
 * Shows what somebody wrote in some modules, to print or to save. It is hidden as long as there is nothing, and follows what is written meanwhile.
 */
class WorkReportElement extends HTMLElement {
  #stops: readonly (() => void)[] = [];
  #parts: readonly ReportPart[] = [];
  #isDrawing = false;

  connectedCallback() {
    // Many records can change at once, as when a device is chosen.
    const follow = () => {
      if (this.#isDrawing) return;
      this.#isDrawing = true;
      queueMicrotask(() => {
        this.#isDrawing = false;
        void this.#draw();
      });
    };
    this.#stops = [
      onKept(({ collection }) => {
        if (collection === exerciseAnswers.collection) follow();
      }),
      onKeepingChange(follow),
    ];
    this.querySelector('[data-do="save"]')?.addEventListener('click', () => {
      this.#save();
    });
    this.querySelector('[data-do="print"]')?.addEventListener('click', () => {
      // What is folded would stay off the paper.
      this.querySelector('details')?.setAttribute('open', '');
      print();
    });
    follow();
  }

  disconnectedCallback() {
    for (const stop of this.#stops) stop();
  }

  get #source(): ReportSource {
    return JSON.parse(this.querySelector('script')?.textContent ?? '{}') as ReportSource;
  }

  async #draw(): Promise<void> {
    const { modules, level } = this.#source;
    const listed = await keeper(exerciseAnswers).list();
    const records = listed.ok ? listed.value.records.map(({ value }) => value) : [];
    this.#parts = madeByYou(modules, records);
    this.hidden = this.#parts.length === 0;
    const withTitles = modules.length > 1;
    this.querySelector('[data-report]')?.replaceChildren(
      ...this.#parts.flatMap(({ title, exercises }) => [
        ...(withTitles ? [heading(level, title)] : []),
        ...exercises.flatMap(({ title: name, groups }) => [
          heading(withTitles ? level + 1 : level, name),
          ...groups.map(answerList),
        ]),
      ]),
    );
  }

  #save(): void {
    const { words, fileName, contacts } = this.#source;
    const t = islandTranslator(words);
    const now = new Date();
    const day = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long' }).format(now);
    const text = reportText(this.#parts, t('report.head', { day }), t('report.foot', { contacts }));
    saveFile(`${fileName}-${localNow(now).slice(0, 10)}.txt`, 'text/plain;charset=utf-8', text);
  }
}

function heading(level: number, text: string): HTMLElement {
  const element = document.createElement(`h${level}`);
  element.textContent = text;
  return element;
}

function answerList({ answers }: ReadableGroup): HTMLElement {
  const list = document.createElement('dl');
  for (const { label, text } of answers) {
    const term = document.createElement('dt');
    term.textContent = label;
    term.hidden = label === '';
    const description = document.createElement('dd');
    description.textContent = text;
    list.append(term, description);
  }
  return list;
}

customElements.define('work-report', WorkReportElement);
