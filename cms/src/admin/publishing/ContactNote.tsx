import { Typography } from '@strapi/design-system';
import type { Contact } from '../../publishing/publishing-answers.ts';
import { useWords } from '../use-words.ts';

/** Why nothing is known of what visitors see, and what to do about it; nothing when the publisher answers. */
export function ContactNote({ contact }: { readonly contact: Contact }) {
  const t = useWords();
  if (contact === 'answers') return null;
  return (
    <Typography variant="pi" textColor={contact === 'off' ? 'neutral600' : 'danger600'} tag="p">
      {t(`publishing.${contact}`)}
    </Typography>
  );
}
