import type { EntryBuilder } from './entry-builder.ts';
import type { EntryLink } from './imported-entry.ts';
import { TERM_FIELDS, type ImportSettings, type TermField, type TermMeaning } from './import-settings.ts';
import {
  firstOf,
  foldedWord,
  isSourceObject,
  memberOf,
  objectsOf,
  textOf,
  textsOf,
  type SourceObject,
} from './source-object.ts';
import type { SourceTerm } from './source-set.ts';

/** The terms by which a source sorts a record, as far as they have a name. */
function termsOf(object: SourceObject, terms: ReadonlyMap<string, SourceTerm>): readonly SourceTerm[] {
  const found: SourceTerm[] = [];
  const addObject = (term: SourceObject): void => {
    const id = textOf(firstOf(term, ['id', 'taxonomy_id'])) ?? '';
    const name = textOf(firstOf(term, ['name', 'term', 'label'])) ?? terms.get(id)?.name;
    if (name === undefined) return;
    const list = firstOf(term, ['taxonomy', 'vocabulary']);
    found.push({
      id,
      name,
      code: textOf(firstOf(term, ['code', 'slug'])),
      taxonomy: isSourceObject(list) ? textOf(memberOf(list, 'name')) : textOf(list),
    });
  };
  for (const attribute of objectsOf(memberOf(object, 'attributes'))) {
    const term = firstOf(attribute, ['taxonomy_term', 'taxonomy']);
    const known = terms.get(textOf(memberOf(attribute, 'taxonomy_term_id')) ?? '');
    if (isSourceObject(term)) addObject(term);
    else if (known) found.push(known);
  }
  const sorted = memberOf(object, 'attributes_by_taxonomy');
  for (const one of objectsOf(sorted)) {
    const inner = firstOf(one, ['taxonomy', 'taxonomy_term']);
    addObject(isSourceObject(inner) ? inner : one);
  }
  for (const name of [
    ...(typeof sorted === 'string' ? textsOf(sorted) : []),
    ...textsOf(memberOf(object, 'taxonomy_ids')),
  ])
    found.push(terms.get(name) ?? { id: name, name, code: undefined, taxonomy: undefined });
  return found;
}

/** Turns the terms of a source into codes, as its mapping says; the others are kept. */
export function applyTerms(
  entry: EntryBuilder,
  object: SourceObject,
  terms: ReadonlyMap<string, SourceTerm>,
  settings: ImportSettings,
): void {
  const found = termsOf(object, terms);
  const codes = new Map<TermField, Set<string>>();
  const others: SourceTerm[] = [];
  for (const term of found) {
    const meaning = meaningOf(term, settings);
    if (!meaning) others.push(term);
    for (const field of TERM_FIELDS) {
      const list = codes.get(field) ?? new Set();
      for (const code of meaning?.[field] ?? []) list.add(code);
      codes.set(field, list);
    }
  }
  for (const [field, list] of codes) setTermCodes(entry, field, [...list]);
  if (others.length > 0)
    entry.keep(
      'terms',
      others.slice(0, 60).map(({ name, code, taxonomy }) => withoutUndefined({ name, code, taxonomy })),
    );
}

/** Takes the codes that terms stand for, into the field that holds them. */
function setTermCodes(entry: EntryBuilder, field: TermField, codes: readonly string[]): void {
  const [first, ...more] = codes;
  if (first === undefined) return;
  if (field === 'themes')
    entry.link(
      'themes',
      codes.map((key): EntryLink => ({ key })),
    );
  else if (field === 'audiences' || field === 'regions' || field === 'spokenLanguages') entry.setCodes(field, codes);
  else {
    entry.set(field, first);
    if (more.length > 0) entry.note(field, `Its terms also mean ${more.join(', ')}; only ${first} was taken.`);
  }
}

const meaningOf = ({ id, name, code }: SourceTerm, { terms }: ImportSettings): TermMeaning | undefined =>
  terms.get(foldedWord(name)) ?? terms.get(foldedWord(code ?? '')) ?? terms.get(foldedWord(id));

const withoutUndefined = (members: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(members).filter((pair): pair is [string, string] => pair[1] !== undefined));
