import { useMemo } from 'react';
import { useEditorLanguage } from '../use-words.ts';

const TAGS = { nl: 'nl-BE', en: 'en-GB' } as const;

/** Writes a day (YYYY-MM-DD) in the language of the editor, such as "22 november 2026". */
export function useDayWords(): (day: string) => string {
  const language = useEditorLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
    return (day) => format.format(new Date(`${day}T12:00:00Z`));
  }, [language]);
}
