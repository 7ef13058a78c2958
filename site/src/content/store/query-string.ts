/** A value that can stand in the query of an address: Strapi reads nested ones by their brackets. */
export type QueryValue = string | number | boolean | readonly QueryValue[] | { readonly [name: string]: QueryValue };

/** Writes a nested query as Strapi reads it: `{ populate: { themes: { fields: ['key'] } } }` gives `populate[themes][fields][0]=key`. */
export function queryString(query: { readonly [name: string]: QueryValue }): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

function pairsOf(name: string, value: QueryValue): [string, string][] {
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value as { readonly [member: string]: QueryValue }).flatMap(([member, inner]) =>
    pairsOf(`${name}[${member}]`, inner),
  );
}
