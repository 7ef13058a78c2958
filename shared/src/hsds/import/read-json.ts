import { readLenientJson } from './lenient-json.ts';
import { isKnownMember, standardName } from './known-members.ts';
import { isSourceObject, memberName, memberOf, type SourceObject } from './source-object.ts';

/** The values at the top of a JSON file, and what is wrong with it. */
export interface JsonReading {
  readonly values: readonly unknown[];
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
  /** Sentences about what was read all the same. */
  readonly notes: readonly string[];
}

/** A file may name this many problems; the rest is counted. */
const MOST_PROBLEMS = 20;

/**
 * Reads a file of JSON, or of one JSON value on each line (ndjson). What is not quite valid is read all the same and said; a broken line or record loses
 * only itself.
 */
export function readJson(text: string): JsonReading {
  const whole = parsed(text);
  if (whole !== undefined) return { values: [whole.value], problems: [], notes: [] };
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { values: [], problems: ['The file is empty.'], notes: [] };
  if (isSourceObject(parsed(lines[first] ?? '')?.value)) return readLines(lines);
  const lenient = readLenientJson(text);
  if (lenient) return { values: [lenient.value], problems: lenient.problems, notes: lenient.notes };
  const problem = `The file is not valid JSON: ${parseReason(text)}. Mend it and import it again.`;
  return { values: [], problems: [problem], notes: [] };
}

function readLines(lines: readonly string[]): JsonReading {
  const values: unknown[] = [];
  const problems: string[] = [];
  let more = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = parsed(line);
    if (read) values.push(read.value);
    else if (problems.length < MOST_PROBLEMS)
      problems.push(`Line ${index + 1} is not valid JSON (${parseReason(line)}); it was left out.`);
    else more += 1;
  }
  if (more > 0) problems.push(`${more} more lines are not valid JSON; they were left out.`);
  return { values, problems, notes: [] };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function parseReason(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return reason.replace(/\.$/, '').slice(0, 160);
  }
}

/** The kinds of object that can stand at the top of a file. */
export type SourceKind = 'organization' | 'service' | 'location' | 'service_at_location' | 'taxonomy_term' | 'taxonomy';

export interface FoundObject {
  readonly kind: SourceKind;
  readonly object: SourceObject;
  /** Where it stands, for a sentence: `services.json, number 3`. */
  readonly where: string;
}

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

/** Objects in objects in objects: nobody nests services so deep, and a program that follows them all the way down falls over. */
const DEEPEST = 60;

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

/** Error messages and descriptions of programs have a name, too: where no place says what an object is, more of it must be known than that. */
function isLikeRecord(kind: SourceKind, object: SourceObject): boolean {
  if (kind !== 'service') return true;
  const names = Object.keys(object).map((name) => standardName('service', memberName(name)));
  const others = names.filter((name) => !['id', 'name', 'description'].includes(name));
  return others.length === 0 || others.some((name) => isKnownMember('service', name));
}

const isGeoJson = (object: SourceObject): boolean =>
  memberOf(object, 'type') === 'FeatureCollection' ||
  (memberOf(object, 'type') === 'Feature' && Object.hasOwn(object, 'geometry'));

const memberNames = (object: SourceObject): string => Object.keys(object).slice(0, 8).join(', ') || 'none';

/** The page that says which version and profile an API has, and the description of a data package. */
const isDescription = (object: SourceObject): boolean =>
  ['openapi_url', 'openapi'].some((name) => Object.hasOwn(object, name)) ||
  Array.isArray(memberOf(object, 'resources'));

/** What a file holds by its name, else by that of its folders: the nearest one that says it. */
function kindOfFile(fileName: string): SourceKind | undefined {
  for (const words of fileName.toLowerCase().split('/').toReversed()) {
    if (/services?_?-?at_?-?locations?/.test(words)) return 'service_at_location';
    if (/organi[sz]ations?/.test(words)) return 'organization';
    if (/taxonomy_?-?terms?/.test(words)) return 'taxonomy_term';
    if (/taxonom(?:y|ies)/.test(words)) return 'taxonomy';
    if (/locations?/.test(words)) return 'location';
    if (/services?/.test(words)) return 'service';
  }
  return undefined;
}

/** What an object is by the members that only one kind has; else what its place says. */
function kindOf(object: SourceObject, expected: SourceKind | undefined): SourceKind | undefined {
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(object, name));
  if (expected === 'taxonomy' || expected === 'taxonomy_term') return expected;
  if (has('service_id', 'service') && has('location_id', 'location')) return 'service_at_location';
  if (expected !== undefined) return expected;
  if (
    has('service_at_locations', 'application_process', 'cost_options', 'eligibilitys', 'organization', 'organisation')
  )
    return 'service';
  if (has('location_type', 'addresses', 'physical_addresses')) return 'location';
  if (has('legal_status', 'tax_id', 'year_incorporated', 'tax_status', 'organization_identifiers', 'services'))
    return 'organization';
  if (has('taxonomy_id', 'term_uri')) return 'taxonomy_term';
  if (has('latitude') && !has('status')) return 'location';
  // Since 3.0, a service has a url and a status, and an organization a website.
  if (has('website') && !has('status', 'url')) return 'organization';
  return 'service';
}

function nameOfType(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : `a ${typeof value}`;
}
