import type { Core } from '@strapi/strapi';
import { CONTENT_TABLE, LOG_TABLE } from './log-models.ts';

const TABLES = [LOG_TABLE, CONTENT_TABLE] as const;
const REASON = 'The publication log is append-only.';
const PG_FUNCTION = 'moodspace_refuse_log_change';

/** A transaction of the database, as far as it is used here. */
export interface Transaction {
  raw(sql: string, bindings?: readonly (number | string)[]): PromiseLike<unknown>;
}

const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/**
 * Makes the database itself refuse to change or remove rows of the log, whoever asks: our own code, a plugin, or somebody with a database client who does not
 * know what they do. Who takes the refusal away first can still do it; the hashes show it then.
 */
export async function refuseLogChanges(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await addTriggers(strapi, trx as Transaction);
  });
}

/** Lets work change rows of the log in one transaction, after which the database refuses it again. Only for the command of an operator. */
export async function allowingLogChanges<T>(strapi: Core.Strapi, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return await strapi.db.transaction(async ({ trx }) => {
    const transaction = trx as Transaction;
    await removeTriggers(strapi, transaction);
    const result = await work(transaction);
    await addTriggers(strapi, transaction);
    return result;
  });
}

async function addTriggers(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  if (!isPostgres(strapi)) {
    for (const table of TABLES)
      for (const change of ['update', 'delete'] as const)
        await trx.raw(
          `create trigger if not exists ${triggerName(table, change)} before ${change} on ${table} begin select raise(abort, '${REASON}'); end`,
        );
    return;
  }
  // Two instances that start at the same moment would otherwise stumble over each other.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('${PG_FUNCTION}'))`);
  const { rows } = (await trx.raw(
    `select tgrelid::regclass::text as name from pg_trigger where not tgisinternal and tgname in (${TABLES.map((table) => `'${triggerName(table, 'change')}'`).join(', ')})`,
  )) as { readonly rows: readonly object[] };
  if (rows.length === TABLES.length) return;
  await trx.raw(
    `create or replace function ${PG_FUNCTION}() returns trigger language plpgsql as $$ begin raise exception '${REASON}'; end $$`,
  );
  for (const table of TABLES) {
    await trx.raw(`drop trigger if exists ${triggerName(table, 'change')} on ${table}`);
    await trx.raw(
      `create trigger ${triggerName(table, 'change')} before update or delete on ${table} for each row execute function ${PG_FUNCTION}()`,
    );
  }
}

async function removeTriggers(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  for (const table of TABLES) {
    if (isPostgres(strapi)) await trx.raw(`drop trigger if exists ${triggerName(table, 'change')} on ${table}`);
    else
      for (const change of ['update', 'delete'] as const)
        await trx.raw(`drop trigger if exists ${triggerName(table, change)}`);
  }
}

const triggerName = (table: string, change: string): string => `${table}_no_${change}`;
