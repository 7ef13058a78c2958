import type { Organization } from '../content/organization.ts';
import { attributesOf, fieldStatement, present, type ExportContext } from './export-context.ts';
import { hsdsLocation } from './export-location.ts';
import type { HsdsOrganization } from './hsds-objects.ts';
import { hsdsId } from './ids.ts';

/** An organization as HSDS describes it, with its places. */
export function hsdsOrganization(organization: Organization, context: ExportContext): HsdsOrganization {
  const places = organization.locations.flatMap((key) => context.locations.get(key) ?? []);
  return present({
    ...organizationWithoutPlaces(organization, context),
    locations: places.map((place) => hsdsLocation(place, context)),
  });
}

/** An organization inside a service: its places are left to its own document. The same object each time. */
export function organizationWithoutPlaces(organization: Organization, context: ExportContext): HsdsOrganization {
  const made = context.made.organizations.get(organization.key) ?? makeOrganization(organization, context);
  context.made.organizations.set(organization.key, made);
  return made;
}

function makeOrganization(organization: Organization, context: ExportContext): HsdsOrganization {
  const { terms } = context;
  const id = hsdsId('organization', organization.key);
  return present({
    id,
    name: organization.name,
    alternate_name: organization.shortName,
    description: organization.summary ?? organization.name,
    website: organization.website,
    attributes: attributesOf('organization', id, [
      fieldStatement(context, 'key', organization.key),
      fieldStatement(context, 'locale', organization.locale),
      fieldStatement(context, 'summary', organization.summary),
      { term: terms('organization_kind', organization.organizationKind) },
      ...organization.regions.map((region) => ({ term: terms('region', region) })),
      ...organization.locations
        .filter((key) => context.locations.has(key))
        .map((key) => fieldStatement(context, 'location', hsdsId('location', key))),
    ]),
  });
}
