import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_CODES } from '@moodspace/shared';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { API_DESCRIPTION_HREF, DIRECTORY_BASE } from '../../src/feeds/directory/directory-address.ts';
import { builtSite } from '../support/built-site.ts';
import {
  directoryFolder,
  documentsOfList,
  LISTS,
  pagesOfList,
  readDocument,
  readText,
  type ListName,
} from '../support/directory-files.ts';
import { hasHsdsSchemas, hsdsJudge, NO_HSDS_SCHEMAS, officialResources } from '../support/hsds-schemas.ts';

const SCHEMAS: Readonly<Record<ListName, string>> = {
  services: 'service.json',
  organizations: 'organization.json',
  service_at_locations: 'service_at_location.json',
  locations: 'location.json',
  taxonomies: 'taxonomy.json',
  taxonomy_terms: 'taxonomy_term.json',
};

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly constraints?: { readonly required?: boolean } }[];
      readonly foreignKeys: readonly { readonly fields: string; readonly reference: { readonly resource: string } }[];
    };
  }[];
}

describe.each(LOCALE_CODES)('the social map as open data in the language %s', (locale) => {
  test.each(LISTS)('has a list of %s that can be read page by page, and a document for each', (list) => {
    const pages = pagesOfList(locale, list);
    const listed = pages.flatMap(({ contents }) => contents.map(({ id }) => id));
    expect(pages[0]).toMatchObject({ first_page: true, page_number: 1, empty: false });
    expect(pages.every((page) => page.size === page.contents.length && page.total_pages === pages.length)).toBe(true);
    expect(listed).toHaveLength(pages[0]?.total_items ?? 0);
    expect(new Set(documentsOfList(locale, list).map(({ id }) => id))).toEqual(new Set(listed));
  });

  test('names only objects that are there', () => {
    const ids = new Set(LISTS.flatMap((list) => documentsOfList(locale, list).map(({ id }) => id)));
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        if (/^(?:service|organization|location|service_at_location|taxonomy|taxonomy_term)_id$/.test(name))
          named.add(String(inner));
        collect(inner);
      }
    };
    for (const service of documentsOfList(locale, 'services')) collect(service);
    // The place of a chat or a site exists only inside its service.
    const virtual = new Set(
      documentsOfList(locale, 'service_at_locations').map((entry) => (entry as { location_id?: string }).location_id),
    );
    expect([...named].filter((id) => !ids.has(id) && !virtual.has(id))).toEqual([]);
  });

  test('carries no name of who checked an entry, and no address of a person', () => {
    for (const file of readdirSync(path.join(directoryFolder(locale), 'services')))
      expect(readText(locale, `services/${file}`)).not.toMatch(/checked_?by|assurer_email/i);
  });

  test('is a collection of points that an independent check of GeoJSON accepts', () => {
    const collection = check(readText(locale, 'services.geojson')) as unknown as {
      features: { geometry: { coordinates: [number, number] } }[];
      services_without_point: number;
    };
    expect(collection.features.length).toBeGreaterThan(0);
    expect(collection.services_without_point).toBeGreaterThan(0);
    for (const { geometry } of collection.features) {
      const [longitude, latitude] = geometry.coordinates;
      expect(longitude).toBeGreaterThan(2);
      expect(longitude).toBeLessThan(6.5);
      expect(latitude).toBeGreaterThan(49.4);
      expect(latitude).toBeLessThan(51.6);
    }
  });

  describe('as tables', () => {
    const description = readDocument(locale, 'tables/datapackage.json') as DataPackage;
    const rowsOf = (file: string) =>
      parse(readText(locale, `tables/${file}`), { columns: true, record_delimiter: '\r\n' }) as unknown as Record<
        string,
        string
      >[];

    test('has the files that it describes, in the zip file too', () => {
      const inZip = unzipSync(readFileSync(path.join(directoryFolder(locale), 'tables.zip')));
      const described = [...description.resources.map((resource) => resource.path), 'datapackage.json'];
      expect(Object.keys(inZip).toSorted()).toEqual(described.toSorted());
      for (const [name, content] of Object.entries(inZip))
        expect(strFromU8(content)).toBe(readText(locale, `tables/${name}`));
    });

    test('has unique ids, the columns it describes, what is required, and no broken reference', () => {
      const idsByTable = new Map(
        description.resources.map(({ name, path: file }) => [name, new Set(rowsOf(file).map(({ id }) => id))]),
      );
      const wrong = description.resources.flatMap(({ name, path: file, schema }) => {
        const rows = rowsOf(file);
        const problems: string[] = [];
        if (idsByTable.get(name)?.size !== rows.length) problems.push(`${file}: an id stands twice`);
        for (const row of rows) {
          if (Object.keys(row).join() !== schema.fields.map((field) => field.name).join())
            problems.push(`${file}: other columns`);
          for (const field of schema.fields)
            if (field.constraints?.required && row[field.name] === '') problems.push(`${file}: ${field.name} is empty`);
          for (const { fields, reference } of schema.foreignKeys)
            if (row[fields] !== '' && !idsByTable.get(reference.resource)?.has(row[fields]))
              problems.push(`${file}: ${fields} ${row[fields] ?? ''} is not there`);
        }
        return problems;
      });
      expect(wrong).toEqual([]);
    });

    test('has no cell that a spreadsheet would run as a formula', () => {
      const cells = description.resources.flatMap(({ path: file }) =>
        rowsOf(file).flatMap((row) => Object.values(row)),
      );
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-][0-9][0-9 .]*$/.test(cell))).toEqual([]);
    });

    test.skipIf(!hasHsdsSchemas)(
      `has the tables, columns and required cells of the standard${hasHsdsSchemas ? '' : `: ${NO_HSDS_SCHEMAS}`}`,
      () => {
        const official = new Map(officialResources().map((resource) => [resource.name, resource]));
        const wrong = description.resources.flatMap(({ name, path: file, schema }) => {
          const standard = official.get(name);
          if (standard?.path !== file) return [`${file} is no table of the standard`];
          const rows = rowsOf(file);
          const known = new Set(standard.schema.fields.map((field) => field.name));
          return [
            ...schema.fields.flatMap((field) =>
              known.has(field.name) ? [] : [`${file}: unknown column ${field.name}`],
            ),
            ...standard.schema.fields.flatMap((field) =>
              field.constraints.required && rows.some((row) => (row[field.name] ?? '') === '')
                ? [`${file}: ${field.name} is required`]
                : [],
            ),
          ];
        });
        expect(wrong).toEqual([]);
      },
    );
  });

  describe.skipIf(!hasHsdsSchemas)(`by the official schemas${hasHsdsSchemas ? '' : `: ${NO_HSDS_SCHEMAS}`}`, () => {
    let judge: ReturnType<typeof hsdsJudge>;
    beforeAll(() => {
      judge = hsdsJudge();
    });

    test('would be refused for a missing name, a wrong id or an invented property', () => {
      expect(judge.errorsOf('service.json', { id: 'one', status: 'active', phones: [{}] })).toHaveLength(4);
      expect(
        judge.unknownProperties('service.json', { nmae: '', attributes: [{ taxonomy_term: { kod: '' } }] }),
      ).toEqual(['service.json.nmae', 'taxonomy_term.json.kod']);
    });

    test.each(LISTS)('has %s without an error, and without properties that the standard does not know', (list) => {
      const documents = [
        ...documentsOfList(locale, list),
        ...pagesOfList(locale, list).flatMap(({ contents }) => contents),
      ];
      const schema = SCHEMAS[list];
      expect(documents.flatMap((document) => judge.errorsOf(schema, document))).toEqual([]);
      const unknown = new Set(documents.flatMap((document) => judge.unknownProperties(schema, document)));
      // The API of the standard adds the service to a service at a location; its single schema does not know that.
      unknown.delete('service_at_location.json.service');
      expect([...unknown]).toEqual([]);
    });
  });
});

test('The description of the API has the address of every file that is there, and no other', () => {
  interface Parameter {
    readonly name: string;
    readonly schema: { readonly type: string; readonly enum?: readonly string[] };
  }
  interface DescribedPath {
    readonly parameters?: readonly Parameter[];
    readonly get: { readonly parameters?: readonly Parameter[] };
  }
  const { paths } = JSON.parse(readFileSync(path.join(builtSite(), API_DESCRIPTION_HREF), 'utf8')) as {
    paths: Record<string, DescribedPath>;
  };
  const escaped = (text: string): string => text.replaceAll('.', '\\.');
  const valuesOf = ({ schema }: Parameter): string => {
    if (schema.enum) return schema.enum.map(escaped).join('|');
    return schema.type === 'integer' ? '[1-9][0-9]*' : '[0-9a-f-]{36}';
  };
  const patterns = Object.entries(paths).map(([name, { parameters = [], get }]) => {
    const all = [...parameters, ...(get.parameters ?? [])];
    const pattern = all.reduce(
      (text, parameter) => text.replace(`{${parameter.name}}`, `(?:${valuesOf(parameter)})`),
      escaped(name),
    );
    return new RegExp(`^${pattern}$`);
  });
  const folder = path.join(builtSite(), DIRECTORY_BASE);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(?:br|gz)$/.test(file.name))
    .map((file) => `/${path.relative(folder, path.join(file.parentPath, file.name))}`);
  expect(files.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(patterns.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
});

test('An entry has the same id in every language', () => {
  const [first = [], ...others] = LOCALE_CODES.map((locale) =>
    documentsOfList(locale, 'services')
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(first.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});
