import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { INSTRUMENT_UID } from '../../instruments/instrument-uid.ts';
import { FhirExport } from './FhirExport.tsx';
import { FhirImport } from './FhirImport.tsx';
import { TryOutPanel } from './TryOutPanel.tsx';
import { useWords } from './use-words.ts';

/** What Strapi tells a panel beside a form, and what it shows of it: no panel for another content type. */
type SidePanel = (form: { readonly model: string; readonly documentId?: string }) => {
  readonly title: string;
  readonly content: ReactNode;
} | null;

const TryOutBesideForm: SidePanel = ({ model }) => {
  const t = useWords();
  return model === INSTRUMENT_UID ? { title: t('instruments.tryOut.title'), content: <TryOutPanel /> } : null;
};

const FhirBesideForm: SidePanel = ({ model, documentId }) => {
  const t = useWords();
  return model === INSTRUMENT_UID && documentId !== undefined
    ? { title: t('instruments.fhir.title'), content: <FhirExport documentId={documentId} /> }
    : null;
};

/** Strapi puts this above every list; it is for that of self-tests only. */
function FhirImportAboveList() {
  return useParams()['slug'] === INSTRUMENT_UID ? <FhirImport /> : null;
}

/** Gives editors of self-tests what they need beside Strapi's own form: a trial, and the ways in and out in FHIR. */
export function addInstrumentTools(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  // Strapi's types know no more of this than its name.
  const addSidePanels = contentManager.apis['addEditViewSidePanel'] as (panels: SidePanel[]) => void;
  addSidePanels([TryOutBesideForm, FhirBesideForm]);
  contentManager.injectComponent('listView', 'actions', { name: 'fhir-import', Component: FhirImportAboveList });
}
