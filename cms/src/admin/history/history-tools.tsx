import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { HistoryPanel } from './HistoryPanel.tsx';

/** The content type in Strapi's name of it, which is `api::<name>.<name>`. */
const OWN_TYPE = /^api::([a-z-]+)\.\1$/;

const HistoryBesideForm: SidePanel = ({ model, documentId }) => {
  const t = useWords();
  const type = OWN_TYPE.exec(model)?.[1];
  return type !== undefined && documentId !== undefined
    ? { title: t('history.title'), content: <HistoryPanel type={type} documentId={documentId} /> }
    : null;
};

/** Gives editors the history of each entry beside its form. */
export function addHistoryTools(app: StrapiApp): void {
  addSidePanels(app, [HistoryBesideForm]);
}
