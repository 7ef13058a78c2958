import { z } from 'zod';
import { intakeProblems } from '../programmes/intake-problems.ts';
import {
  choice,
  components,
  entryFields,
  flags,
  key,
  line,
  localized,
  markdown,
  optional,
  paragraph,
  partKey,
  partKeys,
  reference,
  references,
  slug,
  wholeNumber,
} from './fields.ts';
import { review } from './review.ts';
import { AUDIENCES, RISK_LEVELS, SENSITIVITIES } from './vocabularies.ts';
import { customIssue } from './sentence.ts';

const IntakeOptionSchema = z.object({
  key: partKey(),
  /** What the visitor says by choosing it, in the first person; a suggestion quotes it: because you said "…". */
  label: line(120),
  /** Keys of the modules of this programme that fit who says so. */
  modules: partKeys(400),
});
export type IntakeOption = z.infer<typeof IntakeOptionSchema>;

const IntakeQuestionSchema = z.object({
  key: partKey(),
  question: line(160),
  options: components('programme.intake-option', IntakeOptionSchema, 6),
});
export type IntakeQuestion = z.infer<typeof IntakeQuestionSchema>;

const ProgrammeFields = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(80)),
  slug: slug(),
  summary: localized(paragraph(240)),
  /** What it is, what one does, what it gives and what it does not. */
  body: localized(markdown(6000)),
  /** For what it is meant, in one or two sentences, and for what not. */
  intendedUse: localized(paragraph(600)),
  audiences: flags('facet.audiences', AUDIENCES),
  riskLevels: flags('facet.risk-levels', RISK_LEVELS),
  themes: references('theme'),
  sensitivity: choice(SENSITIVITIES),
  /** The offer by which visitors find the programme. */
  intervention: optional(reference('intervention')),
  /** The few questions that put the modules in an order for this visitor. */
  intake: localized(components('programme.intake-question', IntakeQuestionSchema, 5)),
  searchWords: optional(localized(paragraph(400))),
  order: wholeNumber(0, 999),
  review: review(),
});

/** A self-help programme: a few modules about one subject, in any order. Its modules name it, so that it does not list them. */
export const ProgrammeSchema = ProgrammeFields.superRefine((programme, context) => {
  for (const { path, message } of intakeProblems(programme.intake))
    context.addIssue(customIssue(['intake', ...path], message));
  if (programme.audiences.length === 0)
    context.addIssue(
      customIssue(['audiences'], {
        nl: 'Zeg voor wie dit is: zet minstens één doelgroep aan.',
        en: 'Say for whom this is: switch on at least one audience.',
      }),
    );
  if (programme.riskLevels.length === 0)
    context.addIssue(
      customIssue(['riskLevels'], {
        nl: 'Zeg voor welke klachten dit is: zet minstens één niveau aan.',
        en: 'Say for which complaints this is: switch on at least one level.',
      }),
    );
});
export type Programme = z.infer<typeof ProgrammeFields>;
