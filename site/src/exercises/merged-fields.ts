import { MOST_FIELDS, type AnsweredField } from '../device/kinds/exercise-answers.ts';

/**
 * The fields to keep, when a page and what is kept have both gone on since they were last the same: field by field, what was changed in the page,
 * else what is kept. A field that only the other one has stays, so that two tabs lose nothing to each other and answers to questions that are gone
 * are not lost.
 *
 * @param kept what stands in the storage now
 * @param mine what stands in the form, in its order
 * @param changed names of the fields that were changed in this page since it last saw what is kept
 * @param gone names of the fields of rows that were taken away in this page
 */
export function mergedFields(
  kept: readonly AnsweredField[],
  mine: readonly AnsweredField[],
  { changed, gone }: { readonly changed: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
): AnsweredField[] {
  const keptByName = new Map(kept.map((field) => [field.name, field]));
  const mineByName = new Map(mine.map((field) => [field.name, field]));
  const inForm = [...mineByName.values()].flatMap((field) => {
    const known = keptByName.get(field.name);
    if (changed.has(field.name)) return field.text === '' && !known ? [] : [field];
    // In the words of the page as it is now, unless another tab has changed the answer.
    return known ? [known.text === field.text ? field : known] : [];
  });
  const elsewhere = [...keptByName.values()].filter(({ name }) => !mineByName.has(name) && !gone.has(name));
  return [...inForm, ...elsewhere].slice(0, MOST_FIELDS);
}
