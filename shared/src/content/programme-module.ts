import { z } from 'zod';
import { moduleProblems } from '../programmes/module-problems.ts';
import {
  choice,
  entryFields,
  field,
  key,
  line,
  localized,
  optional,
  paragraph,
  reference,
  references,
  slug,
  wholeNumber,
} from './fields.ts';
import { ModuleBlockSchema } from './programme-module/module-block.ts';
import { review } from './review.ts';
import { SENSITIVITIES } from './vocabularies.ts';
import { customIssue } from './sentence.ts';

const ModuleFields = z.object({
  ...entryFields,
  key: key(),
  title: localized(line(80)),
  slug: slug(),
  /** What one can do after it, in one or two sentences. */
  summary: localized(paragraph(240)),
  programme: reference('programme'),
  themes: references('theme'),
  sensitivity: choice(SENSITIVITIES),
  /** Steps and what stands in them, from above to below. The keys are the same in every language. */
  blocks: localized(field(z.array(ModuleBlockSchema).max(80), { type: 'dynamiczone' })),
  /** Whom one can turn to about this subject; shown at the end. */
  services: references('service'),
  searchWords: optional(localized(paragraph(400))),
  /** Its place in its programme, for whoever skips the intake. */
  order: wholeNumber(0, 999),
  review: review(),
});

/** A module of a self-help programme: five to eight short steps, useful on its own. How long it takes is the sum of its steps. */
export const ProgrammeModuleSchema = ModuleFields.superRefine((module, context) => {
  for (const { path, message } of moduleProblems(module.blocks))
    context.addIssue(customIssue(['blocks', ...path], message));
});
export type ProgrammeModule = z.infer<typeof ModuleFields>;
