import type { ResponseNames } from '@moodspace/shared/fhir/questionnaire-response';
import type { Answers, InstrumentStructure, ScoreRange } from '@moodspace/shared/scoring';
import type { IslandTexts } from '../../i18n/island-translator.ts';
import type { ResultKey } from './result/result-texts.ts';
import type { RichText } from './rich-text.ts';
import type { SelfTestKey } from './self-test-texts.ts';

/** What a self-test gets from its page: everything, because it asks the network for nothing. Plain data. */
export interface SelfTestProps {
  readonly texts: IslandTexts<SelfTestKey>;
  readonly resultTexts: IslandTexts<ResultKey>;
  readonly test: TestDefinition;
  /** Who is there in a crisis: those for thoughts of suicide first. At least one. */
  readonly contacts: readonly SelfTestContact[];
  readonly links: SelfTestLinks;
}

/** A crisis contact, as a self-test shows it. */
export interface SelfTestContact {
  readonly name: string;
  /** The language of the name, when it is not that of the page. */
  readonly lang: string | undefined;
  readonly phone: string;
  readonly phoneHref: string;
  readonly chatUrl: string | null;
}

/** Paths of this site, in the language of the page. */
export interface SelfTestLinks {
  readonly helpNow: string;
  readonly findHelp: string;
  /** The paper version of this test. */
  readonly paper: string;
}

/** A self-test in one language, ready to be taken. The structure has keys only; every word stands in a record by that key. */
export interface TestDefinition {
  /** The key of the instrument, the same in every language. */
  readonly key: string;
  readonly version: string;
  /** `structureFingerprint` of the structure: tells answers to this test from answers to a changed one. */
  readonly fingerprint: string;
  /** BCP 47 tag of the words, when they are not in the language of the page. */
  readonly lang: string | undefined;
  readonly title: string;
  readonly instruction: string;
  readonly intendedUse: string | null;
  readonly limits: string;
  readonly wordingNote: string;
  /** The days that the items look back on; null when they ask about now or in general. */
  readonly recallDays: number | null;
  /** The days to wait before a second time says something. */
  readonly retestDays: number;
  /** What the licence asks to be shown with the test. */
  readonly licenceNotice: string | null;
  /** How the test and its parts are called in its FHIR questionnaire: the `names` of `questionnaireResponse`. */
  readonly fhirNames: ResponseNames;
  readonly structure: TestStructure;
  readonly itemWords: Readonly<Record<string, ItemText>>;
  /** The label of each answer, by the key of the scale and then the code of the answer. */
  readonly answerLabels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly scoreWords: Readonly<Record<string, ScoreText>>;
  readonly bandFeedback: Readonly<Record<string, BandFeedback>>;
  /** Who the group of a norm were, by the key of the norm. */
  readonly normGroups: Readonly<Record<string, string>>;
}

/** What the test asks and how it counts. Worked examples stay on the server. */
export interface TestStructure extends Omit<InstrumentStructure, 'examples'> {
  /** What each score can reach, by its key. It follows from the rest; the server computes it, so that the device need not know how. */
  readonly ranges: Readonly<Record<string, ScoreRange>>;
}

export type TestItem = TestStructure['items'][number];

export interface ItemText {
  readonly text: string;
  readonly help: string | null;
}

export interface ScoreText {
  readonly name: string;
  readonly meaning: string | null;
  readonly lowLabel: string | null;
  readonly highLabel: string | null;
}

/** What is said to somebody whose score lies in a band. */
export interface BandFeedback {
  readonly label: string;
  readonly feedback: RichText;
  readonly stepNow: string | null;
  readonly stepThisWeek: string | null;
  readonly someoneToTalkTo: string | null;
  readonly nextSteps: readonly NextStep[];
}

/** A page of this site that fits a band. */
export interface NextStep {
  readonly kind: 'intervention' | 'theme' | 'service' | 'article' | 'testimonial' | 'programme-module';
  readonly label: string;
  /** One sentence about it. */
  readonly note: string | null;
  /** Why it stands here, in the language of the page. Absent for what an editor chose. */
  readonly because?: string;
  readonly href: string;
  /** The language of the label and the note, when it is not that of the page. */
  readonly lang: string | undefined;
}

/** One answer that can be chosen, with its label. */
export interface AnswerChoice {
  readonly code: string;
  readonly label: string;
}

/** A test as it was taken, once: kept on the device only if the visitor chose so. */
export interface TakenTest {
  /** Sets it apart from every other one on this device. */
  readonly id: string;
  /** When the result was first shown: ISO 8601, UTC. */
  readonly takenAt: string;
  /** The version that was taken, and its fingerprint: results of another one are shown as they were, and never compared. */
  readonly version: string;
  readonly fingerprint: string;
  readonly answers: Answers;
  /** What the version that was taken computed, by the key of the score. Scores without a result are left out. */
  readonly scores: Readonly<Record<string, KeptScore>>;
}

/** A number, or the category of a score that has categories. */
export type KeptScore = { readonly value: number } | { readonly category: string };

/**
 * The words of an item.
 * @throws RangeError when the test has no such item.
 */
export const itemText = (test: Pick<TestDefinition, 'itemWords'>, itemKey: string): ItemText =>
  known(test.itemWords[itemKey], 'item', itemKey);

/**
 * The answers that can be given to an item, in the order in which they are shown.
 * @throws RangeError when the test has no such scale, or a point of it has no label.
 */
export function answerChoices(
  test: Pick<TestDefinition, 'structure' | 'answerLabels'>,
  item: Pick<TestItem, 'scale'>,
): readonly AnswerChoice[] {
  const scale = known(
    test.structure.scales.find(({ key }) => key === item.scale),
    'scale',
    item.scale,
  );
  const labels = known(test.answerLabels[scale.key], 'scale', scale.key);
  return scale.points.map(({ code }) => ({ code, label: known(labels[code], 'answer', code) }));
}

/**
 * What a score can reach.
 * @throws RangeError when the test has no such score.
 */
export const rangeOf = ({ ranges }: Pick<TestStructure, 'ranges'>, scoreKey: string): ScoreRange =>
  known(ranges[scoreKey], 'score', scoreKey);

function known<T>(part: T | undefined, name: string, key: string): T {
  if (part === undefined) throw new RangeError(`The test has no ${name} "${key}".`);
  return part;
}
