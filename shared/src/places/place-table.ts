import { PLACE_REGIONS, type Municipality, type Place, type PlaceRegion } from './place.ts';

/**
 * The municipalities of each region as compact text, one on each line, for the browser and for the repository. The fields of a line stand between `|`:
 * the Dutch name; other names (`en:Ghent`, or `also:Mechlin`) with commas between them; the point; the postcodes with semicolons between them, each with
 * the places that have it (`9050 Gentbrugge@-17 39,Ledeberg`). A point is written in thousandths of a degree: of a municipality from 50° N, 2° E (`1054 1725`),
 * of a place within it from the municipality. A place without a point of its own has that of its municipality.
 */
export type PlaceTable = Readonly<Record<PlaceRegion, string>>;

const ORIGIN = { latitude: 50, longitude: 2 };

const listed = (text: string, separator: string) => (text === '' ? [] : text.split(separator));
const degrees = (from: number, thousandths: string | undefined) =>
  Math.round(from * 1000 + Number(thousandths ?? 0)) / 1000;

function pointFrom(origin: { readonly latitude: number; readonly longitude: number }, text: string) {
  const [north, east] = text.split(' ');
  return { latitude: degrees(origin.latitude, north), longitude: degrees(origin.longitude, east) };
}

function readMunicipality(line: string, region: PlaceRegion): Municipality {
  const [name = '', otherNames = '', point = '', postcodeList = ''] = line.split('|');
  const own = pointFrom(ORIGIN, point);
  const names: Record<string, string> = {};
  const alsoNames: string[] = [];
  for (const other of listed(otherNames, ',')) {
    const [language = '', text = ''] = other.split(':');
    if (language === 'also') alsoNames.push(text);
    else names[language] = text;
  }
  const postcodes: string[] = [];
  const parts = new Map<string, Place>();
  for (const entry of postcodeList.split(';')) {
    const postcode = entry.slice(0, 4);
    postcodes.push(postcode);
    for (const part of listed(entry.slice(5), ',')) {
      const [partName = '', offset = ''] = part.split('@');
      const earlier = parts.get(partName);
      const place = earlier ?? { name: partName, names: {}, municipality: name, region, ...pointFrom(own, offset) };
      parts.set(partName, { ...place, postcodes: [...(earlier?.postcodes ?? []), postcode] });
    }
  }
  return { name, names, alsoNames, municipality: name, region, postcodes, ...own, parts: [...parts.values()] };
}

/** The municipalities of a table, region by region. */
export const readPlaceTable = (table: PlaceTable): readonly Municipality[] =>
  PLACE_REGIONS.flatMap((region) =>
    table[region]
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => readMunicipality(line, region)),
  );
