import { z } from 'zod';
import { components, flag, line, markdown, optional, paragraph, partKey, textLines, wholeNumber } from '../fields.ts';

/**
 * What every exercise has. Under the key its answers are kept on the visitor's device: it is given once, never changes, and is the same in every language.
 */
const exerciseFields = {
  key: partKey(),
  title: line(100),
  /** What to do, in a few sentences. */
  body: optional(markdown(2000)),
};

const ScaleEnds = { lowLabel: line(60), highLabel: line(60) };

const CardSchema = z.object({ key: partKey(), label: line(120) });
const PromptSchema = z.object({ key: partKey(), label: line(200), help: optional(paragraph(300)) });
const QuizAnswerSchema = z.object({
  key: partKey(),
  label: line(160),
  isRight: flag(),
  /** What somebody reads who chose it; also for a wrong answer it teaches and never blames. */
  feedback: paragraph(500),
});

/** One question with answers to choose from; every answer has its feedback. The title is the question. */
const QuizBlock = z.object({
  __component: z.literal('exercise.quiz'),
  ...exerciseFields,
  answers: components('exercise.quiz-answer', QuizAnswerSchema, 6),
});
/** How one is right now, from 1 to 5, with words that fit and room for a note. */
const CheckInBlock = z.object({
  __component: z.literal('exercise.check-in'),
  ...exerciseFields,
  ...ScaleEnds,
  /** Words to tick, such as "tired", one on each line. */
  tags: textLines(600),
});
/** A feeling or conviction from 0 to 10. The later one of two names the earlier one, and shows what changed. */
const RatingBlock = z.object({
  __component: z.literal('exercise.rating'),
  ...exerciseFields,
  ...ScaleEnds,
  /** The key of the earlier rating with which this one is compared. */
  comparesWith: optional(partKey()),
});
/** Open questions, each with room to write. */
const QuestionsBlock = z.object({
  __component: z.literal('exercise.questions'),
  ...exerciseFields,
  prompts: components('exercise.prompt', PromptSchema, 8),
});
/** The same few questions each day; entries stand under each other by date. */
const DiaryBlock = z.object({
  __component: z.literal('exercise.diary'),
  ...exerciseFields,
  prompts: components('exercise.prompt', PromptSchema, 4),
});
/** Situation, feeling, thought, what speaks for and against it, a helpful thought, and the feeling once more. */
const ThoughtRecordBlock = z.object({ __component: z.literal('exercise.thought-record'), ...exerciseFields });
/** Cards into three piles (very important, somewhat, not now), then the top few, and one action for each. */
const CardSortBlock = z.object({
  __component: z.literal('exercise.card-sort'),
  ...exerciseFields,
  cards: components('exercise.card', CardSchema, 40),
  /** How many cards may be in the top. */
  top: wholeNumber(1, 5),
});
/** A fixed quarter of an hour a day for worries, and the list of what was put off until then. */
const WorryTimeBlock = z.object({ __component: z.literal('exercise.worry-time'), ...exerciseFields });
/** Seven days in three parts, each with an activity and whether it takes or gives energy. */
const WeekPlannerBlock = z.object({
  __component: z.literal('exercise.week-planner'),
  ...exerciseFields,
  /** Ideas for what to plan, one on each line. */
  suggestions: textLines(1500),
});
/** If this happens, then I do that; when; what may get in the way. */
const IfThenPlanBlock = z.object({
  __component: z.literal('exercise.if-then-plan'),
  ...exerciseFields,
  /** Ideas for a situation: what can stand after "If". One on each line. */
  situations: textLines(1500),
  /** Ideas for an action: what can stand after "then I". One on each line. */
  actions: textLines(1500),
});
/** A few actions, each with when and with whom. */
const ActionPlanBlock = z.object({
  __component: z.literal('exercise.action-plan'),
  ...exerciseFields,
  /** How many actions there is room for. */
  rows: wholeNumber(1, 5),
  suggestions: textLines(1500),
});
/** Things to do, to tick and to add to. */
const ActivityListBlock = z.object({
  __component: z.literal('exercise.activity-list'),
  ...exerciseFields,
  activities: components('exercise.card', CardSchema, 40),
});

export const EXERCISE_BLOCKS = [
  QuizBlock,
  CheckInBlock,
  RatingBlock,
  QuestionsBlock,
  DiaryBlock,
  ThoughtRecordBlock,
  CardSortBlock,
  WorryTimeBlock,
  WeekPlannerBlock,
  IfThenPlanBlock,
  ActionPlanBlock,
  ActivityListBlock,
] as const;

export type ExerciseBlock = z.infer<(typeof EXERCISE_BLOCKS)[number]>;
/** What kind of exercise a block is, such as `exercise.diary`. */
export type ExerciseKind = ExerciseBlock['__component'];
/** The exercise of a kind. */
export type ExerciseOf<K extends ExerciseKind> = Extract<ExerciseBlock, { __component: K }>;
