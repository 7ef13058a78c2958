/** A text in both languages of the admin panel. Editors choose their language in their profile. */
export interface BothLanguages {
  readonly nl: string;
  readonly en: string;
}

export interface FieldText {
  readonly label: BothLanguages;
  /** One or two sentences under the field, when its name does not say enough. */
  readonly help?: BothLanguages;
}

/** How editors see a content type or a component. */
export interface EditorView {
  readonly name: BothLanguages;
  readonly fields: Readonly<Record<string, FieldText>>;
  /** The form, row by row; fields of one row share its width. Long texts, components and blocks take a row of their own. */
  readonly rows: readonly (readonly string[])[];
  /** The field by which an entry is known in lists and links; a component shows it when folded. */
  readonly mainField?: string;
  /** The columns of the list; content types only. */
  readonly columns?: readonly string[];
  /** The field by which the list is sorted at first. */
  readonly sortBy?: string;
}

/** The text of a field: its label in Dutch and English, and the help under it. */
export const text = (nl: string, en: string, helpNl?: string, helpEn?: string): FieldText => ({
  label: { nl, en },
  ...(helpNl === undefined || helpEn === undefined ? {} : { help: { nl: helpNl, en: helpEn } }),
});
