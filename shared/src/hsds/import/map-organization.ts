import { EntryBuilder } from './entry-builder.ts';
import type { EntryLink, ImportedEntry } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import { keepOthers } from './keep-others.ts';
import { firstSentences, plainLine, plainText } from './plain-text.ts';
import { firstOf, memberOf, textOf } from './source-object.ts';
import type { SourceRecord } from './source-set.ts';
import { setWebAddress } from './set-web-address.ts';

/** Reads an organization of a source. */
export function mapOrganization(
  record: SourceRecord,
  isPlace: (locationId: string) => boolean,
  settings: ImportSettings,
): ImportedEntry {
  const { object } = record;
  const entry = new EntryBuilder('organization', record.id, settings.locale);
  for (const problem of record.problems) entry.note(undefined, problem);
  entry.name = plainLine(textOf(memberOf(object, 'name')) ?? '');
  entry.set('name', entry.shownName || undefined);
  const short = plainLine(textOf(firstOf(object, ['short_name', 'alternate_name'])) ?? '');
  if (short.length <= 40) entry.set('shortName', short || undefined);
  else entry.keep('alternate_name', short);
  const description = plainText(textOf(memberOf(object, 'description')) ?? '');
  const summary = firstSentences(description, 300);
  entry.set('summary', summary);
  if (summary !== undefined && summary.length < description.length) entry.keep('description', description);
  if (summary === undefined && description !== '') entry.set('summary', description);
  setWebAddress(entry, 'website', memberOf(object, 'website'));
  entry.link(
    'locations',
    record.places.flatMap(({ locationId }): readonly EntryLink[] => (isPlace(locationId) ? [{ id: locationId }] : [])),
  );
  keepOthers(entry, object);
  return entry.build();
}
