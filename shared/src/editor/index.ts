/** What editors call the types, fields and choices of the content model, in both languages of the admin. */
export { text, type BothLanguages, type EditorView, type FieldText } from './editor-text.ts';
export { fieldName, placeName } from './field-name.ts';
export { choiceNames } from './texts/choices.ts';
export { categoryNames, componentViews } from './texts/components.ts';
export { contentTypeViews } from './texts/content-types.ts';
