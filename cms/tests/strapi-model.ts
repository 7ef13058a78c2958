import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StrapiModel, StrapiSchema } from './schema-differences.ts';

const SOURCE_FOLDER = path.resolve(__dirname, '../src');

/** Strapi's model as it stands in the schema files of this package. */
export function readStrapiModel(): StrapiModel {
  const api = path.join(SOURCE_FOLDER, 'api');
  const components = path.join(SOURCE_FOLDER, 'components');
  return {
    contentTypes: new Map(
      readdirSync(api).map((name) => [name, readSchema(path.join(api, name, 'content-types', name, 'schema.json'))]),
    ),
    components: new Map(
      readdirSync(components).flatMap((category) =>
        readdirSync(path.join(components, category)).map((file): [string, StrapiSchema] => [
          `${category}.${path.basename(file, '.json')}`,
          readSchema(path.join(components, category, file)),
        ]),
      ),
    ),
  };
}

const readSchema = (file: string): StrapiSchema => JSON.parse(readFileSync(file, 'utf8')) as StrapiSchema;
