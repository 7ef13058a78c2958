import { runCmsCommand } from './cms/run-cms-command.ts';

/* Reads services from open data. */
await runCmsCommand('hsds/command.js');
