import { v5 } from 'uuid';
import { ENTRY_KINDS, type EntryKind } from './imported-entry.ts';
import { LOCALE_CODES } from '../../locales.ts';
import { isKnownMember, standardName } from './known-members.ts';
import { UNKNOWN_ORGANIZATION_ID } from '../tabular-package.ts';
import { isVirtual } from './map-location.ts';
import { plainLine } from './plain-text.ts';
import { ownStatements } from './own-statements.ts';
import type { FoundObject } from './read-json.ts';
import {
  firstOf,
  foldedWord,
  isEmpty,
  isReservedName,
  isSourceObject,
  memberName,
  memberOf,
  objectsOf,
  quoted,
  textOf,
  textsOf,
  type SourceObject,
} from './source-object.ts';
import type { SourcePlace, SourceRecord, SourceSet, SourceTerm } from './source-set.ts';

/** Objects inside objects are read this deep; nobody nests services deeper. */
const DEEPEST = 12;
/** For records whose source gives them no id: it is made of their words, so that a second import finds them again. */
const NO_ID = 'f1f4cb1c-4d9c-4b46-9d22-0f0f6a0a5b0e';
/** Between an id and a language; no id has it. */
const SEPARATOR = '\u0000';
const MOST_UNKNOWN = 200;

interface Gathered {
  readonly kind: EntryKind;
  readonly id: string;
  readonly object: Record<string, unknown>;
  readonly where: string;
  /** The file in which it stands as a record of its own; undefined when it was only seen inside others. */
  file: string | undefined;
  /** What that file says of it, to notice a second one that says something else. */
  print: string;
  organizationId: string | undefined;
  readonly places: SourcePlace[];
  readonly problems: string[];
}

/**
 * Gathers the records of a source: each once, whether it stands by itself, inside others or both, with its places and its organization named by their ids. A record
 * that stands twice in one file with other content is refused the second time.
 */
export function gatherRecords(found: readonly FoundObject[]): SourceSet {
  const gathering = new Gathering();
  for (const { kind, object, where } of found) gathering.add(kind, object, where);
  return gathering.finish();
}

class Gathering {
  /** By id, and for our own exports by language: one record in several of them has one id. */
  readonly #records: Readonly<Record<EntryKind, Map<string, Gathered>>> = {
    location: new Map(),
    organization: new Map(),
    service: new Map(),
  };
  readonly #terms = new Map<string, SourceTerm>();
  /** Those from another file than the first one may turn out to be the same record in another language. */
  readonly #doubles: (SourceSet['doubles'][number] & { readonly isOfOtherFile: boolean })[] = [];
  readonly #problems: string[] = [];
  readonly #unknown = new Set<string>();
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
    for (const kind of ENTRY_KINDS) this.#joinVersions(kind);
    for (const { serviceId, place, where } of this.#looseLinks) {
      const services = this.#versions('service', serviceId);
      for (const service of services) addPlace(service, place);
      if (services.length === 0)
        this.#problems.push(`${where}: there is no service ${serviceId}; the link to a place was left out.`);
    }
    const records = (['location', 'organization', 'service'] as const).flatMap((kind) =>
      [...this.#records[kind].values()].map(
        ({ file: _file, print: _print, organizationId, ...record }): SourceRecord => ({
          ...record,
          ...(organizationId === undefined || organizationId === UNKNOWN_ORGANIZATION_ID ? {} : { organizationId }),
        }),
      ),
    );
    return {
      records,
      terms: this.#terms,
      doubles: this.#doubles.filter((double) => !double.isOfOtherFile || !this.#isTranslation(double)),
      problems: this.#problems,
      unknown: [...this.#unknown],
    };
  }

  #organization(object: SourceObject, where: string, isOwn: boolean): string {
    // Our own tables name it where no organization is known.
    if (textOf(memberOf(object, 'id')) === UNKNOWN_ORGANIZATION_ID) return UNKNOWN_ORGANIZATION_ID;
    const gathered = this.#record('organization', object, where, isOwn);
    for (const location of objectsOf(memberOf(object, 'locations')))
      addPlace(gathered, { locationId: this.#location(location, `${where}, locations`, false), object: {} });
    for (const service of objectsOf(memberOf(object, 'services')))
      this.#service(service, `${where}, services`, true, gathered.id);
    return gathered.id;
  }

  #location(object: SourceObject, where: string, isOwn: boolean): string {
    const gathered = this.#record('location', object, where, isOwn);
    const owner = firstOf(object, ['organization', 'organisation']);
    const organizationId = isSourceObject(owner)
      ? this.#organization(owner, `${where}, organization`, false)
      : textOf(firstOf(object, ['organization_id', 'organisation_id']));
    gathered.organizationId ??= organizationId;
    for (const service of objectsOf(memberOf(object, 'services'))) {
      const id = this.#service(service, `${where}, services`, true, organizationId);
      for (const record of this.#versions('service', id)) addPlace(record, { locationId: gathered.id, object: {} });
    }
    return gathered.id;
  }

  #service(object: SourceObject, where: string, isOwn: boolean, within?: string): string {
    const gathered = this.#record('service', object, where, isOwn);
    const owner = firstOf(object, ['organization', 'organisation']);
    gathered.organizationId ??=
      (isSourceObject(owner)
        ? this.#organization(owner, `${where}, organization`, false)
        : textOf(firstOf(object, ['organization_id', 'organisation_id']))) ?? within;
    for (const name of ['service_at_locations', 'services_at_location']) {
      for (const link of objectsOf(memberOf(object, name))) {
        const locationId = this.#locationOf(link, where);
        if (locationId !== undefined) addPlace(gathered, { locationId, object: normalised(link) });
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
    else this.#looseLinks.push({ serviceId, place: { locationId, object: normalised(object) }, where });
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

  #record(kind: EntryKind, object: SourceObject, where: string, isOwn: boolean): Gathered {
    const members = this.#members(kind, object);
    const given = textOf(members['id']);
    const id = given ?? v5(`${kind}/${wordsOf(members).toWellFormed()}`, NO_ID);
    const versionId = `${id}${SEPARATOR}${ownStatements(object).field('locale') ?? ''}`;
    const known = this.#records[kind].get(versionId);
    const file = isOwn ? (where.split(',')[0] ?? where) : undefined;
    const print = isOwn ? JSON.stringify(object) : '';
    if (!known) {
      const gathered: Gathered = {
        kind,
        id,
        object: members,
        where,
        file,
        print,
        organizationId: undefined,
        places: [],
        problems:
          given === undefined
            ? ['It has no id; it is found again by its name, so do not change that in the source.']
            : [],
      };
      this.#records[kind].set(versionId, gathered);
      return gathered;
    }
    const isOther = known.file === file ? known.print !== print : isOtherName(known.object, members);
    if (isOwn && known.file !== undefined && isOther) {
      this.#doubles.push({
        kind,
        id,
        name: plainLine(textOf(members['name']) ?? ''),
        where,
        isOfOtherFile: known.file !== file,
      });
      // What hangs on the second one is not mixed into the first one.
      return { ...known, places: [], problems: [], object: {}, organizationId: undefined };
    }
    // The same record as seen from elsewhere, often with less: it only adds.
    fill(known.object, members);
    if (isOwn && known.file === undefined) Object.assign(known, { file, print });
    return known;
  }

  /** Lists leave out what says the language of a record: what they say belongs to every language of it. */
  #joinVersions(kind: EntryKind): void {
    for (const [versionId, bare] of this.#records[kind]) {
      if (!versionId.endsWith(SEPARATOR)) continue;
      const versions = this.#versions(kind, bare.id).filter((version) => version !== bare);
      if (versions.length === 0) continue;
      for (const version of versions) {
        fill(version.object, bare.object);
        version.organizationId ??= bare.organizationId;
        for (const place of bare.places) addPlace(version, place);
      }
      this.#records[kind].delete(versionId);
    }
  }

  /** Lists of our own export name a record in their language without saying which that is; a virtual place is named by what it is for. */
  #isTranslation({
    kind,
    id,
    name,
  }: {
    readonly kind: EntryKind;
    readonly id: string;
    readonly name: string;
  }): boolean {
    const versions = this.#versions(kind, id);
    return versions.some(
      ({ object }) =>
        (kind === 'location' && isVirtual(object)) ||
        (ownStatements(object).field('locale') !== undefined &&
          foldedWord(plainLine(textOf(object['name']) ?? '')) === foldedWord(name)),
    );
  }

  #versions(kind: EntryKind, id: string): readonly Gathered[] {
    return ['', ...LOCALE_CODES].flatMap((locale) => this.#records[kind].get(`${id}${SEPARATOR}${locale}`) ?? []);
  }

  /** The members of a record under the names of HSDS 3.0; unknown ones are noted once. */
  #members(kind: EntryKind, object: SourceObject): Record<string, unknown> {
    const members = Object.create(null) as Record<string, unknown>;
    for (const [written, value] of Object.entries(object)) {
      if (isReservedName(written)) {
        this.#note(`${kind}.${written}`);
        continue;
      }
      if (isEmpty(value)) continue;
      const name = standardName(kind, memberName(written));
      if (!isKnownMember(kind, name)) this.#note(`${kind}.${written}`);
      const clean = cleaned(value, 0);
      const there = members[name];
      if (there === undefined) members[name] = clean;
      else if (Array.isArray(there) && Array.isArray(clean))
        members[name] = [...(there as unknown[]), ...(clean as unknown[])];
    }
    return members;
  }

  #note(name: string): void {
    if (this.#unknown.size < MOST_UNKNOWN) this.#unknown.add(name);
  }
}

/** Two files may say more and less of a record, but they call it the same. */
function isOtherName(known: SourceObject, members: SourceObject): boolean {
  const [name, other] = [textOf(known['name']), textOf(members['name'])];
  return name !== undefined && other !== undefined && foldedWord(name) !== foldedWord(other);
}

/** Adds what is not said yet. */
function fill(known: Record<string, unknown>, members: SourceObject): void {
  for (const [name, value] of Object.entries(members)) {
    if (isEmpty(known[name])) known[name] = value;
  }
}

function addPlace({ places }: Gathered, place: SourcePlace): void {
  const at = places.findIndex(({ locationId }) => locationId === place.locationId);
  if (at === -1) places.push(place);
  else if (Object.keys(places[at]?.object ?? {}).length === 0) places[at] = place;
}

/** What tells a record without an id from others. */
const wordsOf = (members: SourceObject): string =>
  foldedWord(
    ['name', 'address_1', 'city', 'postal_code', 'addresses', 'organization_id']
      .flatMap((name) => textsOf(memberOf(members, name), ['address_1']))
      .join(' '),
  ) || quoted(members);

const normalised = (object: SourceObject): SourceObject => cleaned(object, 0) as SourceObject;

/** A value with its names in the spelling of HSDS, without reserved names, and bounded in depth. */
function cleaned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, depth + 1));
  const members = Object.create(null) as Record<string, unknown>;
  for (const [name, member] of Object.entries(value)) {
    const spelt = memberName(name);
    if (!isReservedName(name) && !isReservedName(spelt) && !isEmpty(member))
      members[spelt] ??= cleaned(member, depth + 1);
  }
  return members;
}
