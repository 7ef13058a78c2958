import { createHmac } from 'node:crypto';
import { signedMessage, writtenClaims, type PreviewClaims } from '@moodspace/shared/preview';

/** The address under which an editor sees an entry on the design of the site, signed with the secret that the preview knows. */
export function previewAddress(url: string, claims: PreviewClaims, secret: string): string {
  const written = writtenClaims(claims);
  const signature = createHmac('sha256', secret).update(signedMessage(written)).digest('base64url');
  return `${url}/preview/${written}.${signature}/`;
}
