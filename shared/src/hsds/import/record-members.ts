import type { EntryKind } from './imported-entry.ts';
import { isKnownMember, standardName } from './known-members.ts';
import { isEmpty, isReservedName, memberName, type SourceObject } from './source-object.ts';

/** Objects inside objects are read this deep; nobody nests services deeper. */
const DEEPEST = 12;

/** What a record says under the names of HSDS 3.0. */
export interface RecordMembers {
  readonly members: Record<string, unknown>;
  /** Members without a meaning here, as they are written, with the kind before them. */
  readonly unknown: readonly string[];
}

/** Reads the members of a record under the names of HSDS 3.0; lists that come under two names of the same thing are joined. */
export function recordMembers(kind: EntryKind, object: SourceObject): RecordMembers {
  const members = Object.create(null) as Record<string, unknown>;
  const unknown: string[] = [];
  for (const [written, value] of Object.entries(object)) {
    if (isReservedName(written)) {
      unknown.push(`${kind}.${written}`);
      continue;
    }
    if (isEmpty(value)) continue;
    const name = standardName(kind, memberName(written));
    if (!isKnownMember(kind, name)) unknown.push(`${kind}.${written}`);
    const clean = cleaned(value, 0);
    const there = members[name];
    if (there === undefined) members[name] = clean;
    else if (Array.isArray(there) && Array.isArray(clean))
      members[name] = [...(there as unknown[]), ...(clean as unknown[])];
  }
  return { members, unknown };
}

/** An object with its names in the spelling of HSDS, without what is empty. */
export const cleanedObject = (object: SourceObject): SourceObject => cleanedMembers(object, 0);

/** A value with its names in the spelling of HSDS, without reserved names, and bounded in depth. */
function cleaned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  return Array.isArray(value) ? value.map((item: unknown) => cleaned(item, depth + 1)) : cleanedMembers(value, depth);
}

function cleanedMembers(object: object, depth: number): SourceObject {
  const members = Object.create(null) as Record<string, unknown>;
  for (const [name, member] of Object.entries(object)) {
    const spelt = memberName(name);
    if (!isReservedName(name) && !isReservedName(spelt) && !isEmpty(member))
      members[spelt] ??= cleaned(member, depth + 1);
  }
  return members;
}
