import { z } from 'zod';
import { SHARED_BLOCKS } from '../blocks.ts';
import {
  choice,
  component,
  components,
  line,
  markdown,
  media,
  optional,
  partKey,
  partKeys,
  textLines,
  wholeNumber,
} from '../fields.ts';
import { REMINDER_RHYTHMS, STEP_COMPARISONS } from '../vocabularies.ts';
import { EXERCISE_BLOCKS } from './exercise-blocks.ts';

/** For whom a step is: one comparison with the answer to something before it. There is no other way: content holds no code. */
const StepConditionSchema = z.object({
  /** The key of the checkpoint, quiz, check-in or rating. */
  block: partKey(),
  comparison: choice(STEP_COMPARISONS),
  /** The key of an answer, or a number of the scale. */
  value: line(60),
});
export type StepCondition = z.infer<typeof StepConditionSchema>;

const CheckpointOptionSchema = z.object({
  key: partKey(),
  label: line(160),
  /** What somebody reads who chose it. */
  reply: optional(markdown(1000)),
});

/** Where a step begins. Everything up to the next one belongs to it. */
const StepBlock = z.object({
  __component: z.literal('module.step'),
  key: partKey(),
  title: line(80),
  /** How long it takes. Minutes. */
  minutes: wholeNumber(1, 3),
  /** Empty: the step is for everybody. */
  showIf: optional(component('module.step-condition', StepConditionSchema)),
});
const VideoBlock = z.object({
  __component: z.literal('module.video'),
  title: line(100),
  video: media(),
  /** A WebVTT file with every word and every sound that matters. */
  captions: media(),
  transcript: markdown(),
});
const AudioBlock = z.object({
  __component: z.literal('module.audio'),
  title: line(100),
  audio: media(),
  transcript: markdown(),
});
/** A moment from somebody's life. Fictional, and it says so. */
const StoryBlock = z.object({
  __component: z.literal('module.story'),
  title: optional(line(100)),
  body: markdown(4000),
  /** A first name, with what one may know: "Noor, 20, second year of law". */
  person: line(120),
});
/** A question about where one stands; later steps can be for one answer only. */
const CheckpointBlock = z.object({
  __component: z.literal('module.checkpoint'),
  key: partKey(),
  title: line(160),
  body: optional(markdown(1000)),
  options: components('module.checkpoint-option', CheckpointOptionSchema, 6),
});
/** What to take along: a few points, and what the visitor wrote in this module. */
const SummaryBlock = z.object({
  __component: z.literal('module.summary'),
  title: line(100),
  points: textLines(1500),
});
/** A moment to come back, as a file for one's own calendar. */
const ReminderBlock = z.object({
  __component: z.literal('module.reminder'),
  key: partKey(),
  title: line(100),
  body: optional(markdown(1000)),
  rhythm: choice(REMINDER_RHYTHMS),
  /** How many times, when it comes back. */
  times: wholeNumber(1, 14),
});
/** Where one can go on. Without modules: the next one in the visitor's own order. */
const NextModuleBlock = z.object({
  __component: z.literal('module.next'),
  title: optional(line(100)),
  body: optional(markdown(1000)),
  /** Keys of modules. */
  modules: partKeys(400),
});

/** The building blocks of a module. An unknown block is refused; a block that nobody renders does not compile. */
export const ModuleBlockSchema = z.discriminatedUnion('__component', [
  StepBlock,
  ...SHARED_BLOCKS,
  VideoBlock,
  AudioBlock,
  StoryBlock,
  CheckpointBlock,
  ...EXERCISE_BLOCKS,
  SummaryBlock,
  ReminderBlock,
  NextModuleBlock,
]);
export type ModuleBlock = z.infer<typeof ModuleBlockSchema>;
export type ModuleBlockName = ModuleBlock['__component'];
export type ModuleBlockOf<N extends ModuleBlockName> = Extract<ModuleBlock, { __component: N }>;
export type StepStart = ModuleBlockOf<'module.step'>;
export type Checkpoint = ModuleBlockOf<'module.checkpoint'>;
