import { ACCESSIBILITY_FEATURES, type AccessibilityFeature } from '../../content/vocabularies.ts';
import { countryCode } from './country-names.ts';
import { EntryBuilder } from './entry-builder.ts';
import type { ImportedEntry } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';
import { keepOthers } from './keep-others.ts';
import { plainLine, plainText } from './plain-text.ts';
import {
  firstOf,
  foldedWord,
  memberOf,
  numberOf,
  objectsOf,
  quoted,
  textOf,
  textsOf,
  type SourceObject,
} from './source-object.ts';
import type { SourceRecord } from './source-set.ts';

/** The address in which people can come: a postal one says nothing of the place. */
export function addressOf(location: SourceObject): SourceObject | undefined {
  const addresses = objectsOf(memberOf(location, 'addresses'));
  const physical = addresses.find((one) => !/postal|mail|virtual/i.test(textOf(memberOf(one, 'address_type')) ?? ''));
  if (physical) return physical;
  return firstOf(location, ['address_1', 'city', 'postal_code', 'postcode']) === undefined ? undefined : location;
}

/** The country of a place by its code; undefined when it is not said or cannot be read. */
export function countryOf(location: SourceObject): string | undefined {
  const written = textOf(memberOf(addressOf(location) ?? {}, 'country'));
  return written === undefined ? undefined : countryCode(written);
}

/** Tells whether a place is one that nobody can go to: a web address, or a box for letters. */
export const isVirtual = (location: SourceObject): boolean =>
  /^(?:virtual|postal)$/i.test(textOf(memberOf(location, 'location_type')) ?? '') ||
  /^(?:true|1|yes)$/i.test(textOf(memberOf(location, 'virtual')) ?? '');

/** Words by which sources say what a place has. Nothing is guessed from other words. */
const FEATURES: Readonly<Record<string, AccessibilityFeature>> = {
  wheelchair: 'step_free',
  'wheelchair accessible': 'step_free',
  'wheelchair access': 'step_free',
  'wheelchair accessible entrance': 'step_free',
  ramp: 'step_free',
  'step free': 'step_free',
  'step free access': 'step_free',
  rolstoeltoegankelijk: 'step_free',
  elevator: 'lift',
  lift: 'lift',
  'accessible toilet': 'accessible_toilet',
  'accessible toilet facilities': 'accessible_toilet',
  restroom: 'accessible_toilet',
  'disabled parking': 'disabled_parking',
  'accessible parking': 'disabled_parking',
  'hearing loop': 'hearing_loop',
  'induction loop': 'hearing_loop',
  ringleiding: 'hearing_loop',
  'quiet room': 'quiet_room',
  'guide dogs': 'assistance_dogs',
  'assistance dogs': 'assistance_dogs',
};

/** Reads a place of a source. */
export function mapLocation(record: SourceRecord, settings: ImportSettings): ImportedEntry {
  const { object } = record;
  const entry = new EntryBuilder('location', record.id, settings.locale);
  for (const problem of record.problems) entry.note(undefined, problem);
  const line = (value: unknown): string | undefined => {
    const text = textOf(value);
    return text === undefined ? undefined : plainLine(text) || undefined;
  };
  const address = addressOf(object) ?? {};
  const street = [1, 2, 3, 4].flatMap((number) => line(memberOf(address, `address_${number}`)) ?? []).join(', ');
  const city = line(memberOf(address, 'city'));
  entry.name =
    line(firstOf(object, ['name', 'alternate_name', 'attention'])) ?? ([street, city].filter(Boolean).join(', ') || '');
  entry.set('name', entry.shownName || undefined);
  // Some sources write the town where the street is not known.
  entry.set('street', street === '' || street === city ? undefined : street);
  entry.set('city', city);
  const country = line(memberOf(address, 'country'));
  const code = country === undefined ? undefined : countryCode(country);
  if (country !== undefined && code === undefined)
    entry.refuse(
      'country',
      `${quoted(country)} is no country by its ISO 3166 code or its name; the country was left out.`,
    );
  const home = code ?? settings.country;
  entry.set('country', home === 'BE' ? undefined : home);
  const postcode = line(firstOf(address, ['postal_code', 'postcode']));
  // By the rules of a country that it is not in, a good postcode would be a wrong one.
  if (country === undefined || code !== undefined) entry.setPostcode(postcode, home);
  else entry.keep('postcode', postcode);
  keepOfAddresses(entry, object, address);
  setPoint(entry, object);
  setAccess(entry, object);
  entry.set('factSource', settings.source);
  keepOthers(entry, object);
  return entry.build();
}

/** Parts of addresses without a field, and addresses in which nobody can come. */
function keepOfAddresses(entry: EntryBuilder, object: SourceObject, address: SourceObject): void {
  for (const name of ['attention', 'region', 'state_province']) entry.keep(name, textOf(memberOf(address, name)));
  const others = objectsOf(memberOf(object, 'addresses')).filter((one) => one !== address);
  if (others.length > 0) entry.keep('addresses', others);
}

function setPoint(entry: EntryBuilder, object: SourceObject): void {
  const [north, east] = [memberOf(object, 'latitude'), memberOf(object, 'longitude')];
  if (textOf(north) === undefined && textOf(east) === undefined) return;
  const [latitude, longitude] = [numberOf(north), numberOf(east)];
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    entry.refuse(
      'latitude',
      `The point ${quoted(`${String(north)} ${String(east)}`)} is not on earth; it was left out.`,
    );
  else if (latitude === 0 && longitude === 0)
    entry.refuse('latitude', 'The point 0, 0 lies in the sea and stands for “not known”; it was left out.');
  else {
    entry.set('latitude', latitude);
    entry.set('longitude', longitude);
  }
}

function setAccess(entry: EntryBuilder, object: SourceObject): void {
  const given = memberOf(object, 'accessibility');
  const words = textsOf(given, ['name', 'accessibility', 'description']);
  const features = new Set<AccessibilityFeature>();
  const others = new Set<string>();
  for (const word of words) {
    const folded = foldedWord(word);
    const feature = ACCESSIBILITY_FEATURES.find((code) => code.replaceAll('_', ' ') === folded) ?? FEATURES[folded];
    if (feature) features.add(feature);
    else others.add(word);
  }
  entry.setCodes('accessibility', [...features]);
  const sentences = [
    ...others,
    ...objectsOf(given).flatMap((one) => textOf(memberOf(one, 'details')) ?? []),
    ...['transportation', 'description', 'short_desc'].flatMap((name) => textOf(memberOf(object, name)) ?? []),
  ].map((text) => plainText(text));
  // One text after the other, as long as there is room; what has none is kept.
  const taken: string[] = [];
  for (const sentence of new Set(sentences)) {
    if ([...taken, sentence].join('\n').length <= 300) taken.push(sentence);
    else entry.keep(`access_note_${taken.length + 1}`, sentence);
  }
  entry.set('accessNote', taken.join('\n') || undefined);
}
