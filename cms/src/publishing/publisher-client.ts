import type { ContentTypeName } from '@moodspace/shared';
import {
  EntryAnswerSchema,
  PublisherStatusSchema,
  type EntryAnswer,
  type PublisherStatus,
} from '@moodspace/shared/publishing';
import type { z } from 'zod';
import { askPublisher, type PublisherAccess } from './publisher-request.ts';
import type { Contact } from './publishing-answers.ts';

/** How long an editor waits at most for what the publisher knows, in milliseconds. */
const TIMEOUT = 1500;

/** What the publisher answered, or why there is no answer. */
export type Asked<T> =
  { readonly contact: 'answers'; readonly answer: T } | { readonly contact: Exclude<Contact, 'answers'> };

/** Asks what the publisher is doing and what visitors see. */
export const publisherStatus = (access: PublisherAccess | undefined): Promise<Asked<PublisherStatus>> =>
  ask(access, '/status', PublisherStatusSchema);

/** Asks what the publisher knows of one entry, in every language. */
export const publishedEntry = (
  access: PublisherAccess | undefined,
  type: ContentTypeName,
  documentId: string,
): Promise<Asked<EntryAnswer>> => ask(access, `/entries/${type}/${encodeURIComponent(documentId)}`, EntryAnswerSchema);

async function ask<T>(access: PublisherAccess | undefined, path: string, schema: z.ZodType<T>): Promise<Asked<T>> {
  if (access === undefined) return { contact: 'off' };
  try {
    const response = await askPublisher(access, { method: 'GET', path, timeout: TIMEOUT });
    if (!response.ok) return { contact: response.status >= 500 ? 'silent' : 'refuses' };
    const { success, data } = schema.safeParse(await response.json().catch(() => undefined));
    return success ? { contact: 'answers', answer: data } : { contact: 'refuses' };
  } catch {
    return { contact: 'silent' };
  }
}
