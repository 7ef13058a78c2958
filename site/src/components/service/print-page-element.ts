/** Shows the button in it, which prints the page: without script there would be nothing to press. */
class PrintPageElement extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => {
      print();
    });
  }
}

customElements.define('print-page', PrintPageElement);
