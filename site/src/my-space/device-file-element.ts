import { draw, drawButton } from '../components/finder/draw.ts';
import { storedRecords } from '../device/device-records.ts';
import type { StorageFailure } from '../device/device-storage.ts';
import { openDeviceFile, writeDeviceFile, type FileContent } from '../device/file/device-file.ts';
import { LARGEST_FILE } from '../device/file/file-format.ts';
import { importPlan, importRecords, recordsForFile, type ImportPlan } from '../device/file/import-plan.ts';
import { randomPassphrase, SHORTEST_PASSPHRASE } from '../device/file/passphrase.ts';
import { saveFile } from '../device/save-file.ts';
import type { Translate } from '../i18n/create-translator.ts';
import { formatsFor } from '../i18n/format.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import { localNow } from '../reminders/planned-words.ts';
import type { FileKey } from './file-texts.ts';

/** Saves everything that is kept as an encrypted file, and opens such a file: first it says what is in it, then it does what is asked. */
class DeviceFileElement extends HTMLElement {
  #t: Translate<FileKey> = () => '';
  #tag = '';
  #phrase = '';

  connectedCallback() {
    const texts = JSON.parse(this.dataset['texts'] ?? '') as IslandTexts<FileKey>;
    this.#t = islandTranslator(texts);
    this.#tag = texts.tag;
    this.#makePhrase();
    this.querySelector('[data-again]')?.addEventListener('click', () => {
      this.#makePhrase();
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'how') this.#showHow(target.value);
    });
    this.#onSubmit('[data-save]', (form) => this.#save(form));
    this.#onSubmit('[data-open]', (form) => this.#open(form));
  }

  #onSubmit(selector: string, action: (form: HTMLFormElement) => Promise<void>): void {
    const form = this.querySelector<HTMLFormElement>(selector);
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const button = form.querySelector<HTMLButtonElement>('[type=submit]');
      if (button?.ariaDisabled === 'true') return;
      if (button) button.ariaDisabled = 'true';
      void action(form).finally(() => {
        if (button) button.ariaDisabled = null;
      });
    });
  }

  #makePhrase(): void {
    this.#phrase = randomPassphrase((this.dataset['words'] ?? '').split(' '));
    const shown = this.querySelector('[data-phrase]');
    if (shown) shown.textContent = this.#phrase;
  }

  #showHow(how: string): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-how]')) part.hidden = part.dataset['how'] !== how;
  }

  async #save(form: HTMLFormElement): Promise<void> {
    const t = this.#t;
    const say = (words: string) => {
      const said = form.querySelector('[data-saved]');
      if (said) said.textContent = words;
    };
    const data = new FormData(form);
    const isOwn = data.get('how') === 'own';
    const phrase = isOwn ? textOf(data, 'first') : this.#phrase;
    if (phrase.trim().length < SHORTEST_PASSPHRASE) {
      say(t('mySpace.file.tooShort', { count: SHORTEST_PASSPHRASE }));
      fieldOf(form, 'first')?.focus();
      return;
    }
    if (isOwn && phrase !== textOf(data, 'again')) {
      say(t('mySpace.file.notTheSame'));
      fieldOf(form, 'again')?.focus();
      return;
    }
    if (data.get('written') === null) {
      say(t('mySpace.file.writeFirst'));
      fieldOf(form, 'written')?.focus();
      return;
    }
    say(t('mySpace.file.saving'));
    try {
      const records = await recordsForFile();
      if (!records.ok) throw new Error(records.why);
      const now = new Date();
      const name = t('mySpace.file.name', { date: localNow(now).slice(0, 10) });
      saveFile(`${name}.dat`, 'application/octet-stream', await writeDeviceFile(records.value, phrase, now));
      say(t('mySpace.file.saved', { name: `${name}.dat` }));
    } catch {
      say(t('mySpace.file.failed'));
    }
  }

  async #open(form: HTMLFormElement): Promise<void> {
    const t = this.#t;
    const file = fieldOf(form, 'file')?.files?.[0];
    if (!file) {
      this.#tell(t('mySpace.file.chooseFirst'));
      return;
    }
    if (file.size > LARGEST_FILE) {
      this.#tell(t('mySpace.file.too_large'));
      return;
    }
    this.#tell(t('mySpace.file.opening'));
    // A file that the device no longer gives is one that cannot be read.
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    const opened = await openDeviceFile(new Uint8Array(bytes), textOf(new FormData(form), 'passphrase'));
    if (opened.ok) await this.#showPlan(opened.content);
    else this.#tell(t(`mySpace.file.${opened.because}`));
  }

  async #showPlan(content: FileContent): Promise<void> {
    const t = this.#t;
    const stored = await storedRecords();
    if (!stored.ok) {
      this.#tell(this.#failure(stored.why));
      return;
    }
    const plan = importPlan(content, stored.value, new Date().toISOString());
    const { formatDate } = formatsFor(this.#tag);
    const counts: readonly (readonly [
      FileKey & `mySpace.file.${'fresh' | 'newerThere' | 'older' | 'same' | 'broken' | 'onlyHere'}`,
      number,
    ])[] = [
      ['mySpace.file.fresh', plan.fresh],
      ['mySpace.file.newerThere', plan.newer],
      ['mySpace.file.older', plan.older],
      ['mySpace.file.same', plan.same],
      ['mySpace.file.broken', plan.unreadable],
      ['mySpace.file.onlyHere', plan.onlyHere],
    ];
    this.#tell(
      draw('p', {}, draw('strong', {}, t('mySpace.file.from', { date: formatDate(content.writtenAt) }))),
      draw('ul', {}, ...counts.flatMap(([key, count]) => (count > 0 ? [draw('li', {}, t(key, { count }))] : []))),
      ...(plan.incoming.length === 0
        ? [draw('p', {}, t('mySpace.file.nothingIn'))]
        : [draw('p', {}, t('mySpace.file.ownDevice')), this.#ways(plan)]),
    );
  }

  #ways(plan: ImportPlan): HTMLElement {
    const t = this.#t;
    const ways = draw('p', { class: 'ways' });
    const merge = drawButton('action', t('mySpace.file.merge'), () => void this.#import(plan, 'merge'));
    const replace = drawButton('action quiet', t('mySpace.file.replace'), () => {
      const no = drawButton('action quiet', t('mySpace.deleteNo'), () => {
        ways.replaceChildren(merge, replace);
        replace.focus();
      });
      const yes = drawButton('action help', t('mySpace.file.replaceYes'), () => void this.#import(plan, 'replace'));
      ways.replaceChildren(draw('span', {}, t('mySpace.file.replaceAsk', { count: plan.onlyHere })), yes, no);
      no.focus();
    });
    // With nothing here that the file has not, both would do the same.
    ways.append(merge, ...(plan.onlyHere + plan.older > 0 ? [replace] : []));
    return ways;
  }

  async #import(plan: ImportPlan, how: 'merge' | 'replace'): Promise<void> {
    const imported = await importRecords(plan, how);
    this.#tell(imported.ok ? this.#t('mySpace.file.merged') : this.#failure(imported.why));
    if (imported.ok) this.querySelector<HTMLFormElement>('[data-open]')?.reset();
  }

  #failure(why: StorageFailure): string {
    return why === 'refused' || why === 'full' ? this.#t(`device.failed.${why}`) : this.#t('mySpace.file.failed');
  }

  #tell(...said: readonly (Node | string)[]): void {
    const plan = this.querySelector<HTMLElement>('[data-plan]');
    plan?.replaceChildren(...said.map((one) => (typeof one === 'string' ? draw('p', {}, one) : one)));
    plan?.focus();
  }
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : undefined;
}

customElements.define('device-file', DeviceFileElement);
