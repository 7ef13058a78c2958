import { CONTENT_TYPE_NAMES, EDITORIAL_RULES, isLocale } from '@moodspace/shared';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels, type SidePanel } from '../side-panel.ts';
import { useWords } from '../use-words.ts';
import { WordingPanel } from './WordingPanel.tsx';

const WordsBesideForm: SidePanel = ({ model, document }) => {
  const t = useWords();
  const type = CONTENT_TYPE_NAMES.find((name) => model === `api::${name}.${name}`);
  const locale = document?.locale;
  if (type === undefined || !isLocale(locale) || !EDITORIAL_RULES[type].secondReader) return null;
  return { title: t('wording.panel'), content: <WordingPanel type={type} locale={locale} /> };
};

/** Gives editors advice on words and on ease of reading beside the texts that visitors read. */
export function addWordingTools(app: StrapiApp): void {
  addSidePanels(app, [WordsBesideForm]);
}
