import {
  type BothLanguages,
  categoryNames,
  choiceNames,
  componentViews,
  contentTypeViews,
  type EditorView,
} from '@moodspace/shared/editor';

type AdminLanguage = keyof BothLanguages;

/** The column with the moment of the last change, which Strapi itself keeps. */
const CHANGED: BothLanguages = { nl: 'Gewijzigd', en: 'Changed' };

/**
 * The names of content types, components and fields in the words of the admin's own translations: it looks a field up by its
 * content type or component, a component by its UID, a content type by the display name that stands in its schema (Dutch), and a choice by its code.
 */
export function adminTranslations(language: AdminLanguage): Readonly<Record<string, string>> {
  const contentTypes = Object.entries(contentTypeViews).flatMap(([name, view]) => [
    [view.name.nl, view.name[language]],
    ...fieldLabels(`content-manager.content-types.api::${name}.${name}`, view, language),
    [`content-manager.content-types.api::${name}.${name}.updatedAt`, CHANGED[language]],
  ]);
  const components = Object.entries(componentViews).flatMap(([uid, view]) => [
    [uid, view.name[language]],
    ...fieldLabels(`content-manager.components.${uid}`, view, language),
  ]);
  const categories = Object.entries(categoryNames).map(([category, names]) => [category, names[language]]);
  const choices = Object.entries(choiceNames).map(([code, names]) => [code, names[language]]);
  return Object.fromEntries([...contentTypes, ...components, ...categories, ...choices]);
}

const fieldLabels = (prefix: string, view: EditorView, language: AdminLanguage) =>
  Object.entries(view.fields).map(([field, { label }]) => [`${prefix}.${field}`, label[language]]);

/** The help of every field in English, by its Dutch text: Strapi keeps one help text for a field and does not translate it. */
export const englishHelp: ReadonlyMap<string, string> = new Map(
  [...Object.values(contentTypeViews), ...Object.values(componentViews)].flatMap((view) =>
    Object.values(view.fields).flatMap(({ help }): [string, string][] => (help ? [[help.nl, help.en]] : [])),
  ),
);
