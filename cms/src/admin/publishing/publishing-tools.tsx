import type { StrapiApp } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { EntryPanel } from './EntryPanel.tsx';

/** The content type in Strapi's name of it, which is `api::<name>.<name>`. */
const OWN_TYPE = /^api::([a-z-]+)\.\1$/;

const StateBesideForm: SidePanel = ({ model, documentId, collectionType, document, meta }) => {
  const t = useWords();
  const type = OWN_TYPE.exec(model)?.[1];
  const id = documentId ?? document?.documentId;
  if (type === undefined || id === undefined) return null;
  const round = JSON.stringify([document?.updatedAt, document?.publishedAt, meta?.availableStatus]);
  return {
    title: t('publishing.panel'),
    content: <EntryPanel type={type} isSingle={collectionType === 'single-types'} documentId={id} round={round} />,
  };
};

const DRAWN = {
  viewBox: '0 0 24 24',
  width: 20,
  height: 20,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  'aria-hidden': true,
} as const;

/** Waves that go out from a point, in the manner of the icons of the admin. */
const LiveIcon = forwardRef<SVGSVGElement>((_, ref) => (
  <svg ref={ref} {...DRAWN}>
    <circle cx="12" cy="12" r="2.5" fill="currentColor" stroke="none" />
    <path d="M7.5 16.5a6.4 6.4 0 0 1 0-9M16.5 7.5a6.4 6.4 0 0 1 0 9" strokeLinecap="round" />
    <path d="M4.6 19.4a10.5 10.5 0 0 1 0-14.8M19.4 4.6a10.5 10.5 0 0 1 0 14.8" strokeLinecap="round" />
  </svg>
));
LiveIcon.displayName = 'LiveIcon';

/** A list with a tick, in the manner of the icons of the admin. */
const WorkIcon = forwardRef<SVGSVGElement>((_, ref) => (
  <svg ref={ref} {...DRAWN}>
    <path d="M11 6h9M11 12h9M11 18h9" strokeLinecap="round" />
    <path d="m3.5 6 1.5 1.5L8 4.5M3.5 12 5 13.5l3-3M3.5 18 5 19.5l3-3" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
));
WorkIcon.displayName = 'WorkIcon';

/** Shows editors what visitors see of an entry, beside its form. */
export function addPublishingTools(app: StrapiApp): void {
  addSidePanels(app, [StateBesideForm]);
}

/** What Strapi shows on the home page that says nothing to an editor: their own name, and how many there are of everything. */
const OF_NO_USE: ReadonlySet<string> = new Set(['profile-info', 'chart-entries', 'key-statistics', 'deploy-now']);

/** Shows editors on the home page what visitors see, and what waits for them; of Strapi's own, what was edited and published last. */
export function registerPublishingWidgets(app: StrapiApp): void {
  // Before what Strapi itself shows on the home page.
  app.widgets.register((others) => [
    {
      id: 'moodspace-live',
      icon: LiveIcon,
      title: { id: 'publishing.widget', defaultMessage: 'What is live' },
      component: async () => (await import('./LiveWidget.tsx')).default,
    },
    {
      id: 'moodspace-work',
      icon: WorkIcon,
      title: { id: 'publishing.work', defaultMessage: 'To bring up to date' },
      component: async () => (await import('./WorkWidget.tsx')).default,
    },
    ...others.filter(({ id }) => !OF_NO_USE.has(id)),
  ]);
}
