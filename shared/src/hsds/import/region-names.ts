import { REGIONS, type Region } from '../../content/vocabularies.ts';
import { foldedWord } from './source-object.ts';

const PROVINCES = ['antwerp', 'east_flanders', 'flemish_brabant', 'limburg', 'west_flanders'] as const;

const OTHER_NAMES: Readonly<Record<string, readonly Region[]>> = {
  belgie: ['belgium'],
  belgique: ['belgium'],
  belgien: ['belgium'],
  be: ['belgium'],
  national: ['belgium'],
  vlaanderen: PROVINCES,
  flanders: PROVINCES,
  flandre: PROVINCES,
  'flemish region': PROVINCES,
  'vlaams gewest': PROVINCES,
  'vlaanderen brussel': ['flanders_brussels'],
  'vlaanderen en brussel': ['flanders_brussels'],
  'flanders and brussels': ['flanders_brussels'],
  antwerpen: ['antwerp'],
  anvers: ['antwerp'],
  brussel: ['brussels'],
  bruxelles: ['brussels'],
  'brussels capital region': ['brussels'],
  'brussels hoofdstedelijk gewest': ['brussels'],
  'oost vlaanderen': ['east_flanders'],
  'flandre orientale': ['east_flanders'],
  'vlaams brabant': ['flemish_brabant'],
  'brabant flamand': ['flemish_brabant'],
  limbourg: ['limburg'],
  'west vlaanderen': ['west_flanders'],
  'flandre occidentale': ['west_flanders'],
};

/** The regions that a name or a code stands for; none when it is no part of Belgium that the platform knows. */
export function regionsNamed(written: string): readonly Region[] {
  const word = foldedWord(written).replace(/^(?:provincie|province|province de|province of|provincie van) /, '');
  const code = REGIONS.find((region) => region.replaceAll('_', ' ') === word);
  if (code) return [code];
  return Object.hasOwn(OTHER_NAMES, word) ? (OTHER_NAMES[word] ?? []) : [];
}
