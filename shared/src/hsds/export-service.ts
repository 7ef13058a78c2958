import type { Service } from '../content/service.ts';
import { exportedChannels } from './export-channels.ts';
import { attributesOf, fieldStatement, present, type ExportContext, type Statement } from './export-context.ts';
import { hsdsLocation } from './export-location.ts';
import { organizationWithoutPlaces } from './export-organization.ts';
import type {
  HsdsAttribute,
  HsdsSchedule,
  HsdsService,
  HsdsServiceArea,
  HsdsServiceAtLocation,
} from './hsds-objects.ts';
import { hsdsId } from './ids.ts';
import { REGION_URIS } from './region-uris.ts';

/** What stands between the summary and the rest of a description. */
export const SUMMARY_END = '\n\n';

/**
 * A service as HSDS describes it, with everything that hangs on it. Who checked it is left out: that may be the name of a person. References to entries that are
 * not published are left out, too.
 */
export function hsdsService(service: Service, context: ExportContext): HsdsService {
  const { terms } = context;
  const id = hsdsId('service', service.key);
  const organization = service.organization === null ? undefined : context.organizations.get(service.organization);
  const { contacts, phones, schedules, virtualPlaces } = exportedChannels(service, context);
  return present({
    id,
    organization_id: organization && hsdsId('organization', organization.key),
    name: service.name,
    alternate_name: service.alternateName,
    description: service.body === null ? service.summary : service.summary + SUMMARY_END + service.body,
    url: service.website,
    email: service.channels.find(({ email }) => email !== null)?.email,
    status: 'active' as const,
    application_process: service.firstContact,
    fees_description: service.costNote,
    wait_time: service.waitingNote,
    eligibility_description: service.eligibility,
    minimum_age: service.ageFrom,
    maximum_age: service.ageTo,
    assured_date: service.checkedOn,
    alert: service.alert,
    last_modified: service.updatedAt,
    phones,
    schedules: [...schedules, ...hoursNote(id, service, context)],
    service_areas: serviceAreas(id, service, context),
    service_at_locations: [...places(id, service, context), ...virtualPlaces],
    languages: service.spokenLanguages.map((code) => ({
      id: hsdsId('language', `${id}/${code}`),
      service_id: id,
      code,
      name: terms('language', code).name,
    })),
    organization: organization && organizationWithoutPlaces(organization, context),
    cost_options:
      service.costAmount === null
        ? []
        : [
            {
              id: hsdsId('cost_option', service.key),
              service_id: id,
              currency: 'EUR' as const,
              amount: service.costAmount,
            },
          ],
    contacts,
    attributes: serviceAttributes(id, service, context),
  });
}

function serviceAttributes(id: string, service: Service, context: ExportContext): readonly HsdsAttribute[] {
  const { terms } = context;
  const field = fieldStatement.bind(undefined, context);
  const sorted: readonly (Statement | undefined)[] = [
    { term: terms('service_kind', service.serviceKind) },
    service.group === null ? undefined : { term: terms('group', service.group) },
    { term: terms('formality', service.formal ? 'formal' : 'informal') },
    { term: terms('setting', service.insideInstitution ? 'inside_institution' : 'outside_institution') },
    ...service.institutions
      .filter((key) => context.organizations.has(key))
      .map((key) => ({ term: terms('institution', key) })),
    ...service.themes.map((key) => ({ term: terms('theme', key) })),
    ...service.audiences.map((code) => ({ term: terms('audience', code) })),
    service.costKind === null ? undefined : { term: terms('cost', service.costKind) },
    service.referralNeeded === null
      ? undefined
      : { term: terms('referral', service.referralNeeded ? 'needed' : 'not_needed') },
  ];
  return attributesOf('service', id, [
    ...sorted,
    field('key', service.key),
    field('locale', service.locale),
    field('slug', service.slug),
    field('summary', service.summary),
    field('search_words', service.searchWords),
    field('waiting_asked_on', service.waitingAskedOn),
    field('opening_sentence', service.openingSentence),
    field('alert_until', service.alertUntil),
    field('next_check', service.nextCheck),
    field('fact_source', service.factSource),
  ]);
}

/** What to know of the hours in words: a schedule without times. */
function hoursNote(
  serviceId: string,
  { key, hoursNote: note }: Service,
  context: ExportContext,
): readonly HsdsSchedule[] {
  if (note === null) return [];
  const id = hsdsId('schedule', `${key}/note`);
  const isNote = { term: context.terms('field', 'hours_note') };
  return [{ id, service_id: serviceId, description: note, attributes: attributesOf('schedule', id, [isNote]) }];
}

const serviceAreas = (
  serviceId: string,
  { key, regions }: Service,
  { terms }: ExportContext,
): readonly HsdsServiceArea[] =>
  regions.map((region) => {
    const id = hsdsId('service_area', `${key}/${region}`);
    const term = terms('region', region);
    return present({
      id,
      service_id: serviceId,
      name: term.name,
      uri: REGION_URIS[region],
      attributes: attributesOf('service_area', id, [{ term }]),
    });
  });

function places(serviceId: string, service: Service, context: ExportContext): readonly HsdsServiceAtLocation[] {
  return service.locations.flatMap((key) => {
    const place = context.locations.get(key);
    if (!place) return [];
    return {
      id: hsdsId('service_at_location', `${service.key}/at/${key}`),
      service_id: serviceId,
      location_id: hsdsId('location', key),
      location: hsdsLocation(place, context),
    };
  });
}
