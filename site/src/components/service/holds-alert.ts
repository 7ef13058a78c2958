import type { Service } from '@moodspace/shared';

/** Whether the alert of a service holds on a day (YYYY-MM-DD): until its last day, that day included, or until an editor takes it away. */
export const holdsAlert = ({ alert, alertUntil }: Pick<Service, 'alert' | 'alertUntil'>, today: string): boolean =>
  alert !== null && (alertUntil === null || today <= alertUntil);
