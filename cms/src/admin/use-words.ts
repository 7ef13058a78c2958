import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { BothLanguages } from '@moodspace/shared/editor';
import type { ToolText } from '../editor/tool-words.ts';

/** Gives the words of the tools that we added, in the language of the editor. */
export function useWords(): (id: ToolText, values?: Readonly<Record<string, string | number>>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** The language in which the editor has the admin. */
export function useEditorLanguage(): keyof BothLanguages {
  return useIntl().locale.startsWith('nl') ? 'nl' : 'en';
}
