/** The type of a column, in the terms of Table Schema (https://specs.frictionlessdata.io/table-schema/). */
type ColumnType = 'string' | 'number' | 'date' | 'datetime' | 'time';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly format?: 'uuid' | 'uri' | 'email';
  readonly isRequired?: true;
  readonly oneOf?: readonly string[];
  /** The table whose `id` it names. */
  readonly refersTo?: string;
}

/** A table of the tabular data package: an object of HSDS 3.0 with the columns that this platform fills. */
export interface Table {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly columns: readonly Column[];
}

const id: Column = { name: 'id', type: 'string', format: 'uuid', isRequired: true };
const text = (name: string): Column => ({ name, type: 'string' });
const required = (column: Column): Column => ({ ...column, isRequired: true });
const number = (name: string): Column => ({ name, type: 'number' });
const day = (name: string): Column => ({ name, type: 'date' });
const uri = (name: string): Column => ({ name, type: 'string', format: 'uri' });
const email = (name: string): Column => ({ name, type: 'string', format: 'email' });
const link = (table: string, name = `${table}_id`): Column => ({
  name,
  type: 'string',
  format: 'uuid',
  refersTo: table,
});

/** Every table, in an order in which each refers to earlier ones only. */
export const TABLES = [
  {
    name: 'organization',
    path: 'organizations.csv',
    description: 'Who stands behind services.',
    columns: [id, required(text('name')), text('alternate_name'), required(text('description')), uri('website')],
  },
  {
    name: 'service',
    path: 'services.csv',
    description: 'Lines, houses, practices and groups that one can turn to.',
    columns: [
      id,
      required(link('organization')),
      required(text('name')),
      text('alternate_name'),
      text('description'),
      uri('url'),
      email('email'),
      {
        name: 'status',
        type: 'string',
        isRequired: true,
        oneOf: ['active', 'inactive', 'defunct', 'temporarily closed'],
      },
      text('application_process'),
      text('fees_description'),
      text('wait_time'),
      text('eligibility_description'),
      number('minimum_age'),
      number('maximum_age'),
      day('assured_date'),
      text('alert'),
      { name: 'last_modified', type: 'datetime' },
    ],
  },
  {
    name: 'location',
    path: 'locations.csv',
    description: 'Places where services are given; a virtual one is the address of a chat or a site.',
    columns: [
      id,
      { name: 'location_type', type: 'string', isRequired: true, oneOf: ['physical', 'postal', 'virtual'] },
      uri('url'),
      text('name'),
      number('latitude'),
      number('longitude'),
    ],
  },
  {
    name: 'service_at_location',
    path: 'service_at_location.csv',
    description: 'Which service is given at which place.',
    columns: [id, required(link('service')), required(link('location'))],
  },
  {
    name: 'address',
    path: 'addresses.csv',
    description: 'Addresses of places.',
    columns: [
      id,
      link('location'),
      required(text('address_1')),
      required(text('city')),
      required(text('state_province')),
      required(text('postal_code')),
      required(text('country')),
      { name: 'address_type', type: 'string', isRequired: true, oneOf: ['physical', 'postal', 'virtual'] },
    ],
  },
  {
    name: 'contact',
    path: 'contacts.csv',
    description: 'The ways to reach a service. Their names are kinds, such as “chat”, never those of people.',
    columns: [id, link('service'), link('location'), text('name'), email('email')],
  },
  {
    name: 'phone',
    path: 'phones.csv',
    description: 'Phone numbers.',
    columns: [id, link('service'), link('contact'), required(text('number')), text('type'), text('description')],
  },
  {
    name: 'schedule',
    path: 'schedules.csv',
    description: 'When somebody is there, on the clocks of Brussels.',
    columns: [
      id,
      link('service'),
      day('valid_from'),
      day('valid_to'),
      { name: 'freq', type: 'string', oneOf: ['WEEKLY', 'MONTHLY'] },
      text('byday'),
      text('description'),
      { name: 'opens_at', type: 'time' },
      { name: 'closes_at', type: 'time' },
      text('notes'),
    ],
  },
  {
    name: 'service_area',
    path: 'service_areas.csv',
    description: 'Where people live who may come.',
    columns: [id, link('service'), text('name'), text('uri')],
  },
  {
    name: 'language',
    path: 'languages.csv',
    description: 'Languages in which one can be helped.',
    columns: [id, link('service'), link('phone'), text('name'), text('code')],
  },
  {
    name: 'accessibility',
    path: 'accessibility.csv',
    description: 'What a place has for people with an impairment. What is not named is not known.',
    columns: [id, link('location'), text('description'), text('details')],
  },
  {
    name: 'cost_option',
    path: 'cost_options.csv',
    description: 'What one pays at most for one time.',
    columns: [id, required(link('service')), text('currency'), number('amount')],
  },
  {
    name: 'taxonomy',
    path: 'taxonomies.csv',
    description: 'The lists of terms.',
    columns: [id, required(text('name')), required(text('description'))],
  },
  {
    name: 'taxonomy_term',
    path: 'taxonomy_terms.csv',
    description: 'The terms by which entries are sorted, and the fields that HSDS has no column for.',
    columns: [
      id,
      text('code'),
      required(text('name')),
      required(text('description')),
      text('taxonomy'),
      text('language'),
      link('taxonomy'),
    ],
  },
  {
    name: 'attribute',
    path: 'attributes.csv',
    description: 'Which term belongs to what, and the values of fields that HSDS has no column for.',
    columns: [
      id,
      required({ name: 'link_id', type: 'string', format: 'uuid' }),
      required(link('taxonomy_term')),
      required(text('link_entity')),
      text('value'),
    ],
  },
  {
    name: 'meta_table_description',
    path: 'meta_table_descriptions.csv',
    description: 'The language and the character set of these tables.',
    columns: [id, text('name'), text('language'), text('character_set')],
  },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];
