import { CONTENT_TYPES, schemaFields, type ContentTypeName } from '@moodspace/shared';
import { asRecord, asText, type RawContent } from '../../../site/src/content/store/raw-content.ts';

/** A link in the content, and where it stands. */
export interface ContentLink {
  readonly address: string;
  /** The entries and fields that hold it, such as `service "1712" › website`. */
  readonly places: readonly string[];
}

/** A web address in a text; a sign that ends a sentence or a bracket around it is not part of it, but a pair of brackets inside it is. */
const ADDRESS =
  /https?:\/\/(?:\([^\s<>"'`()[\]{}]*\)|[^\s<>"'`()[\]{}])*(?:\([^\s<>"'`()[\]{}]*\)|[^\s<>"'`()[\]{}.,;:!?*])/gi;

/** Every web address in published content, each once, with all its places. */
export function linksOfContent(content: RawContent): readonly ContentLink[] {
  const places = new Map<string, Set<string>>();
  for (const [type, byLocale] of Object.entries(content) as [ContentTypeName, RawContent[ContentTypeName]][]) {
    const kept = fieldsKeptForOthers(type);
    for (const entry of Object.values(byLocale).flat()) {
      const title = asText(asRecord(entry)?.[CONTENT_TYPES[type].titleField]) ?? '';
      for (const { field, text } of textsOf(entry)) {
        if (kept.has(field)) continue;
        for (const [address] of text.matchAll(ADDRESS)) {
          const known = places.get(address) ?? new Set();
          places.set(address, known.add(`${type} "${title}" › ${field}`));
        }
      }
    }
  }
  return [...places].map(([address, found]) => ({ address, places: [...found] }));
}

/** What an import keeps for the way back is on no page, and no editor can mend it. */
const fieldsKeptForOthers = (type: ContentTypeName): ReadonlySet<string> =>
  new Set(
    schemaFields(CONTENT_TYPES[type].schema)
      .filter(({ facts }) => facts.type === 'json')
      .map(({ name }) => name),
  );

/** Every text in an entry, with the field in which it stands. Linked entries and files are entries of their own. */
function textsOf(value: unknown, field = ''): readonly { readonly field: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, field));
  return Object.entries(asRecord(value) ?? {}).flatMap(([name, inner]) => textsOf(inner, field || name));
}
