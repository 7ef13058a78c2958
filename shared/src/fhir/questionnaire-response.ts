/*
 * This file goes to the visitor's browser, so it imports nothing and stays small.
 */

/** How the parts of a self-test are called in its FHIR questionnaire. `responseNames` makes it. */
export interface ResponseNames {
  /** The canonical address of the questionnaire, without its version. */
  readonly canonical: string;
  readonly version: string;
  /** The linkId of each item, and of each score, by its key. */
  readonly linkIds: Readonly<Record<string, string>>;
  readonly scoreLinkIds: Readonly<Record<string, string>>;
  /** The code system of answers that `answers` does not name. */
  readonly answerSystem: string;
  /** For answers that are written otherwise than by their code in that system: their value, by the key of the item and the code. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;
  /** For items within a group or under another question: the linkId of what they stand in. */
  readonly parents?: Readonly<Record<string, string>>;
}

/** The answer of an item, as FHIR writes it. */
export type AnswerValue =
  | { readonly valueCoding: { readonly system?: string; readonly code?: string; readonly display?: string } }
  | { readonly valueInteger: number }
  | { readonly valueString: string }
  | { readonly valueDecimal: number };

export interface ResponseOptions {
  readonly names: ResponseNames;
  /** The items in their order, with the key of their scale. */
  readonly items: readonly { readonly key: string; readonly scale: string }[];
  /** The code of the chosen answer, by the key of the item. */
  readonly answers: Readonly<Record<string, string>>;
  /** What was computed, by the key of the score; scores without a result are left out. */
  readonly scores: Readonly<Record<string, { readonly value: number } | { readonly category: string }>>;
  /** The text of each item by its key, and the label of each answer by the key of its scale and the code. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** BCP 47 tag of these words. */
  readonly language: string;
  /** When it was filled in: ISO 8601 with a time zone. */
  readonly authored: string;
}

interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  answer?: (AnswerValue & { item?: ResponseItem[] })[];
  item?: ResponseItem[];
}

export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly language: string;
  readonly questionnaire: string;
  readonly status: 'completed';
  readonly authored: string;
  readonly item: readonly ResponseItem[];
}

/**
 * The answers to a self-test and its results as a FHIR QuestionnaireResponse, right in R4 and in R5. It says nothing of who answered.
 * Items without an answer are left out, as FHIR asks.
 */
export function questionnaireResponse(options: ResponseOptions): QuestionnaireResponse {
  const { names, answers, scores, texts = {}, labels = {} } = options;
  const top: ResponseItem[] = [];
  const written = new Map<string, ResponseItem>();
  const place = (linkId: string, more: Partial<ResponseItem>): void => {
    const item: ResponseItem = { linkId, ...more };
    written.set(linkId, item);
    const parentId = names.parents?.[linkId];
    if (parentId === undefined) {
      top.push(item);
      return;
    }
    if (!written.has(parentId)) place(parentId, {});
    const parent = written.get(parentId);
    // What stands under a question belongs to its answer.
    const within = parent?.answer?.[0] ?? parent;
    if (within) (within.item ??= []).push(item);
  };
  for (const { key, scale } of options.items) {
    const code = answers[key];
    if (code === undefined) continue;
    const value: AnswerValue = names.answers?.[key]?.[code] ?? { valueCoding: { system: names.answerSystem, code } };
    const display = labels[scale]?.[code];
    const answer =
      'valueCoding' in value && display !== undefined
        ? { valueCoding: { ...value.valueCoding, display } }
        : { ...value };
    place(names.linkIds[key] ?? key, { ...(texts[key] === undefined ? {} : { text: texts[key] }), answer: [answer] });
  }
  for (const [key, result] of Object.entries(scores))
    place(names.scoreLinkIds[key] ?? key, {
      answer: ['value' in result ? { valueDecimal: result.value } : { valueString: result.category }],
    });
  return {
    resourceType: 'QuestionnaireResponse',
    language: options.language,
    questionnaire: `${names.canonical}|${names.version}`,
    status: 'completed',
    authored: options.authored,
    item: top,
  };
}
