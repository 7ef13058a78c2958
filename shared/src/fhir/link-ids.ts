import type { Instrument } from '../content/instrument.ts';
import type { FhirNode } from './fhir-facts.ts';
import { isJsonObject, listOf, textOf, type Json } from './json.ts';

/** The linkId of every item and score of an instrument: that of the file it came from, else its key; an item and a score with the same key get different ones. */
export function nameLinkIds(
  instrument: Pick<Instrument, 'items' | 'scores'>,
  tree: readonly FhirNode[],
): (kind: 'item' | 'score', key: string) => string {
  const used = new Set<string>();
  const known = new Map<string, string>();
  const visit = (nodes: readonly FhirNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'raw') for (const linkId of linkIdsIn(node.element)) used.add(linkId);
      else used.add(node.linkId);
      if (node.kind === 'item' || node.kind === 'score') known.set(`${node.kind} ${node.key}`, node.linkId);
      if ('children' in node) visit(node.children);
    }
  };
  visit(tree);
  const name = (kind: 'item' | 'score', key: string): void => {
    if (known.has(`${kind} ${key}`)) return;
    let linkId = key;
    for (let number = 1; used.has(linkId); number += 1)
      linkId = number === 1 ? `${key}-${kind}` : `${key}-${kind}-${number}`;
    used.add(linkId);
    known.set(`${kind} ${key}`, linkId);
  };
  for (const { key } of instrument.items) name('item', key);
  for (const { key } of instrument.scores) name('score', key);
  return (kind, key) => known.get(`${kind} ${key}`) ?? key;
}

function linkIdsIn(element: Json): readonly string[] {
  if (!isJsonObject(element)) return [];
  const own = textOf(element['linkId']);
  return [...(own === undefined ? [] : [own]), ...listOf(element['item']).flatMap(linkIdsIn)];
}
