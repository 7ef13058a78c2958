import { SPOKEN_LANGUAGES, type Region } from '../../content/vocabularies.ts';
import { regionOfPostcode } from '../../places/postcodes.ts';
import { EntryBuilder } from './entry-builder.ts';
import type { EntryLink, ImportedEntry } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import { keepOthers } from './keep-others.ts';
import { spokenLanguage } from './language-names.ts';
import { addressOf, countryOf } from './map-location.ts';
import { firstSentences, plainLine, plainText } from './plain-text.ts';
import { regionsNamed } from './region-names.ts';
import { serviceChannels } from './service-channels.ts';
import { applyTerms } from './service-terms.ts';
import { setCosts } from './service-costs.ts';
import { setWebAddress } from './set-web-address.ts';
import { firstOf, memberOf, numberOf, objectsOf, quoted, textOf, textsOf, type SourceObject } from './source-object.ts';
import type { SourcePlace, SourceRecord, SourceTerm } from './source-set.ts';

/** What the mapping of a service must know of the rest of the source. */
export interface ServiceSurroundings {
  readonly locations: ReadonlyMap<string, SourceObject>;
  readonly organizations: ReadonlyMap<string, SourceObject>;
  readonly terms: ReadonlyMap<string, SourceTerm>;
  readonly isPlace: (locationId: string) => boolean;
}

/** The places themselves, as far as the source has them. */
export const locationsOf = (
  places: readonly SourcePlace[],
  { locations }: ServiceSurroundings,
): readonly SourceObject[] =>
  places.flatMap(({ locationId }): readonly SourceObject[] => {
    const location = locations.get(locationId);
    return location ? [location] : [];
  });

/** Reads a service of a source. */
export function mapService(
  record: SourceRecord,
  surroundings: ServiceSurroundings,
  settings: ImportSettings,
): ImportedEntry {
  const { object } = record;
  const entry = new EntryBuilder('service', record.id, settings.locale);
  for (const problem of record.problems) entry.note(undefined, problem);
  const line = (value: unknown): string | undefined => plainLine(textOf(value) ?? '') || undefined;
  const paragraph = (value: unknown): string | undefined => plainText(textOf(value) ?? '') || undefined;
  entry.name = line(memberOf(object, 'name')) ?? '';
  entry.set('name', entry.shownName || undefined);
  entry.set('alternateName', line(memberOf(object, 'alternate_name')));
  setDescription(entry, object);
  setWebAddress(entry, 'website', memberOf(object, 'url'));
  if (record.organizationId !== undefined) entry.link('organization', [{ id: record.organizationId }]);
  const places = record.places.filter(({ locationId }) => surroundings.isPlace(locationId));
  entry.link(
    'locations',
    places.map(({ locationId }): EntryLink => ({ id: locationId })),
  );

  setAges(entry, object);
  entry.set('eligibility', eligibilityOf(object));
  entry.set('firstContact', paragraph(firstOf(object, ['application_process', 'how_to_apply'])));
  entry.set('waitingNote', line(memberOf(object, 'wait_time')));
  entry.set('alert', paragraph(memberOf(object, 'alert')));
  setCosts(entry, object);
  setLanguages(entry, object);
  applyTerms(entry, object, surroundings.terms, settings);
  setRegions(entry, object, locationsOf(places, surroundings), settings);
  serviceChannels(entry, record, surroundings, settings);
  entry.set('factSource', settings.source);
  noteStatus(entry, object);
  keepSecondTexts(entry, record);
  keepOthers(entry, object);
  return entry.build();
}

/** A short description is the summary; of a long one, the first sentences are, and the whole is the text of the page. */
function setDescription(entry: EntryBuilder, object: SourceObject): void {
  const short = plainText(textOf(memberOf(object, 'short_description')) ?? '');
  const long = plainText(textOf(memberOf(object, 'description')) ?? '');
  const summary = firstSentences(short || long, 240);
  entry.set('summary', summary);
  if (long !== '' && long !== summary) entry.set('body', long);
  if (summary === undefined && long !== '')
    entry.note('summary', 'Its first sentence is longer than 240 characters; write a summary by hand.');
}

/** Where fees stand twice, the price list is kept beside the sentence. */
function keepSecondTexts(entry: EntryBuilder, record: SourceRecord): void {
  const { object } = record;
  if (textOf(memberOf(object, 'fees_description')) !== undefined) entry.keep('fees', textOf(memberOf(object, 'fees')));
  const described = record.places.flatMap(({ object: place }) => textOf(memberOf(place, 'description')) ?? []);
  if (described.length > 0) entry.keep('place_descriptions', described);
}

function setAges(entry: EntryBuilder, object: SourceObject): void {
  for (const [field, names] of [
    ['ageFrom', ['minimum_age']],
    ['ageTo', ['maximum_age']],
  ] as const) {
    const written = firstOf(object, names) ?? firstOf(objectsOf(memberOf(object, 'eligibility'))[0] ?? {}, names);
    if (textOf(written) === undefined) continue;
    const age = numberOf(written);
    if (age === undefined) entry.refuse(field, `${quoted(written)} is no age in years; it was left out.`);
    // Sources write "no limit" as a very high age, and months as parts of years.
    else if (field === 'ageFrom' ? age > 0 : age < 110) entry.set(field, Math.floor(age));
  }
}

function eligibilityOf(object: SourceObject): string | undefined {
  const written =
    textOf(memberOf(object, 'eligibility_description')) ??
    textOf(memberOf(object, 'eligibility')) ??
    objectsOf(memberOf(object, 'eligibility'))
      .flatMap((one) => textOf(firstOf(one, ['eligibility', 'name', 'description', 'eligibility_description'])) ?? [])
      .join('; ');
  return plainLine(written) || undefined;
}

function setLanguages(entry: EntryBuilder, object: SourceObject): void {
  const codes = new Set<string>();
  const unknown = new Set<string>();
  // Tables have several languages in one cell, too.
  const names = textsOf(memberOf(object, 'languages'), ['code', 'name', 'language']).flatMap((name) =>
    spokenLanguage(name) === undefined ? name.split(/\s*[,;|/]\s*|\s+(?:and|en|et)\s+/) : [name],
  );
  for (const written of names.filter(Boolean)) {
    const code = spokenLanguage(written);
    if (code) codes.add(code);
    else unknown.add(written);
  }
  entry.setCodes('spokenLanguages', [...codes]);
  if (unknown.size === 0) return;
  entry.note(
    'spokenLanguages',
    `The platform knows ${SPOKEN_LANGUAGES.join(', ')}, and not ${[...unknown].slice(0, 10).map(quoted).join(', ')}; that was kept with the entry.`,
  );
  entry.keep('languages', [...unknown].slice(0, 50));
}

/** The regions that the source names; else those of its places. */
function setRegions(
  entry: EntryBuilder,
  object: SourceObject,
  places: readonly SourceObject[],
  settings: ImportSettings,
): void {
  const areas = memberOf(object, 'service_areas');
  const names = textsOf(areas, ['name', 'service_area', 'extent', 'description']);
  const regions = new Set<Region>(names.flatMap(regionsNamed));
  if (regions.size === 0) {
    for (const place of places) {
      if ((countryOf(place) ?? settings.country) !== 'BE') continue;
      const region = regionOfPostcode(textOf(firstOf(addressOf(place) ?? {}, ['postal_code', 'postcode'])) ?? '');
      if (region) regions.add(region);
    }
  }
  entry.setCodes('regions', [...regions]);
  if (names.some((name) => regionsNamed(name).length === 0)) entry.keep('service_areas', areas);
}

function noteStatus(entry: EntryBuilder, object: SourceObject): void {
  const status = textOf(memberOf(object, 'status'))?.toLowerCase();
  if (status !== undefined && status !== 'active')
    entry.note(
      undefined,
      `Its source says that its status is ${quoted(status)}; look into that before you publish it.`,
    );
  if (/^(?:true|1|yes)$/i.test(textOf(memberOf(object, 'temporarily_closed')) ?? ''))
    entry.note(undefined, 'Its source says that it is closed for now; look into that before you publish it.');
}
