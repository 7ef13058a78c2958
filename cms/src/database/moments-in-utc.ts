import { defaults, types } from 'pg';

/**
 * Lets moments in PostgreSQL be those of Greenwich. Strapi keeps them without a zone, and its driver writes and reads the clock on the wall: in the hour that
 * comes twice in autumn, two moments would become one, and every moment would move when the server gets another time zone.
 */
export function keepMomentsInUtc(): void {
  defaults.parseInputDatesAsUTC = true;
  types.setTypeParser(types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`));
}
