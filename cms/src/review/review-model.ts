import type { Core } from '@strapi/strapi';

/** The table of who wrote and who read which text. It is a table of the database only: no content type, so no API, no permission and no part of the admin reaches it. */
export const REVIEW_UID = 'moodspace::text-record';

const MODEL = {
  uid: REVIEW_UID,
  singularName: 'moodspace_text_record',
  tableName: 'moodspace_text_records',
  attributes: {
    id: { type: 'increments' },
    entryType: { type: 'string' },
    documentId: { type: 'string' },
    language: { type: 'string' },
    kind: { type: 'string' },
    print: { type: 'string' },
    reason: { type: 'text' },
    at: { type: 'string' },
    accountId: { type: 'integer' },
    accountName: { type: 'text' },
  },
  indexes: [{ name: 'moodspace_text_record_index', columns: ['document_id', 'language'] }],
};

/** What is used of Strapi's list of tables that are no content types, which it exports without types. */
interface InternalModels {
  add(model: object): void;
}

/** Tells Strapi of the table, so that it makes it in whichever database it has. */
export function addReviewModel(strapi: Core.Strapi): void {
  const models: InternalModels = strapi.get('models');
  models.add(MODEL);
}
