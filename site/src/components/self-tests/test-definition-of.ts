import type { BandWords, Content } from '@moodspace/shared';
import { responseNames } from '@moodspace/shared/fhir';
import { scoreRange, structureFingerprint } from '@moodspace/shared/scoring';
import type { Localized } from '../../content/localized.ts';
import type { BandFeedback, NextStep, TestDefinition } from '../../islands/self-test/test-definition.ts';
import type { RichText } from '../../islands/self-test/rich-text.ts';
import { langOf } from '../content/lang-of.ts';

/** What a test needs of the site around it. */
export interface DefinitionContext {
  /** The address under which this copy of the platform names its questionnaires. */
  readonly canonicalBase: string;
  /** The pages that fit each band, by its key. */
  readonly nextSteps: ReadonlyMap<string, readonly NextStep[]>;
  /** Makes plain data of the Markdown of an editor. */
  readonly richText: (source: string) => RichText;
}

/** A self-test as the island takes it: everything of the instrument that a visitor's device needs, and nothing else. */
export function testDefinitionOf(entry: Localized<'instrument'>, context: DefinitionContext): TestDefinition {
  const { data } = entry;
  const { scales, items, scores, bands, norms, reliabilities } = data;
  return {
    key: data.key,
    version: data.version,
    fingerprint: structureFingerprint(data),
    lang: langOf(entry),
    title: data.title,
    instruction: data.instruction,
    intendedUse: data.intendedUse,
    limits: data.limits,
    wordingNote: data.wordingNote,
    recallDays: data.recallDays,
    retestDays: data.retestDays,
    licenceNotice: data.licence.notice,
    fhirNames: responseNames(data, context.canonicalBase),
    structure: {
      scales,
      items,
      scores,
      bands,
      norms,
      reliabilities,
      ranges: Object.fromEntries(scores.map(({ key }) => [key, scoreRange(data, key)])),
    },
    itemWords: byKey(data.itemWords, 'item', ({ text, help }) => ({ text, help })),
    answerLabels: answerLabelsOf(data),
    scoreWords: byKey(data.scoreWords, 'score', ({ name, meaning, lowLabel, highLabel }) => ({
      name,
      meaning,
      lowLabel,
      highLabel,
    })),
    bandFeedback: byKey(data.bandWords, 'band', (words) => feedbackOf(words, context)),
    normGroups: byKey(data.normWords, 'norm', ({ group }) => group),
  };
}

/** The label of each answer, by the key of the scale and then the code of the answer. */
export function answerLabelsOf({
  scales,
  scaleWords,
}: Pick<Content<'instrument'>, 'scales' | 'scaleWords'>): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const labels = byKey(scaleWords, 'scale', (words) => words.labels);
  return Object.fromEntries(
    scales.map(({ key, points }) => [
      key,
      Object.fromEntries(points.map(({ code }, place) => [code, labels[key]?.[place] ?? code])),
    ]),
  );
}

function feedbackOf(words: BandWords, { nextSteps, richText }: DefinitionContext): BandFeedback {
  const { label, stepNow, stepThisWeek, someoneToTalkTo } = words;
  return {
    label,
    feedback: richText(words.feedback),
    stepNow,
    stepThisWeek,
    someoneToTalkTo,
    nextSteps: nextSteps.get(words.band) ?? [],
  };
}

function byKey<K extends string, W extends Readonly<Record<K, string>>, T>(
  words: readonly W[],
  name: K,
  value: (word: W) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(words.map((word) => [word[name], value(word)]));
}
