import { isSourceObject, memberOf, type SourceObject } from './source-object.ts';
import { isLikeRecord, kindOf, kindOfFile, type SourceKind } from './source-kind.ts';

/** A file may name this many problems; the rest is counted. */
const MOST_PROBLEMS = 20;
/** Objects in objects in objects: nobody nests services so deep, and a program that follows them all the way down falls over. */
const DEEPEST = 60;

/** An object of HSDS in a file. */
export interface FoundObject {
  readonly kind: SourceKind;
  readonly object: SourceObject;
  /** Where it stands, for a sentence: `services.json, number 3`. */
  readonly where: string;
}

/** The objects of a file. */
export interface FoundObjects {
  readonly found: readonly FoundObject[];
  /** Sentences about what is no object that an import knows. */
  readonly problems: readonly string[];
}

/** Members under which APIs put their list. */
const WRAPPERS = ['contents', 'content', 'data', 'items', 'results', 'records', 'value'] as const;

const LISTS: Readonly<Record<string, SourceKind>> = {
  organizations: 'organization',
  organisations: 'organization',
  services: 'service',
  locations: 'location',
  service_at_locations: 'service_at_location',
  services_at_location: 'service_at_location',
  taxonomy_terms: 'taxonomy_term',
  taxonomies: 'taxonomy',
};

const SINGLE: Readonly<Record<string, SourceKind>> = {
  organization: 'organization',
  organisation: 'organization',
  service: 'service',
  location: 'location',
  service_at_location: 'service_at_location',
};

/**
 * Finds the objects of HSDS in a JSON value: one object, a list, a page of an API, lists by name, or objects by their id.
 * @param fileName its name helps where an object does not show what it is
 */
export function findObjects(value: unknown, fileName: string): FoundObjects {
  const found: FoundObject[] = [];
  const problems: string[] = [];
  visit(value, kindOfFile(fileName), fileName, 0);
  const more = problems.length - MOST_PROBLEMS;
  return {
    found,
    problems:
      more > 0
        ? [...problems.slice(0, MOST_PROBLEMS), `${fileName}: ${more} more objects were left out like these.`]
        : problems,
  };

  function visit(one: unknown, expected: SourceKind | undefined, where: string, depth: number): void {
    if (depth > 6) return void problems.push(`${where} is nested too deeply; it was left out.`);
    if (Array.isArray(one)) {
      for (const [index, item] of one.entries()) {
        if (isSourceObject(item)) visit(item, expected, `${where}, number ${index + 1}`, depth + 1);
        else if (item !== null)
          problems.push(`${where}, number ${index + 1} is not an object but ${nameOfType(item)}; it was left out.`);
      }
      return;
    }
    if (!isSourceObject(one))
      return void problems.push(
        `${where} holds ${nameOfType(one)} where an object or a list is expected; it was left out.`,
      );
    if (isDescription(one)) return;
    if (isGeoJson(one))
      return void problems.push(
        `${where} is GeoJSON, which holds points and not whole services; it was left out. Give the JSON or the tables of the same directory.`,
      );
    if (isDeeperThan(one, DEEPEST)) {
      problems.push(`${where} is nested too deeply; it was left out.`);
      return;
    }
    if (isRecord(one)) {
      const kind = kindOf(one, expected);
      if (kind !== undefined && (expected !== undefined || isLikeRecord(kind, one)))
        found.push({ kind, object: one, where });
      else
        problems.push(
          `${where} is no service, organization or location that an import knows (its members are ${memberNames(one)}); it was left out.`,
        );
      return;
    }
    for (const name of WRAPPERS) {
      const content = memberOf(one, name);
      if (typeof content === 'object' && content !== null) {
        visit(content, expected, where, depth + 1);
        return;
      }
    }
    const parts = Object.entries(one).filter(([, part]) => typeof part === 'object' && part !== null);
    const named = parts.filter(([name]) => Object.hasOwn(LISTS, name) || Object.hasOwn(SINGLE, name));
    if (named.length > 0) {
      for (const [name, part] of named) visit(part, LISTS[name] ?? SINGLE[name], `${where}, ${name}`, depth + 1);
      return;
    }
    // Objects by their id.
    const byId = parts.filter(([, part]) => isSourceObject(part) && isRecord(part));
    if (byId.length > 0 && byId.length === parts.length) {
      for (const [name, part] of byId) visit(part, expected, `${where}, ${name}`, depth + 1);
      return;
    }
    problems.push(
      `${where} has no services, organizations or locations that an import knows (its members are ${memberNames(one)}).`,
    );
  }
}

const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((member) => isDeeperThan(member, depth - 1)));

const isRecord = (object: SourceObject): boolean =>
  ['id', 'name', 'service_id', 'location_id'].some((name) => {
    const value = memberOf(object, name);
    return typeof value === 'string' || typeof value === 'number';
  }) &&
  !WRAPPERS.some((name) => Array.isArray(memberOf(object, name)) && memberOf(object, 'description') === undefined);

const isGeoJson = (object: SourceObject): boolean =>
  memberOf(object, 'type') === 'FeatureCollection' ||
  (memberOf(object, 'type') === 'Feature' && Object.hasOwn(object, 'geometry'));

const memberNames = (object: SourceObject): string => Object.keys(object).slice(0, 8).join(', ') || 'none';

/** The page that says which version and profile an API has, and the description of a data package. */
const isDescription = (object: SourceObject): boolean =>
  ['openapi_url', 'openapi'].some((name) => Object.hasOwn(object, name)) ||
  Array.isArray(memberOf(object, 'resources'));

function nameOfType(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : `a ${typeof value}`;
}
