import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/**
 * The official schemas of HSDS 3.0 lie beside the project and are no part of it, for their licence: a copy of
 * https://github.com/openreferral/specification at the branch 3.0, with `schema/*.json` and `datapackage.json`.
 */
const FOLDER = fileURLToPath(new URL('../../../../shared/standards/hsds-3.0', import.meta.url));

export const hasHsdsSchemas = existsSync(path.join(FOLDER, 'schema', 'service.json'));

export const NO_HSDS_SCHEMAS =
  'The official schemas of HSDS 3.0 do not lie beside the project (see docs/open-data.md).';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A field of the official tabular data package. */
export interface OfficialField {
  readonly name: string;
  readonly constraints: { readonly required?: boolean };
}

export interface OfficialResource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly OfficialField[] };
}

const readJson = (...names: readonly string[]): unknown =>
  JSON.parse(readFileSync(path.join(FOLDER, ...names), 'utf8'));

export const officialResources = (): readonly OfficialResource[] =>
  (readJson('datapackage.json') as { resources: OfficialResource[] }).resources;

/** Judges objects by the official schemas, which let unknown properties pass: those are named apart. */
export function hsdsJudge() {
  const schemas = new Map(
    readdirSync(path.join(FOLDER, 'schema'))
      .filter((name) => name.endsWith('.json') && name !== 'openapi.json')
      .map((name) => [name, readJson('schema', name) as Schema]),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);

  const validator = (name: string): ValidateFunction => {
    const validate = ajv.getSchema(name);
    if (!validate) throw new RangeError(`HSDS has no schema "${name}".`);
    return validate;
  };

  function unknownIn(schema: Schema, value: unknown, place: string): readonly string[] {
    const described = schema.$ref === undefined ? schema : schemas.get(schema.$ref);
    if (!described || typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((one) => unknownIn(described.items ?? {}, one, place));
    return Object.entries(value).flatMap(([name, inner]) => {
      const property = described.properties?.[name];
      if (!property) return [`${place}.${name}`];
      return unknownIn(property, inner, property.$ref ?? property.items?.$ref ?? place);
    });
  }

  return {
    /** What the official schema says against an object, in sentences. */
    errorsOf: (schema: string, value: unknown): readonly string[] => {
      const validate = validator(schema);
      validate(value);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    },
    /** The properties that the standard does not know, by the schema in which they stand. */
    unknownProperties: (schema: string, value: unknown): readonly string[] =>
      unknownIn({ $ref: schema }, value, schema),
  };
}
