import { useMemo } from 'react';
import { useEditorLanguage } from '../use-words.ts';

const TAGS = { nl: 'nl-BE', en: 'en-GB' } as const;

/** Writes a moment (an ISO text) in the language of the editor and the time of their device, such as "22 november 2026 om 14:03". */
export function useMomentWords(): (moment: string) => string {
  const language = useEditorLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeStyle: 'short' });
    return (moment) => format.format(new Date(moment));
  }, [language]);
}
