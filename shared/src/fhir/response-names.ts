import type { Instrument } from '../content/instrument.ts';
import { fileCodeOf } from './enable-when.ts';
import { nameLinkIds } from './link-ids.ts';
import { readFacts, type FhirNode } from './fhir-facts.ts';
import { isJsonObject, textOf } from './json.ts';
import type { AnswerValue, ResponseNames } from './questionnaire-response.ts';

/** How an instrument and its parts are called in the questionnaire that `exportInstrument` makes of it: what an answer of a visitor needs to point there. */
export function responseNames(instrument: Instrument, canonicalBase: string): ResponseNames {
  const facts = readFacts(instrument.fhir);
  const base = canonicalBase.replace(/\/+$/, '');
  const linkId = nameLinkIds(instrument, facts?.tree ?? []);
  const answers: Record<string, Record<string, AnswerValue>> = {};
  const parents: Record<string, string> = {};
  const visit = (nodes: readonly FhirNode[], parent: string | undefined): void => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      const isThere =
        node.kind === 'group' ||
        instrument[node.kind === 'item' ? 'items' : 'scores'].some(({ key }) => key === node.key);
      if (isThere && parent !== undefined) parents[node.linkId] = parent;
      if (node.kind === 'item' && isThere) answers[node.key] = answerValues(node, instrument);
      visit(node.children, isThere ? node.linkId : parent);
    }
  };
  visit(facts?.tree ?? [], undefined);
  return {
    canonical: facts?.url ?? `${base}/Questionnaire/${instrument.key}`,
    version: textOf(facts?.questionnaire['version']) ?? instrument.version,
    linkIds: Object.fromEntries(instrument.items.map(({ key }) => [key, linkId('item', key)])),
    scoreLinkIds: Object.fromEntries(instrument.scores.map(({ key }) => [key, linkId('score', key)])),
    answerSystem: `${base}/CodeSystem/${instrument.key}-answers`,
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(Object.keys(parents).length > 0 ? { parents } : {}),
  };
}

function answerValues(node: Extract<FhirNode, { kind: 'item' }>, instrument: Instrument): Record<string, AnswerValue> {
  return Object.fromEntries(
    node.options.map((form): [string, AnswerValue] => {
      const fileCode = fileCodeOf(form);
      if (form.as === 'integer') return [form.code, { valueInteger: Number(fileCode) }];
      if (form.as === 'string') {
        const scale = instrument.items.find(({ key }) => key === node.key)?.scale;
        const index =
          instrument.scales.find(({ key }) => key === scale)?.points.findIndex(({ code }) => code === form.code) ?? -1;
        const label = instrument.scaleWords.find((words) => words.scale === scale)?.labels[index];
        return [form.code, { valueString: textOf(form.rest['valueString']) ?? label ?? form.code }];
      }
      const coding = form.rest['valueCoding'];
      const system = isJsonObject(coding) ? textOf(coding['system']) : undefined;
      return [
        form.code,
        {
          valueCoding: { ...(system === undefined ? {} : { system }), ...(fileCode === '' ? {} : { code: fileCode }) },
        },
      ];
    }),
  );
}
