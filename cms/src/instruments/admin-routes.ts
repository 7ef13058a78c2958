import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid } from '../content-uid.ts';
import { languageOfRequest, type AskedInLanguage } from '../editor/editor-language.ts';
import { canonicalBase } from '../fhir/canonical-base.ts';
import { exportStoredInstrument } from '../fhir/export-instrument.ts';
import { importQuestionnaireDraft } from '../fhir/import-instrument.ts';
import type { FhirExportAnswer, FhirImportAnswer } from './fhir-answers.ts';
import { INSTRUMENT_UID } from './instrument-uid.ts';

/** What is used of a request of the admin. */
interface AdminRequest extends AskedInLanguage {
  readonly params: Readonly<Record<string, string>>;
  readonly request: {
    readonly body?: Readonly<Record<string, unknown>>;
    readonly files?: Readonly<Record<string, UploadedFile | readonly UploadedFile[]>>;
  };
  readonly state: NonNullable<AskedInLanguage['state']> & {
    readonly userAbility: { can(action: string, subject: string, field: string): boolean };
  };
  body: unknown;
}
interface UploadedFile {
  readonly filepath: string;
  /** In bytes. */
  readonly size: number;
}

/** The largest file that is read into memory, in bytes. */
const MOST_BYTES = 10_000_000;

/**
 * The addresses that the tools for self-tests in the admin ask: only for who is signed in, and may create self-tests to bring one in, change them to
 * replace a draft, or read them to take one out.
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
          refuseUnless(context, 'create');
          if (context.request.body?.['replace'] === 'yes') refuseUnless(context, 'update');
          context.body = await importFile(strapi, context);
        },
        config: onlyEditors,
        info: { type: 'admin' },
      },
      {
        method: 'GET',
        path: '/:documentId/fhir/:version',
        handler: async (context: AdminRequest) => {
          refuseUnless(context, 'read');
          context.body = await exportFile(strapi, context);
        },
        config: onlyEditors,
        info: { type: 'admin' },
      },
    ],
  } as never);
}

function refuseUnless(context: AdminRequest, action: 'create' | 'read' | 'update'): void {
  // A file holds every field, its key among them: a translator, who may add a language, may not bring one in.
  if (!context.state.userAbility.can(`plugin::content-manager.explorer.${action}`, INSTRUMENT_UID, 'key'))
    throw new errors.PolicyError(
      {
        nl: 'Je rol mag dit niet met zelftests; vraag het aan je beheerder.',
        en: 'Your role may not do this with self-tests; ask an administrator.',
      }[languageOfRequest(context)],
    );
}

async function importFile(strapi: Core.Strapi, context: AdminRequest): Promise<FhirImportAnswer> {
  const { request } = context;
  const language = languageOfRequest(context);
  const file = [request.files?.['file'] ?? []].flat()[0];
  if (!file)
    throw new errors.ValidationError(
      {
        nl: 'Er kwam geen bestand mee; kies een vragenlijst in FHIR.',
        en: 'No file was sent; choose a FHIR questionnaire.',
      }[language],
    );
  if (file.size > MOST_BYTES)
    throw new errors.ValidationError(
      {
        nl: 'Dit bestand is groter dan 10 MB; kies een kleiner.',
        en: 'This file is larger than 10 MB; choose a smaller one.',
      }[language],
    );
  return await importQuestionnaireDraft(strapi, await readFile(file.filepath, 'utf8'), {
    isOnlyLook: request.body?.['write'] !== 'yes',
    replace: request.body?.['replace'] === 'yes',
  });
}

async function exportFile(strapi: Core.Strapi, context: AdminRequest): Promise<FhirExportAnswer> {
  const { documentId = '', version } = context.params;
  const language = languageOfRequest(context);
  if (version !== 'R4' && version !== 'R5')
    throw new errors.ValidationError(
      {
        nl: `Er is hier geen FHIR-versie "${version}"; gebruik R4 of R5.`,
        en: `There is no FHIR version "${version}" here; use R4 or R5.`,
      }[language],
    );
  // Not by the document service, which looks in the default language only: what was imported may be there in another one.
  const stored: { readonly key: string | null; readonly version: string | null } | null = await strapi.db
    .query(contentUid('instrument'))
    .findOne({ where: { documentId }, select: ['key', 'version'] });
  if (!stored)
    throw new errors.NotFoundError(
      {
        nl: 'Deze zelftest is er niet meer; ga terug naar de lijst.',
        en: 'This self-test is not there any more; go back to the list.',
      }[language],
    );
  const { key } = stored;
  if (!key)
    throw new errors.ValidationError(
      {
        nl: 'Deze zelftest heeft nog geen sleutel; vul er een in en bewaar eerst.',
        en: 'This self-test has no key yet; fill one in and save it first.',
      }[language],
    );
  return {
    fileName: `${[key, stored.version, version.toLowerCase()].filter(Boolean).join('-')}.json`,
    bundle: await exportStoredInstrument(strapi, key, {
      fhirVersion: version,
      canonicalBase: canonicalBase(process.env),
    }),
  };
}
