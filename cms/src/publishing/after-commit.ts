import type { Core } from '@strapi/strapi';

/**
 * Does something once what is being written can be read by others: after the transaction in which it is called, or at once outside of one. A transaction that
 * is rolled back never does it.
 */
export function afterCommit(strapi: Core.Strapi, work: () => void): void {
  // Outside of a transaction Strapi would open one only to close it again.
  if (!strapi.db.inTransaction()) {
    work();
    return;
  }
  void strapi.db.transaction(({ onCommit }) => {
    onCommit(work);
  });
}
