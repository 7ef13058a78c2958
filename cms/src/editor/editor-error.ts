import type { EditorLanguage, Sentence } from '@moodspace/shared';
import { errors } from '@strapi/utils';

/** The answer to an editor whose work is refused, in their language: one sentence, and at which fields of the form it stands as well. */
export const editorError = (
  language: EditorLanguage,
  message: Sentence,
  fields: readonly string[] = [],
): errors.ValidationError =>
  new errors.ValidationError(
    message[language],
    fields.length === 0
      ? {}
      : { errors: fields.map((field) => ({ path: [field], message: message[language], name: 'ValidationError' })) },
  );
