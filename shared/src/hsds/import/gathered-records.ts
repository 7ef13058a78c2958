import { v5 } from 'uuid';
import { LOCALE_CODES } from '../../locales.ts';
import { ENTRY_KINDS, type EntryKind } from './imported-entry.ts';
import { isVirtual } from './map-location.ts';
import { ownStatements } from './own-statements.ts';
import { plainLine } from './plain-text.ts';
import { recordMembers } from './record-members.ts';
import { foldedWord, isEmpty, memberOf, quoted, textOf, textsOf, type SourceObject } from './source-object.ts';
import type { SourcePlace, SourceSet } from './source-set.ts';

/** For records whose source gives them no id: it is made of their words, so that a second import finds them again. */
const NO_ID = 'f1f4cb1c-4d9c-4b46-9d22-0f0f6a0a5b0e';
/** Between an id and a language; no id has it. */
const SEPARATOR = '\u0000';
const MOST_UNKNOWN = 200;

type DoubleRecord = SourceSet['doubles'][number];

/** A record while it is gathered: what is said of it elsewhere is still added. */
export interface GatheredRecord {
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

/** The records of a source while they are gathered, each once, wherever it is spoken of. */
export class GatheredRecords {
  /** By id, and for our own exports by language: one record in several of them has one id. */
  readonly #records: Readonly<Record<EntryKind, Map<string, GatheredRecord>>> = {
    location: new Map(),
    organization: new Map(),
    service: new Map(),
  };
  /** Those from another file than the first one may turn out to be the same record in another language. */
  readonly #doubles: (DoubleRecord & { readonly isOfOtherFile: boolean })[] = [];
  readonly #unknown = new Set<string>();

  /**
   * Takes what is said of a record in one place; gives the record to hang on it what stands inside it.
   * @param isOwn whether it stands there as a record of its own, and not only inside others
   */
  add(kind: EntryKind, object: SourceObject, where: string, isOwn: boolean): GatheredRecord {
    const { members, unknown } = recordMembers(kind, object);
    for (const name of unknown) if (this.#unknown.size < MOST_UNKNOWN) this.#unknown.add(name);
    const given = textOf(members['id']);
    const id = given ?? v5(`${kind}/${wordsOf(members).toWellFormed()}`, NO_ID);
    const versionId = `${id}${SEPARATOR}${ownStatements(object).field('locale') ?? ''}`;
    const known = this.#records[kind].get(versionId);
    const file = isOwn ? (where.split(',')[0] ?? where) : undefined;
    const print = isOwn ? JSON.stringify(object) : '';
    if (!known) {
      const gathered: GatheredRecord = {
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
  joinVersions(): void {
    for (const kind of ENTRY_KINDS) this.#joinVersionsOf(kind);
  }

  #joinVersionsOf(kind: EntryKind): void {
    for (const [versionId, bare] of this.#records[kind]) {
      if (!versionId.endsWith(SEPARATOR)) continue;
      const versions = this.versions(kind, bare.id).filter((version) => version !== bare);
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
  #isTranslation({ kind, id, name }: DoubleRecord): boolean {
    const versions = this.versions(kind, id);
    return versions.some(
      ({ object }) =>
        (kind === 'location' && isVirtual(object)) ||
        (ownStatements(object).field('locale') !== undefined &&
          foldedWord(plainLine(textOf(object['name']) ?? '')) === foldedWord(name)),
    );
  }

  /** A record in each of its languages. */
  versions(kind: EntryKind, id: string): readonly GatheredRecord[] {
    return ['', ...LOCALE_CODES].flatMap((locale) => this.#records[kind].get(`${id}${SEPARATOR}${locale}`) ?? []);
  }

  /** All records, in the order in which they can be linked. */
  all(): readonly GatheredRecord[] {
    return ENTRY_KINDS.flatMap((kind) => [...this.#records[kind].values()]);
  }

  /** Records that stand twice with other content. */
  doubles(): readonly DoubleRecord[] {
    return this.#doubles.filter((double) => !double.isOfOtherFile || !this.#isTranslation(double));
  }

  /** Members without a meaning here, each once. */
  unknown(): readonly string[] {
    return [...this.#unknown];
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

/** Adds a place to a record; of one that it has already, only what is said of it there for the first time. */
export function addPlace({ places }: GatheredRecord, place: SourcePlace): void {
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
