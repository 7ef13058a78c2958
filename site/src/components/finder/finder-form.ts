import { FACETS, type Criteria, type Facet } from '../../finder/criteria.ts';
import type { FoundServices } from '../../finder/find-services.ts';
import { draw } from './draw.ts';

/** What a control of the form stands for. */
export interface FormChoice {
  readonly facet: Facet | 'open';
  readonly code: string;
  /** What is written on it. */
  readonly name: string;
}

type Control = HTMLInputElement | HTMLOptionElement;

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);

/** The form of the finder: its controls by what they stand for. */
export class FinderForm {
  readonly form: HTMLFormElement;
  readonly #controls = new Map<string, { readonly control: Control; readonly choice: FormChoice }>();

  constructor(form: HTMLFormElement) {
    this.form = form;
    for (const link of form.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) becomeCheckbox(link);
    for (const control of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const { facet = '', code = '' } = control.dataset;
      this.#add(control, facet, code, control.closest('label')?.querySelector('span')?.textContent ?? code);
    }
    for (const select of form.querySelectorAll('select'))
      for (const option of select.options)
        if (option.value !== '') this.#add(option, select.name, option.value, option.text.replace(/ \(\d+\)$/, ''));
  }

  #add(control: Control, name: string, code: string, text: string): void {
    if (isFacet(name) || name === 'open')
      this.#controls.set(`${name} ${code}`, { control, choice: { facet: name, code, name: text.trim() } });
  }

  /** The codes that can be chosen. */
  codes(facet: Facet): ReadonlySet<string> {
    return new Set([...this.#controls.values()].flatMap(({ choice }) => (choice.facet === facet ? [choice.code] : [])));
  }

  /** What a choice is called. */
  nameOf(facet: Facet | 'open', code: string): string {
    return this.#controls.get(`${facet} ${code}`)?.choice.name ?? code;
  }

  /** Makes the controls show what is chosen. */
  show(criteria: Criteria): void {
    for (const { control, choice } of this.#controls.values()) {
      const isChosen =
        choice.facet === 'open' ? criteria.openNow : criteria.choices[choice.facet].includes(choice.code);
      if (control instanceof HTMLInputElement) control.checked = isChosen;
      else control.selected = isChosen;
    }
    for (const select of this.form.querySelectorAll('select'))
      if (isFacet(select.name) && criteria.choices[select.name].length === 0) select.value = '';
  }

  /** Writes beside each choice how many it would leave. */
  showCounts({ counts, openCount }: Pick<FoundServices, 'counts' | 'openCount'>): void {
    for (const { control, choice } of this.#controls.values()) {
      const count = choice.facet === 'open' ? openCount : (counts[choice.facet].get(choice.code) ?? 0);
      if (control instanceof HTMLOptionElement) control.text = count === 0 ? choice.name : `${choice.name} (${count})`;
      else {
        const shown = control.closest('label')?.querySelector('small');
        // No number is calmer than a nought, and as clear.
        const text = count === 0 ? '' : String(count);
        if (shown && shown.textContent !== text) shown.textContent = text;
      }
    }
  }
}

/** A choice is a link to a page of its own until the script is here; then it is a box to tick in the same place. */
function becomeCheckbox(link: HTMLAnchorElement): void {
  const { facet, code } = link.dataset;
  const input = draw('input', { type: 'checkbox', 'data-facet': facet, 'data-code': code });
  link.replaceWith(draw('label', { class: link.className }, input, ...link.childNodes));
}
