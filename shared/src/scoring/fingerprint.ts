import type { InstrumentStructure } from './structure.ts';

/**
 * A short text that stays the same as long as an instrument asks the same things in the same order and counts them in the same way: its scales, items,
 * scores, and the limits of its bands. Sources, norms, reliabilities, examples and words are not in it, nor how a band sounds.
 *
 * 16 hexadecimal digits: the 64-bit FNV-1a hash (Fowler, Noll & Vo) of the parts as JSON with sorted keys. It tells versions apart; it is no protection
 * against somebody who wants two to look the same.
 */
export function structureFingerprint({
  scales,
  items,
  scores,
  bands,
}: Pick<InstrumentStructure, 'scales' | 'items' | 'scores' | 'bands'>): string {
  return fnv1a64(
    canonicalJson({
      scales,
      items,
      scores: scores.map(({ source: _source, ...score }) => score),
      bands: bands.map(({ key, score, lowest, highest, category }) => ({ key, score, lowest, highest, category })),
    }),
  );
}

/** JSON in which the order of keys, and whether an empty value is written down, are of no matter. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && inner !== null && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Takes the 16-bit units of a text instead of bytes; for plain ASCII both are the same. */
export function fnv1a64(text: string): string {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
