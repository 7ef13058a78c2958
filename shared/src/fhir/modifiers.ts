import { listOf, textOf, type JsonObject } from './json.ts';

/** FHIR forbids to go on with an element that has a modifier extension which one does not know: it can turn the meaning round. */
export const MODIFIER =
  'It has a "modifierExtension", which changes its meaning in a way that is not known here, so it may not be read without it.';

export const hasModifier = (element: JsonObject): boolean => listOf(element['modifierExtension']).length > 0;

/** Why a resource may not be read at all, and at which field that stands; undefined when it may. */
export function modifierOf(resource: JsonObject): { readonly field: string; readonly message: string } | undefined {
  if (hasModifier(resource)) return { field: 'modifierExtension', message: MODIFIER };
  const rules = textOf(resource['implicitRules']);
  return rules === undefined
    ? undefined
    : {
        field: 'implicitRules',
        message: `It follows the rules at "${rules}", which are not known here, so it may not be read without them.`,
      };
}
