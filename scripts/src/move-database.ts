import { runCmsCommand } from './cms/run-cms-command.ts';

/* Moves the content of the CMS from SQLite to PostgreSQL, and back. */
await runCmsCommand('database/move/command.js');
