/** An element of an XML document: a name, attributes, and children or text. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Element | WrittenElement)[] | string;
}

/** An element that was written before and is put in as it is. */
export interface WrittenElement {
  readonly xml: string;
}

// XML 1.0 cannot hold these at all, not even escaped.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

function written(element: Element | WrittenElement): string {
  if ('xml' in element) return element.xml;
  const { name, attributes = {}, children = [] } = element;
  const inside = typeof children === 'string' ? escaped(children) : children.map(written).join('');
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

/** Writes an element that stands in documents more than once. */
export const writtenElement = (element: Element): WrittenElement => ({ xml: written(element) });

/** Writes a whole document. Texts and attributes are escaped. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
