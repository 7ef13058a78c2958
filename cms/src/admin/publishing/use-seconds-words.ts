import { useMemo } from 'react';
import { useEditorLanguage } from '../use-words.ts';

const TAGS = { nl: 'nl-BE', en: 'en-GB' } as const;

/** Writes a moment (an ISO text) in the language of the editor and the time of their device: today as "14:03:22", another day with its date. */
export function useSecondsWords(): (moment: string) => string {
  const language = useEditorLanguage();
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(TAGS[language], { timeStyle: 'medium' });
    const whole = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeStyle: 'medium' });
    return (moment) => {
      const date = new Date(moment);
      return (date.toDateString() === new Date().toDateString() ? time : whole).format(date);
    };
  }, [language]);
}
