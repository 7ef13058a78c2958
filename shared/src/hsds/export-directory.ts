import { exportContext, type Directory } from './export-context.ts';
import { hsdsLocation } from './export-location.ts';
import { hsdsOrganization } from './export-organization.ts';
import { hsdsService } from './export-service.ts';
import { hsdsTaxonomies, hsdsTaxonomyTerms } from './export-taxonomies.ts';
import type { HsdsLocation, HsdsOrganization, HsdsService, HsdsTaxonomy, HsdsTaxonomyTerm } from './hsds-objects.ts';

/** The whole directory in one language, as objects of HSDS. */
export interface HsdsDirectory {
  readonly services: readonly HsdsService[];
  readonly organizations: readonly HsdsOrganization[];
  readonly locations: readonly HsdsLocation[];
  readonly taxonomies: readonly HsdsTaxonomy[];
  readonly taxonomyTerms: readonly HsdsTaxonomyTerm[];
}

export function exportDirectory(directory: Directory): HsdsDirectory {
  const context = exportContext(directory);
  return {
    services: directory.services.map((service) => hsdsService(service, context)),
    organizations: directory.organizations.map((organization) => hsdsOrganization(organization, context)),
    locations: directory.locations.map((place) => hsdsLocation(place, context)),
    taxonomies: hsdsTaxonomies(directory),
    taxonomyTerms: hsdsTaxonomyTerms(directory, context),
  };
}
