/** What stands in the controls of a form, by the names of the fields. */

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

/** The controls of a form, or of a part of one, by the name of their field, in the order of the page. */
export function controlsOf(root: ParentNode): ReadonlyMap<string, readonly Control[]> {
  const byName = new Map<string, Control[]>();
  for (const control of root.querySelectorAll('input, textarea, select')) {
    if (!isControl(control) || control.name === '') continue;
    byName.set(control.name, [...(byName.get(control.name) ?? []), control]);
  }
  return byName;
}

/** What was filled in in a field; empty when nothing was. */
export function textOf(controls: readonly Control[]): string {
  const [first] = controls;
  if (first === undefined) return '';
  return isChoice(first)
    ? (controls.find((control) => isChoice(control) && control.checked)?.value ?? '')
    : first.value;
}

/**
 * How people read what was filled in, where that is another text: the label of what was chosen, a day in words.
 * @param tag the BCP 47 tag of the language of the page
 */
export function wordsOf(controls: readonly Control[], tag: string): string | undefined {
  const text = textOf(controls);
  const chosen = controls.find((control) => (isChoice(control) ? control.checked : true));
  if (text === '' || chosen === undefined) return undefined;
  const words = chosenWords(chosen, tag);
  return words === undefined || words === '' || words === text ? undefined : words;
}

function chosenWords(chosen: Control, tag: string): string | undefined {
  // Signs stand before the words that explain them.
  if (isChoice(chosen)) return chosen.labels?.[0]?.querySelector('span:last-of-type')?.textContent.trim();
  if (chosen instanceof HTMLSelectElement) return chosen.selectedOptions[0]?.text;
  return chosen.type === 'date' || chosen.dataset['reads'] === 'day' ? dayInWords(chosen.value, tag) : undefined;
}

/** A day (YYYY-MM-DD) as one says it, or the text itself when it is no day. */
export function dayInWords(day: string, tag: string): string {
  const date = new Date(`${day}T12:00`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
}

/** The day on the device, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Shows a text in a field. What the field cannot hold, such as an answer that is gone, it does not show. */
export function showText(controls: readonly Control[], text: string): void {
  for (const control of controls) {
    if (isChoice(control)) control.checked = control.value === text;
    else control.value = text;
  }
}
