import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { HistoryPanel } from './HistoryPanel.tsx';

/** The content type in Strapi's name of it, which is `api::<name>.<name>`. */
const OWN_TYPE = /^api::([a-z-]+)\.\1$/;

const HistoryBesideForm: SidePanel = ({ model, documentId, document, meta }) => {
  const t = useWords();
  const type = OWN_TYPE.exec(model)?.[1];
  const id = documentId ?? document?.documentId;
  if (type === undefined || id === undefined) return null;
  // Publishing leaves the draft as it was; that there is a live version now stands in what Strapi says beside it.
  const round = JSON.stringify([document?.updatedAt, document?.publishedAt, meta?.availableStatus]);
  return { title: t('history.title'), content: <HistoryPanel type={type} documentId={id} round={round} /> };
};

/** Gives editors the history of each entry beside its form. */
export function addHistoryTools(app: StrapiApp): void {
  addSidePanels(app, [HistoryBesideForm]);
}
