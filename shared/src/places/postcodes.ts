import type { Sentence } from '../content/sentence.ts';
import { MUNICIPALITIES, municipalitiesWithPostcode } from './municipality-of.ts';
import type { PlaceRegion } from './place.ts';

const POSTCODE = /^[1-9][0-9]{3}$/;

/** Postcodes of Wallonia by the ranges that bpost gives its provinces. Of the ones within them there is no list here. */
const isWalloon = (postcode: string) => /^(?:1[34]|[4-7])/.test(postcode);

/** Postcodes that bpost gave to one organization or one centre of its own, such as a parliament; nobody lives there. */
const OF_ORGANIZATIONS = new Set(
  (
    '1005 1006 1007 1008 1009 1010 1011 1012 1031 1033 1035 1041 1043 1044 1046 1047 1048 1049 1099 1100 1101 1105 1110 1201 1212 ' +
    '1804 1818 1931 1934 2075 2099 9075 9099'
  ).split(' '),
);

const KNOWN = MUNICIPALITIES.flatMap(({ name, postcodes, parts }) =>
  postcodes.map((postcode, index) => ({
    postcode,
    place: (index === 0 ? undefined : parts.find((part) => part.postcodes.includes(postcode))?.name) ?? name,
  })),
).toSorted((a, b) => Number(a.postcode) - Number(b.postcode));

/** The nearest postcodes below and above one that does not exist, with a place each, as the end of a sentence. */
function nearest(postcode: string): Sentence {
  const below = KNOWN.findLast((known) => known.postcode < postcode);
  const above = KNOWN.find((known) => known.postcode > postcode);
  const found = [below, above].flatMap((known) => (known ? [`${known.postcode} (${known.place})`] : []));
  return found.length > 1
    ? { nl: `de dichtste zijn ${found.join(' en ')}`, en: `the nearest ones are ${found.join(' and ')}` }
    : { nl: `de dichtste is ${found.join('')}`, en: `the nearest one is ${found.join('')}` };
}

/**
 * What is wrong with a Belgian postcode, as a sentence; undefined when nothing is. In Flanders and Brussels the postcode must exist; in Wallonia it must lie in
 * the range of a province.
 */
export function belgianPostcodeProblem(postcode: string): Sentence | undefined {
  if (!POSTCODE.test(postcode))
    return {
      nl: `"${postcode}" is geen Belgische postcode: die heeft vier cijfers, zoals "9000".`,
      en: `"${postcode}" is not a Belgian postcode: that has four digits, such as "9000".`,
    };
  if (isWalloon(postcode) || OF_ORGANIZATIONS.has(postcode) || municipalitiesWithPostcode(postcode).length > 0)
    return undefined;
  return {
    nl: `Geen plaats in België heeft de postcode "${postcode}"; kijk de cijfers opnieuw na: ${nearest(postcode).nl}.`,
    en: `No place in Belgium has the postcode "${postcode}"; look at its digits again: ${nearest(postcode).en}.`,
  };
}

/** The province of Flanders, or Brussels, in which the places with a postcode lie; undefined for any other. */
export const regionOfPostcode = (postcode: string): PlaceRegion | undefined =>
  municipalitiesWithPostcode(postcode)[0]?.region;
