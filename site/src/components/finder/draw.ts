type Child = Node | string | undefined | false;

/** Makes an element. Everything that content or an address says goes in as text or as an attribute, never as HTML. */
export function draw<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Makes a button that does something in the page. */
export function drawButton(className: string, face: Child, onClick: () => void): HTMLButtonElement {
  const button = draw('button', { type: 'button', class: className }, face);
  button.addEventListener('click', onClick);
  return button;
}
