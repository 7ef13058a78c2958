'use strict';

/**
 * Services once had one region, one address, one phone number, one e-mail address, one chat and a switch "always open" of their own. Strapi
 * drops columns that no field has any more, right after the migrations. This keeps what they hold in a table of which Strapi does not know;
 * once the new tables are there, src/upgrades/carry-service-facts.ts brings it to regions, places and channels.
 */
const COLUMNS = ['region', 'street', 'postcode', 'city', 'phone', 'email', 'chat_url', 'open_always'];

module.exports = {
  async up(database) {
    const isOld =
      (await database.schema.hasTable('services')) && (await database.schema.hasColumn('services', 'open_always'));
    if (!isOld) return;
    // A start that was cut off before Strapi wrote down that this ran has made the table already; the columns still hold all of it.
    await database.schema.dropTableIfExists('kept_service_facts');
    await database.schema.createTable('kept_service_facts', (table) => {
      table.integer('service_id').primary();
      for (const column of COLUMNS) {
        if (column === 'open_always') table.boolean(column);
        else table.string(column);
      }
    });
    await database('kept_service_facts').insert(database('services').select('id', ...COLUMNS));
  },
};
