import { describe, expect, test } from 'vitest';
import { LocationSchema } from '../content/location.ts';
import { OrganizationSchema } from '../content/organization.ts';
import { schemaFields } from '../content/schema-fields.ts';
import { ServiceSchema } from '../content/service.ts';
import { ChannelSchema } from '../content/service/channel.ts';
import { HSDS_MAPPING } from './mapping.ts';
import { FIELD_CODES } from './vocabulary-terms.ts';

const SCHEMAS = {
  service: ServiceSchema,
  channel: ChannelSchema,
  location: LocationSchema,
  organization: OrganizationSchema,
};

describe('the table between our fields and those of HSDS', () => {
  test.each(['service', 'channel', 'location', 'organization'] as const)(
    'has every field of a %s, and no other',
    (type) => {
      expect(Object.keys(HSDS_MAPPING[type])).toEqual(schemaFields(SCHEMAS[type]).map(({ name }) => name));
    },
  );

  test('carries everything but who checked an entry and what an import kept', () => {
    const left = Object.entries(HSDS_MAPPING).flatMap(([type, fields]) =>
      Object.entries(fields).flatMap(([name, { hsds }]) => (hsds === undefined ? `${type}.${name}` : [])),
    );
    expect(left).toEqual(['service.checkedBy', 'service.hsds', 'location.hsds', 'organization.hsds']);
  });

  test('names only fields that the taxonomy of fields has', () => {
    const named = Object.values(HSDS_MAPPING).flatMap((fields) =>
      Object.values(fields).flatMap(({ hsds }) => /\[field\/([a-z_]+)\]/.exec(hsds ?? '')?.[1] ?? []),
    );
    expect(FIELD_CODES).toEqual(expect.arrayContaining(named));
  });
});
