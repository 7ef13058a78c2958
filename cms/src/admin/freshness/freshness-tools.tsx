import type { StrapiApp } from '@strapi/strapi/admin';
import { CHECKED_TYPES } from '../../freshness/checked-types.ts';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { CheckPanel } from './CheckPanel.tsx';

const CheckBesideForm: SidePanel = ({ model, documentId }) => {
  const t = useWords();
  const hasCheck = CHECKED_TYPES.some((type) => model === `api::${type}.${type}`);
  return hasCheck && documentId !== undefined
    ? { title: t('freshness.panel'), content: <CheckPanel documentId={documentId} /> }
    : null;
};

/** A tick in a circle, in the manner of the icons of the admin's menu. */
const CheckIcon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.5 2.8 2.8L16.2 9.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

/** Gives editors the list of what is to be checked, and the action "checked today" beside each entry. */
export function addFreshnessTools(app: StrapiApp): void {
  addSidePanels(app, [CheckBesideForm]);
  app.addMenuLink({
    to: 'to-check',
    icon: CheckIcon,
    intlLabel: { id: 'freshness.title', defaultMessage: 'To check' },
    // Whoever may read one of them sees the list of it.
    permissions: CHECKED_TYPES.map((type) => ({
      action: 'plugin::content-manager.explorer.read',
      subject: `api::${type}.${type}`,
    })),
    Component: () => import('./ToCheckPage.tsx'),
  });
}
