import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** What is written of the instrument, with what was kept beside it: lists one after the other, objects field by field; ours counts where both say something. */
export function merged(written: JsonObject, kept: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(written)])];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const ours = written[name];
      const theirs = kept[name];
      const value = theirs === undefined ? ours : ours === undefined ? theirs : mergedValue(ours, theirs);
      return value === undefined || (Array.isArray(value) && value.length === 0 && theirs === undefined)
        ? []
        : [[name, value]];
    }),
  );
}

function mergedValue(ours: Json, theirs: Json): Json {
  if (Array.isArray(ours) && Array.isArray(theirs))
    return [...(ours as readonly Json[]), ...(theirs as readonly Json[])];
  return isJsonObject(ours) && isJsonObject(theirs) ? merged(ours, theirs) : ours;
}
