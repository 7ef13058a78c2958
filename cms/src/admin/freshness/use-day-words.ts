import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes a day (YYYY-MM-DD) in the language of the editor, such as "22 november 2026". */
export function useDayWords(): (day: string) => string {
  const intl = useIntl();
  return useCallback(
    (day) => intl.formatDate(`${day}T12:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    [intl],
  );
}
