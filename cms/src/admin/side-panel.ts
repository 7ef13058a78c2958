import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** What Strapi tells a panel beside a form, and what it shows of it: no panel for another content type. */
export type SidePanel = (form: {
  readonly model: string;
  readonly documentId?: string;
  readonly collectionType?: string;
  /** The version that is shown, as it was read last. */
  readonly document?: {
    readonly documentId?: string;
    readonly locale?: string;
    readonly updatedAt?: string;
    readonly publishedAt?: string | null;
  };
  readonly meta?: { readonly availableStatus?: readonly object[] };
}) => {
  readonly title: string;
  readonly content: ReactNode;
} | null;

/** Adds panels beside the forms of entries. Strapi's types know no more of this than its name. */
export function addSidePanels(app: StrapiApp, panels: readonly SidePanel[]): void {
  const add = app.getPlugin('content-manager').apis['addEditViewSidePanel'] as (panels: readonly SidePanel[]) => void;
  add(panels);
}
