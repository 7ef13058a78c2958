import { z } from 'zod';
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts';

/** How long a notice is good for, in seconds: older ones may be somebody's copy of a real one. What they were about is found by polling. */
export const NOTICE_SECONDS = 300;

/** The most changes that one notice names. More of them are told as `everything`. */
export const MOST_CHANGES = 1000;

/** One thing in the CMS that visitors should see as it is now. It says where to look, never what is there: that is read from the CMS. */
export const ContentChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** An entry was published, changed while published, unpublished or deleted, in any of its languages. */
    kind: z.literal('entry'),
    type: z.enum(CONTENT_TYPE_NAMES),
    documentId: z.string().regex(/^[a-z0-9]{1,40}$/),
  }),
  z.strictObject({
    /** A file of the media library was replaced, described anew or deleted. */
    kind: z.literal('media'),
    /** Its address in the CMS, such as `/uploads/breathe-out.mp4`. */
    url: z.string().min(1).max(2000),
  }),
  /** More changed than can be told one by one: compare everything. */
  z.strictObject({ kind: z.literal('everything') }),
]);
export type ContentChange = z.infer<typeof ContentChangeSchema>;

/** What the CMS tells the publisher after it wrote. */
export const NoticeSchema = z.strictObject({
  /** Different for each notice: one that comes twice is taken once. */
  id: z.uuid(),
  changes: z.array(ContentChangeSchema).min(1).max(MOST_CHANGES),
});
export type Notice = z.infer<typeof NoticeSchema>;

/** The header with the moment at which something was sent, in seconds since 1970. */
export const TIME_HEADER = 'x-moodspace-time';
/** The header with the signature: HMAC-SHA256 of `signedRequest`, in base64url. */
export const SIGNATURE_HEADER = 'x-moodspace-signature';

/**
 * What is signed of a request to the publisher: under a name of its own, so that no signature made for something else is ever one of a
 * notice, and with its method and path, so that none is good for another request.
 * @param time seconds since 1970
 */
export const signedRequest = (time: number, method: 'GET' | 'POST', path: string, body: string): string =>
  `moodspace publisher 1: ${time} ${method} ${path}\n${body}`;
