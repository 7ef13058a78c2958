const HL7 = 'http://hl7.org/fhir/StructureDefinition';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

/** Extensions of the standard that are read or written. */
export const TRANSLATION = `${HL7}/translation`;
export const ITEM_CONTROL = `${HL7}/questionnaire-itemControl`;
export const HIDDEN = `${HL7}/questionnaire-hidden`;
export const VARIABLE = `${HL7}/variable`;
export const CALCULATED_EXPRESSION = `${SDC}/sdc-questionnaire-calculatedExpression`;
export const ENABLE_WHEN_EXPRESSION = `${SDC}/sdc-questionnaire-enableWhenExpression`;
export const ORDINAL_VALUE = `${HL7}/ordinalValue`;
export const ITEM_WEIGHT = `${HL7}/itemWeight`;

/** Tells whether an address is that of an expression that computes a value: today's, or the one from before SDC 3. */
export const isCalculatedExpression = (url: unknown): boolean =>
  url === CALCULATED_EXPRESSION || url === `${HL7}/questionnaire-calculatedExpression`;

/** The same for an expression that says when an item is shown. */
export const isEnableWhenExpression = (url: unknown): boolean =>
  url === ENABLE_WHEN_EXPRESSION || url === `${HL7}/questionnaire-enableWhenExpression`;

/** Every address under which the weight of an answer was and is published, in any version of FHIR. */
export const WEIGHTS: ReadonlySet<string> = new Set([
  ITEM_WEIGHT,
  ORDINAL_VALUE,
  `${HL7}/questionnaire-ordinalValue`,
  `${HL7}/codesystem-ordinalValue`,
  `${HL7}/valueset-ordinalValue`,
  `${HL7}/iso21090-CO-value`,
]);

/** The last parts of the addresses of this platform's own extensions. docs/fhir.md says what each holds. */
export const OWN_EXTENSIONS = {
  instrument: 'moodspace-instrument',
  instrumentWords: 'moodspace-instrument-words',
  scale: 'moodspace-scale',
  scaleWords: 'moodspace-scale-words',
  item: 'moodspace-item',
  score: 'moodspace-score',
  scoreWords: 'moodspace-score-words',
  band: 'moodspace-band',
  bandWords: 'moodspace-band-words',
  norm: 'moodspace-norm',
  normWords: 'moodspace-norm-words',
  reliability: 'moodspace-reliability',
  example: 'moodspace-worked-example',
  signpost: 'moodspace-signpost',
} as const;
export type OwnExtension = keyof typeof OWN_EXTENSIONS;

/** The address of one of the platform's own extensions. */
export const ownExtensionUrl = (canonicalBase: string, name: OwnExtension): string =>
  `${canonicalBase.replace(/\/+$/, '')}/StructureDefinition/${OWN_EXTENSIONS[name]}`;

/** Tells whether an address is that of an own extension, of this copy of the platform or of another one. */
export const isOwnExtension = (url: unknown, name: OwnExtension): boolean =>
  typeof url === 'string' && url.endsWith(`/StructureDefinition/${OWN_EXTENSIONS[name]}`);
