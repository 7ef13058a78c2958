/** What the filters do with script: say how many offers fit, and keep the choice in the fragment of the address. */
class OfferFilters extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    this.#restore(form);
    this.#announce();
    form.addEventListener('change', () => this.#changed(form));
    // The controls are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#changed(form)));
  }

  #restore(form: HTMLFormElement) {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const control = form.elements.namedItem(name);
      if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = value;
    }
  }

  #changed(form: HTMLFormElement) {
    const chosen = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    history.replaceState(
      null,
      '',
      `${location.pathname}${chosen.length > 0 ? `#${new URLSearchParams(chosen).toString()}` : ''}`,
    );
    this.#announce();
  }

  #announce() {
    const count = [...this.querySelectorAll('[data-level]')].filter((row) => row.checkVisibility()).length;
    const output = this.querySelector('output');
    if (output)
      output.textContent =
        (count === 1 ? this.dataset['one'] : this.dataset['other'])?.replace('#', String(count)) ?? '';
    this.toggleAttribute('data-empty', count === 0);
  }
}

customElements.define('offer-filters', OfferFilters);
