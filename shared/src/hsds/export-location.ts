import type { Location } from '../content/location.ts';
import { regionOfPostcode } from '../places/postcodes.ts';
import {
  attributesOf,
  fieldStatement,
  present,
  type DirectoryTexts,
  type ExportContext,
  type Statement,
} from './export-context.ts';
import type { HsdsAccessibility, HsdsAddress, HsdsLocation } from './hsds-objects.ts';
import { hsdsId } from './ids.ts';

/** HSDS wants all of these in an address. */
type CompleteAddress = Location & { readonly postcode: string; readonly city: string };

const HOME_COUNTRY = 'BE';

/** A place as HSDS describes it; the same object each time. */
export function hsdsLocation(place: Location, context: ExportContext): HsdsLocation {
  const made = context.made.locations.get(place.key) ?? makeLocation(place, context);
  context.made.locations.set(place.key, made);
  return made;
}

function makeLocation(place: Location, context: ExportContext): HsdsLocation {
  const id = hsdsId('location', place.key);
  return present({
    id,
    location_type: 'physical' as const,
    name: place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    addresses: hasAddress(place) ? [address(id, place, context)] : [],
    accessibility: accessibility(id, place, context),
    attributes: attributesOf('location', id, [
      fieldStatement(context, 'key', place.key),
      fieldStatement(context, 'locale', place.locale),
      ...partsOutsideAddress(place, context),
      fieldStatement(context, 'fact_source', place.factSource),
    ]),
  });
}

const hasAddress = (place: Location): place is CompleteAddress => place.postcode !== null && place.city !== null;

/** The street is not always known, or is kept quiet for the safety of visitors: then the town is the first line. */
const address = (locationId: string, place: CompleteAddress, { texts }: ExportContext): HsdsAddress => ({
  id: hsdsId('address', place.key),
  location_id: locationId,
  address_1: place.street ?? place.city,
  city: place.city,
  state_province: stateProvince(place, texts),
  postal_code: place.postcode,
  country: place.country ?? HOME_COUNTRY,
  address_type: 'physical',
});

/** HSDS wants the province of every address. Where the platform knows none, outside Flanders and Brussels, the town stands in for it. */
function stateProvince({ postcode, city, country }: CompleteAddress, texts: DirectoryTexts): string {
  const region = country === null || country === HOME_COUNTRY ? regionOfPostcode(postcode) : undefined;
  return region === undefined ? city : texts.termName('region', region);
}

/** What an address cannot hold, or holds in a way that could be read otherwise. */
function partsOutsideAddress(place: Location, context: ExportContext): readonly (Statement | undefined)[] {
  const { street, postcode, city, country } = place;
  if (hasAddress(place))
    return [
      street === city ? fieldStatement(context, 'street', street) : undefined,
      country === HOME_COUNTRY ? fieldStatement(context, 'country', country) : undefined,
    ];
  return [
    fieldStatement(context, 'street', street),
    fieldStatement(context, 'postcode', postcode),
    fieldStatement(context, 'city', city),
    fieldStatement(context, 'country', country),
  ];
}

function accessibility(locationId: string, place: Location, { terms }: ExportContext): readonly HsdsAccessibility[] {
  if (place.accessibility.length === 0 && place.accessNote === null) return [];
  const id = hsdsId('accessibility', place.key);
  const features = place.accessibility.map((feature) => terms('accessibility', feature));
  return [
    present({
      id,
      location_id: locationId,
      description: features.length === 0 ? undefined : features.map(({ name }) => name).join('; '),
      details: place.accessNote,
      attributes: attributesOf(
        'accessibility',
        id,
        features.map((term) => ({ term })),
      ),
    }),
  ];
}
