import { UNKNOWN_ORGANIZATION_ID } from '../tabular-package.ts';
import type { FoundObject } from './find-objects.ts';
import { addPlace, GatheredRecords, type GatheredRecord } from './gathered-records.ts';
import { cleanedObject } from './record-members.ts';
import { firstOf, isSourceObject, memberOf, objectsOf, textOf, type SourceObject } from './source-object.ts';
import type { SourcePlace, SourceRecord, SourceSet, SourceTerm } from './source-set.ts';

/**
 * Gathers the records of a source: each once, whether it stands by itself, inside others or both, with its places and its organization named by their ids. A record
 * that stands twice in one file with other content is refused the second time.
 */
export function gatherRecords(found: readonly FoundObject[]): SourceSet {
  const gathering = new Gathering();
  for (const { kind, object, where } of found) gathering.add(kind, object, where);
  return gathering.finish();
}

/** Follows the objects of a source into each other. */
class Gathering {
  readonly #records = new GatheredRecords();
  readonly #terms = new Map<string, SourceTerm>();
  readonly #problems: string[] = [];
  readonly #looseLinks: { readonly serviceId: string; readonly place: SourcePlace; readonly where: string }[] = [];

  add(kind: FoundObject['kind'], object: SourceObject, where: string): void {
    switch (kind) {
      case 'organization':
        this.#organization(object, where, true);
        break;
      case 'service':
        this.#service(object, where, true);
        break;
      case 'location':
        this.#location(object, where, true);
        break;
      case 'service_at_location':
        this.#serviceAtLocation(object, where);
        break;
      case 'taxonomy_term':
      case 'taxonomy':
        this.#term(object);
        break;
    }
  }

  finish(): SourceSet {
    this.#records.joinVersions();
    for (const { serviceId, place, where } of this.#looseLinks) {
      const services = this.#records.versions('service', serviceId);
      for (const service of services) addPlace(service, place);
      if (services.length === 0)
        this.#problems.push(`${where}: there is no service ${serviceId}; the link to a place was left out.`);
    }
    return {
      records: this.#records.all().map(sourceRecord),
      terms: this.#terms,
      doubles: this.#records.doubles(),
      problems: this.#problems,
      unknown: this.#records.unknown(),
    };
  }

  #organization(object: SourceObject, where: string, isOwn: boolean): string {
    // Our own tables name it where no organization is known.
    if (textOf(memberOf(object, 'id')) === UNKNOWN_ORGANIZATION_ID) return UNKNOWN_ORGANIZATION_ID;
    const gathered = this.#records.add('organization', object, where, isOwn);
    for (const location of objectsOf(memberOf(object, 'locations')))
      addPlace(gathered, { locationId: this.#location(location, `${where}, locations`, false), object: {} });
    for (const service of objectsOf(memberOf(object, 'services')))
      this.#service(service, `${where}, services`, true, gathered.id);
    return gathered.id;
  }

  #location(object: SourceObject, where: string, isOwn: boolean): string {
    const gathered = this.#records.add('location', object, where, isOwn);
    const owner = firstOf(object, ['organization', 'organisation']);
    const organizationId = isSourceObject(owner)
      ? this.#organization(owner, `${where}, organization`, false)
      : textOf(firstOf(object, ['organization_id', 'organisation_id']));
    gathered.organizationId ??= organizationId;
    for (const service of objectsOf(memberOf(object, 'services'))) {
      const id = this.#service(service, `${where}, services`, true, organizationId);
      for (const record of this.#records.versions('service', id))
        addPlace(record, { locationId: gathered.id, object: {} });
    }
    return gathered.id;
  }

  #service(object: SourceObject, where: string, isOwn: boolean, within?: string): string {
    const gathered = this.#records.add('service', object, where, isOwn);
    const owner = firstOf(object, ['organization', 'organisation']);
    gathered.organizationId ??=
      (isSourceObject(owner)
        ? this.#organization(owner, `${where}, organization`, false)
        : textOf(firstOf(object, ['organization_id', 'organisation_id']))) ?? within;
    for (const name of ['service_at_locations', 'services_at_location']) {
      for (const link of objectsOf(memberOf(object, name))) {
        const locationId = this.#locationOf(link, where);
        if (locationId !== undefined) addPlace(gathered, { locationId, object: cleanedObject(link) });
        else
          gathered.problems.push('One of its places says neither location nor location_id; that place was left out.');
      }
    }
    for (const location of objectsOf(memberOf(object, 'locations')))
      addPlace(gathered, { locationId: this.#location(location, `${where}, locations`, false), object: {} });
    // Up to version 1.0 a service names its one place itself.
    const only = textOf(memberOf(object, 'location_id'));
    if (only !== undefined) addPlace(gathered, { locationId: only, object: {} });
    for (const attribute of objectsOf(memberOf(object, 'attributes'))) {
      const term = memberOf(attribute, 'taxonomy_term');
      if (isSourceObject(term)) this.#term(term);
    }
    return gathered.id;
  }

  #serviceAtLocation(object: SourceObject, where: string): void {
    const service = memberOf(object, 'service');
    const serviceId = isSourceObject(service)
      ? this.#service(service, `${where}, service`, false)
      : textOf(memberOf(object, 'service_id'));
    const locationId = this.#locationOf(object, where);
    if (serviceId === undefined || locationId === undefined)
      this.#problems.push(`${where} does not say which service is at which location; it was left out.`);
    else this.#looseLinks.push({ serviceId, place: { locationId, object: cleanedObject(object) }, where });
  }

  #locationOf(link: SourceObject, where: string): string | undefined {
    const location = memberOf(link, 'location');
    return isSourceObject(location)
      ? this.#location(location, `${where}, location`, false)
      : textOf(memberOf(link, 'location_id'));
  }

  #term(object: SourceObject): void {
    const id = textOf(firstOf(object, ['id', 'taxonomy_id']));
    const name = textOf(firstOf(object, ['name', 'term', 'label']));
    if (id === undefined || name === undefined || this.#terms.has(id)) return;
    const list = firstOf(object, ['taxonomy', 'taxonomy_detail', 'vocabulary']);
    const taxonomy = isSourceObject(list) ? textOf(memberOf(list, 'name')) : textOf(list);
    this.#terms.set(id, { id, name, code: textOf(firstOf(object, ['code', 'slug'])), taxonomy });
  }
}

const sourceRecord = ({ kind, id, object, where, organizationId, places, problems }: GatheredRecord): SourceRecord => ({
  kind,
  id,
  object,
  where,
  places,
  problems,
  ...(organizationId === undefined || organizationId === UNKNOWN_ORGANIZATION_ID ? {} : { organizationId }),
});
