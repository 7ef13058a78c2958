import { useAuth, type StrapiApp } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { INSTRUMENT_UID } from '../../instruments/instrument-uid.ts';
import { FhirExport } from './FhirExport.tsx';
import { FhirImport } from './FhirImport.tsx';
import { TryOutPanel } from './TryOutPanel.tsx';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';

/** What is used of a permission of whoever is signed in. */
interface HeldPermission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly fields?: readonly string[] };
}

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
  const { slug } = useParams();
  const mayImport = useAuth('FhirImportAboveList', ({ permissions }) => permissions.some(isToCreateSelfTests));
  return slug === INSTRUMENT_UID && mayImport ? <FhirImport /> : null;
}

/** As the route itself judges: a file holds every field, its key among them, which a translator may not write. */
const isToCreateSelfTests = ({ action, subject, properties }: HeldPermission): boolean =>
  action === 'plugin::content-manager.explorer.create' &&
  subject === INSTRUMENT_UID &&
  properties?.fields?.includes('key') === true;

/** Gives editors of self-tests what they need beside Strapi's own form: a trial, and the ways in and out in FHIR. */
export function addInstrumentTools(app: StrapiApp): void {
  addSidePanels(app, [TryOutBesideForm, FhirBesideForm]);
  app
    .getPlugin('content-manager')
    .injectComponent('listView', 'actions', { name: 'fhir-import', Component: FhirImportAboveList });
}
