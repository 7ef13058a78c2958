import { readFile } from 'node:fs/promises';
import { importQuestionnaires } from '@moodspace/shared/fhir';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { canonicalBase } from '../fhir/canonical-base.ts';
import { exportStoredInstrument } from '../fhir/export-instrument.ts';
import { importQuestionnaireDraft } from '../fhir/import-instrument.ts';
import type { FhirExportAnswer, FhirImportAnswer } from './fhir-answers.ts';
import { INSTRUMENT_UID } from './instrument-uid.ts';

/** What is used of a request of the admin. */
interface AdminRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly request: {
    readonly body?: Readonly<Record<string, unknown>>;
    readonly files?: Readonly<Record<string, UploadedFile | readonly UploadedFile[]>>;
  };
  readonly state: { readonly userAbility: { can(action: string, subject: string): boolean } };
  body: unknown;
}
interface UploadedFile {
  readonly filepath: string;
}

/** The largest file that is read, in bytes; the import refuses more. Looked at before the file is read into memory. */
const MOST_BYTES = 10_000_000;

/**
 * The addresses that the tools for self-tests in the admin ask: only for who is signed in, and may create self-tests to bring one in, or read them to take one out.
 */
export function addInstrumentRoutes(strapi: Core.Strapi): void {
  const onlyEditors = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/instruments',
    routes: [
      {
        method: 'POST',
        path: '/fhir-import',
        handler: async (context: AdminRequest) => {
          refuseUnless(context, 'plugin::content-manager.explorer.create');
          context.body = await importFile(strapi, context);
        },
        config: onlyEditors,
        info: { type: 'admin' },
      },
      {
        method: 'GET',
        path: '/:documentId/fhir/:version',
        handler: async (context: AdminRequest) => {
          refuseUnless(context, 'plugin::content-manager.explorer.read');
          context.body = await exportFile(strapi, context);
        },
        config: onlyEditors,
        info: { type: 'admin' },
      },
    ],
  } as never);
}

function refuseUnless({ state }: AdminRequest, action: string): void {
  if (!state.userAbility.can(action, INSTRUMENT_UID))
    throw new errors.ForbiddenError('Your role may not do this with self-tests; ask an administrator.');
}

async function importFile(strapi: Core.Strapi, { request }: AdminRequest): Promise<FhirImportAnswer> {
  const file = [request.files?.['file'] ?? []].flat()[0];
  if (!file) throw new errors.ValidationError('No file was sent; choose a FHIR questionnaire.');
  const bytes = await readFile(file.filepath);
  if (bytes.length > MOST_BYTES)
    throw new errors.ValidationError('This file is larger than 10 MB; choose a smaller one.');
  const text = bytes.toString('utf8');
  if (request.body?.['write'] === 'yes')
    return await importQuestionnaireDraft(strapi, text, { replace: request.body['replace'] === 'yes' });
  const { imported, report } = importQuestionnaires(text);
  return { report, found: imported.map(({ key }) => key), written: [], existing: [] };
}

async function exportFile(strapi: Core.Strapi, { params }: AdminRequest): Promise<FhirExportAnswer> {
  const { documentId = '', version } = params;
  if (version !== 'R4' && version !== 'R5')
    throw new errors.ValidationError(`There is no FHIR version "${version}" here; use R4 or R5.`);
  const stored = await strapi
    .documents(INSTRUMENT_UID as never)
    .findOne({ documentId, fields: ['key', 'version'] } as never);
  const entry = stored as unknown as { readonly key: string; readonly version: string } | null;
  if (!entry) throw new errors.NotFoundError('This self-test is not there any more; go back to the list.');
  return {
    fileName: `${entry.key}-${entry.version}-${version.toLowerCase()}.json`,
    bundle: await exportStoredInstrument(strapi, entry.key, {
      fhirVersion: version,
      canonicalBase: canonicalBase(process.env),
    }),
  };
}
