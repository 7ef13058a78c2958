import type { RichElement, RichNode, RichTag, RichText } from '../islands/self-test/rich-text.ts';
import { markdownTokens, type MarkdownOptions, type MarkdownToken } from './markdown.ts';

const TAGS: ReadonlySet<string> = new Set<RichTag>(
  'p h2 h3 h4 h5 h6 ul ol li strong em s a blockquote br hr code pre'.split(' ') as RichTag[],
);
const isRichTag = (tag: string): tag is RichTag => TAGS.has(tag);

/**
 * The Markdown of an editor as plain data, for an island that makes elements of it: the same parts as `renderMarkdown` writes, without
 * anchors at headings and without tables.
 */
export const richTextOf = (source: string, options: MarkdownOptions): RichText =>
  nodesOf(markdownTokens(source, options));

/** An element whose end is still to come. */
interface Frame {
  readonly opening: MarkdownToken | undefined;
  readonly children: RichNode[];
}

function nodesOf(tokens: readonly MarkdownToken[]): RichText {
  const root: Frame = { opening: undefined, children: [] };
  const open: Frame[] = [root];
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ opening: token, children: [] });
      continue;
    }
    const nodes = token.nesting === 0 ? leaf(token) : closed(open.pop() ?? root);
    append(open.at(-1) ?? root, nodes);
  }
  return root.children;
}

/** Neighbouring texts become one: it costs fewer bytes. */
function append({ children }: Frame, nodes: RichText): void {
  for (const node of nodes) {
    const last = children.at(-1);
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
    else children.push(node);
  }
}

function closed({ opening, children }: Frame): RichText {
  // The paragraphs of a list whose entries stand close together are not meant to be seen.
  if (!opening || opening.hidden || !isRichTag(opening.tag)) return children;
  return [{ tag: opening.tag, ...attribute(opening, 'href'), ...attribute(opening, 'rel'), children }];
}

function attribute(token: MarkdownToken, name: 'href' | 'rel'): Partial<Pick<RichElement, 'href' | 'rel'>> {
  const value = token.attrGet(name);
  return value === null ? {} : { [name]: value };
}

/** A part that holds no others. */
function leaf({ type, tag, content, children }: MarkdownToken): RichText {
  switch (type) {
    case 'inline':
      return nodesOf(children ?? []);
    case 'code_inline':
      return [{ tag: 'code', children: [content] }];
    case 'code_block':
    case 'fence':
      return [{ tag: 'pre', children: [{ tag: 'code', children: [content] }] }];
    case 'softbreak':
      return ['\n'];
    default:
      return isRichTag(tag) ? [{ tag, children: [] }] : [content];
  }
}
