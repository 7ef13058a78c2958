/**
 * What the open data is made of: the objects of HSDS 3.0 with the properties that this platform fills. A property without a value is left out.
 * @see https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */

export interface HsdsTaxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface HsdsTaxonomyTerm {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: string;
  readonly language: string;
  readonly taxonomy_id: string;
}

export interface HsdsAttribute {
  readonly id: string;
  readonly link_id: string;
  readonly link_entity: string;
  readonly taxonomy_term_id: string;
  readonly value?: string;
  readonly taxonomy_term: HsdsTaxonomyTerm;
}

interface WithAttributes {
  readonly attributes?: readonly HsdsAttribute[];
}

export interface HsdsLanguage {
  readonly id: string;
  readonly service_id?: string;
  readonly phone_id?: string;
  readonly code: string;
  readonly name: string;
}

export interface HsdsPhone {
  readonly id: string;
  readonly service_id: string;
  readonly contact_id: string;
  readonly number: string;
  readonly type: 'voice';
  readonly description: string;
  readonly languages?: readonly HsdsLanguage[];
}

export interface HsdsContact extends WithAttributes {
  readonly id: string;
  readonly service_id: string;
  /** The virtual place with the address of a chat or a site. */
  readonly location_id?: string;
  /** What the way to reach the service is called; never somebody's name. */
  readonly name: string;
  readonly email?: string;
}

export interface HsdsSchedule extends WithAttributes {
  readonly id: string;
  readonly service_id: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly freq?: 'WEEKLY';
  readonly byday?: string;
  readonly description: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
  readonly notes?: string;
}

export interface HsdsServiceArea extends WithAttributes {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly uri?: string;
}

export interface HsdsCostOption {
  readonly id: string;
  readonly service_id: string;
  readonly currency: 'EUR';
  readonly amount: number;
}

export interface HsdsAddress {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: string;
  readonly address_type: 'physical';
}

export interface HsdsAccessibility extends WithAttributes {
  readonly id: string;
  readonly location_id: string;
  readonly description?: string;
  readonly details?: string;
}

export interface HsdsLocation extends WithAttributes {
  readonly id: string;
  readonly location_type: 'physical' | 'virtual';
  readonly url?: string;
  readonly name: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly HsdsAddress[];
  readonly accessibility?: readonly HsdsAccessibility[];
}

export interface HsdsServiceAtLocation {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly location: HsdsLocation;
}

export interface HsdsOrganization extends WithAttributes {
  readonly id: string;
  readonly name: string;
  readonly alternate_name?: string;
  readonly description: string;
  readonly website?: string;
  readonly locations?: readonly HsdsLocation[];
}

export interface HsdsService extends WithAttributes {
  readonly id: string;
  readonly organization_id?: string;
  readonly name: string;
  readonly alternate_name?: string;
  readonly description: string;
  readonly url?: string;
  readonly email?: string;
  readonly status: 'active';
  readonly application_process?: string;
  readonly fees_description?: string;
  readonly wait_time?: string;
  readonly eligibility_description?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly assured_date?: string;
  readonly alert?: string;
  readonly last_modified: string;
  readonly phones?: readonly HsdsPhone[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_areas?: readonly HsdsServiceArea[];
  readonly service_at_locations?: readonly HsdsServiceAtLocation[];
  readonly languages?: readonly HsdsLanguage[];
  readonly organization?: HsdsOrganization;
  readonly cost_options?: readonly HsdsCostOption[];
  readonly contacts?: readonly HsdsContact[];
}
