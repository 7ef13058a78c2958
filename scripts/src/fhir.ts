import { runCmsCommand } from './cms/run-cms-command.ts';

/* Reads self-tests from FHIR and writes them as FHIR. */
await runCmsCommand('fhir/command.js');
