import { CONTENT_TYPE_NAMES, type ContentTypeName } from '../content/content-types.ts';
import { isLocale, type Locale } from '../locales.ts';

/** How long the address of a preview is good for, in seconds. An editor who works longer is given another one by the CMS. */
export const PREVIEW_SECONDS = 600;

export const PREVIEW_STATUSES = ['draft', 'published'] as const;
export type PreviewStatus = (typeof PREVIEW_STATUSES)[number];

/** What the address of a preview lets somebody see, and until when. */
export interface PreviewClaims {
  readonly type: ContentTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  readonly status: PreviewStatus;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** A token: what it allows, in parts without dots, and the signature of that. */
const TOKEN =
  /^(?<claims>(?<type>[a-z-]{1,40})\.(?<documentId>[a-z0-9]{1,40})\.(?<locale>[a-z-]{2,10})\.(?<status>[a-z]{1,10})\.(?<expires>\d{1,12}))\.(?<signature>[\w-]{43})$/;

/** What is written of the claims in an address. */
export const writtenClaims = ({ type, documentId, locale, status, expires }: PreviewClaims): string =>
  [type, documentId, locale, status, expires].join('.');

/** What is signed: the claims under a name of their own, so that no signature made for something else is ever one of a preview. */
export const signedMessage = (written: string): string => `moodspace preview 1: ${written}`;

/** The parts of a token; undefined when it is none. Its signature is not checked: who reads it must do that first. */
export function readPreviewToken(
  token: string,
): { readonly claims: PreviewClaims; readonly message: string; readonly signature: string } | undefined {
  const parts = TOKEN.exec(token)?.groups;
  const type = CONTENT_TYPE_NAMES.find((name) => name === parts?.['type']);
  const status = PREVIEW_STATUSES.find((name) => name === parts?.['status']);
  const { documentId = '', locale, expires, claims = '', signature = '' } = parts ?? {};
  if (type === undefined || status === undefined || !isLocale(locale)) return undefined;
  return {
    claims: { type, documentId, locale, status, expires: Number(expires) },
    message: signedMessage(claims),
    signature,
  };
}
