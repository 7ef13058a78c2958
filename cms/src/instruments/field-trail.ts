import { InstrumentSchema, schemaFields } from '@moodspace/shared';
import type { BothLanguages, EditorView } from '../editor/editor-text.ts';
import { componentViews } from '../editor/texts/components.ts';
import { contentTypeViews } from '../editor/texts/content-types.ts';

/** The way to a field of a self-test in the words of its form, with the parts of a list counted from 1: `Scores › 2 › Richting`. */
export function fieldTrail(path: readonly string[], language: keyof BothLanguages): string {
  let view: EditorView | undefined = contentTypeViews.instrument;
  let fields = schemaFields(InstrumentSchema);
  const words = path.map((step) => {
    const field = fields.find(({ name }) => name === step);
    if (!field) return /^\d+$/.test(step) ? String(Number(step) + 1) : step;
    const word = view?.fields[step]?.label[language] ?? step;
    if (field.facts.type === 'component') {
      view = componentViews[field.facts.target ?? ''];
      fields = schemaFields(field.item);
    }
    return word;
  });
  return words.join(' › ');
}
