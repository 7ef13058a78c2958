import { CONTENT_TYPE_NAMES, EDITORIAL_RULES, isLocale, type EditorialRule } from '@moodspace/shared';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { ReviewPanel } from './ReviewPanel.tsx';

const ReviewBesideForm: SidePanel = ({ model, documentId, document, meta }) => {
  const t = useWords();
  const type = CONTENT_TYPE_NAMES.find((name) => model === `api::${name}.${name}`);
  const id = documentId ?? document?.documentId;
  const locale = document?.locale;
  if (type === undefined || id === undefined || !isLocale(locale) || !isRuled(EDITORIAL_RULES[type])) return null;
  const round = JSON.stringify([locale, document?.updatedAt, document?.publishedAt, meta?.availableStatus]);
  return {
    title: t('review.panel'),
    content: <ReviewPanel type={type} documentId={id} locale={locale} round={round} />,
  };
};

const isRuled = ({ secondReader, languages }: EditorialRule): boolean => secondReader || languages === 'all';

/** Gives editors the panel “Second reader” beside the texts that need one. */
export function addReviewTools(app: StrapiApp): void {
  addSidePanels(app, [ReviewBesideForm]);
}
