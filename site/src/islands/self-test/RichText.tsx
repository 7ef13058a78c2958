import { createElement, type ReactNode } from 'react';
import type { RichNode, RichText as RichTextNodes } from './rich-text.ts';

/** A text with mark-up, as elements. */
export function RichText({ nodes }: { readonly nodes: RichTextNodes }) {
  return <>{nodes.map(rendered)}</>;
}

function rendered(node: RichNode, place: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, rel, children } = node;
  // The parts of one text never change places.
  return createElement(tag, { key: place, href, rel }, ...children.map(rendered));
}
