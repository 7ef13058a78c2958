import { z } from 'zod';
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts';
import { LOCALE_CODES } from '../locales.ts';

/** What the publisher is doing, in the order in which it happens. */
export const PUBLISHING_STEPS = ['waiting', 'reading', 'checking', 'rendering', 'judging', 'writing'] as const;
export type PublishingStep = (typeof PUBLISHING_STEPS)[number];

/** Why a change did not reach visitors: one sentence about one entry, as the CMS tells it. */
export const RefusedProblemSchema = z.object({
  type: z.enum(CONTENT_TYPE_NAMES),
  locale: z.enum(LOCALE_CODES),
  documentId: z.string().optional(),
  key: z.string().optional(),
  title: z.string().optional(),
  field: z.string().optional(),
  /** The end of a sentence that begins with the entry, in each language of the admin panel. */
  message: z.object({ nl: z.string(), en: z.string() }),
});
export type RefusedProblem = z.infer<typeof RefusedProblemSchema>;

/** A change that is not live, and why. */
export const RefusalSchema = z.object({
  /** When it was refused. */
  at: z.iso.datetime(),
  /** Problems in entries; empty when the reason is another one. */
  problems: z.array(RefusedProblemSchema),
  /** A reason that is in no entry, such as a full disk. */
  reason: z.object({ nl: z.string(), en: z.string() }).optional(),
});
export type Refusal = z.infer<typeof RefusalSchema>;

/** What the publisher knows of one entry in one language. */
export const EntryStatusSchema = z.discriminatedUnion('kind', [
  /** Visitors see it as it was published. `since` is when they last got something new of it; `href` starts with a slash, absent without a page of its own. */
  z.object({ kind: z.literal('live'), since: z.iso.datetime(), href: z.string().optional() }),
  z.object({ kind: z.literal('publishing'), step: z.enum(PUBLISHING_STEPS) }),
  /** What was published last is refused. `live` tells whether visitors see an older version. */
  z.object({ kind: z.literal('refused'), refusal: RefusalSchema, isOlderLive: z.boolean() }),
  z.object({ kind: z.literal('absent') }),
]);
export type EntryStatus = z.infer<typeof EntryStatusSchema>;

/** The answer to `GET /entries/<type>/<documentId>`. */
export const EntryAnswerSchema = z.object({ byLocale: z.partialRecord(z.enum(LOCALE_CODES), EntryStatusSchema) });
export type EntryAnswer = z.infer<typeof EntryAnswerSchema>;

/** The answer to `GET /status`. */
export const PublisherStatusSchema = z.object({
  /** `starting`: the renderer is not warm yet; the last release is served. */
  state: z.enum(['starting', 'idle', 'publishing', 'refused']),
  step: z.enum(PUBLISHING_STEPS).optional(),
  /** The address under which visitors reach the site, without a slash at its end. */
  siteUrl: z.string(),
  /** What visitors see. Absent before the first release. */
  release: z.object({ id: z.string(), since: z.iso.datetime(), files: z.int().min(0) }).optional(),
  /** What was refused last and is still not live. */
  refusal: RefusalSchema.optional(),
  /** When all files were last compared with those of a whole build, and how many differed. */
  compared: z.object({ at: z.iso.datetime(), files: z.int().min(0), different: z.int().min(0) }).optional(),
  /** False while the CMS does not answer. */
  isCmsReachable: z.boolean(),
});
export type PublisherStatus = z.infer<typeof PublisherStatusSchema>;
