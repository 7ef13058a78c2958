import { LOCALE_CODES } from '../locales.ts';
import type { Licence } from './licence.ts';
import { TABLES } from './tables.ts';

/** The version of the Human Services Data Specification that the open data follows. */
export const HSDS_VERSION = '3.0';

const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema';

/** The lists of the API: the file of one entry, and what the schema of HSDS for it is called. */
const LISTS = [
  { name: 'services', schema: 'service', what: 'service' },
  { name: 'organizations', schema: 'organization', what: 'organization' },
  { name: 'service_at_locations', schema: 'service_at_location', what: 'service at one of its places' },
  { name: 'locations', schema: 'location', what: 'place' },
  { name: 'taxonomies', schema: 'taxonomy', what: 'list of terms' },
  { name: 'taxonomy_terms', schema: 'taxonomy_term', what: 'term' },
] as const;

/** An address below that of a language, and the operation there. */
type DescribedFile = readonly [path: string, operation: object];

/** What the API description needs to know of the site. */
export interface ApiFacts {
  readonly title: string;
  /** The address of `/api/hsds` on this site. */
  readonly base: string;
  readonly licence: Licence;
}

/**
 * What the open data offers, in OpenAPI 3.1: every file that the build writes, and no other. The addresses are those of files and take no parameters after a
 * question mark: a list is read page by page.
 */
export function apiDescription({ title, base, licence }: ApiFacts): object {
  const inLanguage = [...filesOfLanguage(), ...LISTS.flatMap(filesOfList)].map(
    ([path, get]) => [`/{language}${path}`, { parameters: [LANGUAGE], get }] as const,
  );
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: HSDS_VERSION,
      description:
        'The social map as files, in the shape of the Human Services Data Specification 3.0 of Open Referral. Lists are read page by page, from page-1.json until "last_page" is true.',
      license: { name: licence.title, identifier: licence.name },
    },
    servers: [{ url: base }],
    paths: {
      '/index.json': {
        get: {
          operationId: 'getLanguages',
          summary: 'The languages of the data, and where each begins.',
          responses: answer('What this is.', { type: 'object' }),
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'getDescription',
          summary: 'This description.',
          responses: answer('A description in OpenAPI.', { type: 'object' }),
        },
      },
      ...Object.fromEntries<object>(inLanguage),
    },
    components: { schemas: { Version: VERSION_SCHEMA, Page: PAGE_SCHEMA } },
  };
}

/** The files of a language besides those of the lists. */
const filesOfLanguage = (): readonly DescribedFile[] => [
  [
    '/index.json',
    {
      operationId: 'getVersion',
      summary: 'The version of HSDS, the profile and the licence.',
      responses: answer('What this is.', { $ref: '#/components/schemas/Version' }),
    },
  ],
  [
    '/services.geojson',
    {
      operationId: 'getServicesOnMap',
      summary: 'Every service at each of its places with a point, as GeoJSON.',
      responses: answer('A collection of points.', { type: 'object' }, 'application/geo+json'),
    },
  ],
  [
    '/tables/datapackage.json',
    {
      operationId: 'getDataPackage',
      summary: 'The description of the tabular data package.',
      responses: answer('A data package.', { type: 'object' }),
    },
  ],
  [
    '/tables/{file}',
    {
      operationId: 'getTable',
      summary: 'One table of the data package.',
      parameters: [
        parameter('file', 'The name of its file.', { type: 'string', enum: TABLES.map(({ path }) => path) }),
      ],
      responses: answer('A table, with the names of its columns in the first row.', { type: 'string' }, 'text/csv'),
    },
  ],
  [
    '/tables.zip',
    {
      operationId: 'getDataPackageAsZip',
      summary: 'The tabular data package in one file.',
      responses: answer('A zip file.', { type: 'string', contentMediaType: 'application/zip' }, 'application/zip'),
    },
  ],
];

function filesOfList({ name, schema, what }: (typeof LISTS)[number]): readonly DescribedFile[] {
  const ref = { $ref: `${SCHEMAS}/${schema}.json` };
  return [
    [
      `/${name}/page-{page}.json`,
      {
        operationId: `list_${name}`,
        summary: `One page of the list of every ${what}.`,
        parameters: [parameter('page', 'The number of the page, from 1.', { type: 'integer', minimum: 1 })],
        responses: answer('A page.', {
          allOf: [
            { $ref: '#/components/schemas/Page' },
            { type: 'object', properties: { contents: { type: 'array', items: ref } } },
          ],
        }),
      },
    ],
    [
      `/${name}/{id}.json`,
      {
        operationId: `get_${schema}`,
        summary: `One ${what} with everything that belongs to it.`,
        parameters: [parameter('id', 'Its id.', { type: 'string', format: 'uuid' })],
        responses: answer(`The ${what}.`, ref),
      },
    ],
  ];
}

const parameter = (name: string, description: string, schema: object): object => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const LANGUAGE = parameter('language', 'The language of the data.', { type: 'string', enum: LOCALE_CODES });

const answer = (description: string, schema: object, mediaType = 'application/json'): object => ({
  200: { description, content: { [mediaType]: { schema } } },
  404: { description: 'There is no such file.' },
});

const VERSION_SCHEMA = {
  type: 'object',
  required: ['version', 'profile', 'openapi_url'],
  properties: {
    version: { type: 'string' },
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    language: { type: 'string' },
    license: { type: 'string', format: 'uri' },
  },
};

const PAGE_SCHEMA = {
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array' },
  },
};
