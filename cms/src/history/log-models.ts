import type { Core } from '@strapi/strapi';

/** The tables of the log. They are tables of the database only: no content type, so no API, no permission and no part of the admin reaches them. */
export const LOG_UID = 'moodspace::publication-log';
export const LOG_TABLE = 'moodspace_publication_log';
export const CONTENT_UID = 'moodspace::publication-content';
export const CONTENT_TABLE = 'moodspace_publication_contents';

const MODELS = [
  {
    uid: LOG_UID,
    singularName: 'moodspace_publication_log',
    tableName: LOG_TABLE,
    attributes: {
      id: { type: 'increments' },
      entryType: { type: 'string' },
      documentId: { type: 'string' },
      sequence: { type: 'integer' },
      kind: { type: 'string' },
      language: { type: 'string' },
      at: { type: 'string' },
      entryKey: { type: 'string' },
      title: { type: 'text' },
      publishedAt: { type: 'string' },
      accountId: { type: 'integer' },
      accountName: { type: 'text' },
      accountSalt: { type: 'string' },
      accountHash: { type: 'string' },
      contentHash: { type: 'string' },
      previousHash: { type: 'string' },
      rowHash: { type: 'string' },
    },
    indexes: [
      {
        // Two instances that would write after the same row: the second one fails, and its publication with it.
        type: 'unique',
        name: 'moodspace_log_entry_unique',
        columns: ['entry_type', 'document_id', 'sequence'],
      },
      { name: 'moodspace_log_content_index', columns: ['content_hash'] },
    ],
  },
  {
    uid: CONTENT_UID,
    singularName: 'moodspace_publication_content',
    tableName: CONTENT_TABLE,
    attributes: {
      id: { type: 'increments' },
      hash: { type: 'string' },
      content: { type: 'text' },
    },
    // Strapi keeps `unique` of an attribute by looking first, which two instances can do at once.
    indexes: [{ type: 'unique', name: 'moodspace_content_hash_unique', columns: ['hash'] }],
  },
];

/** What is used of Strapi's list of tables that are no content types, which it exports without types. */
interface InternalModels {
  add(model: object): void;
}

/** Tells Strapi of the tables, so that it makes them in whichever database it has. */
export function addLogModels(strapi: Core.Strapi): void {
  const models = strapi.get<InternalModels>('models');
  for (const model of MODELS) models.add(model);
}
