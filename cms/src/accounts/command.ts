import { parseArgs } from 'node:util';
import { loadStrapi } from '../command-line/load-strapi.ts';
import { passwordLink } from './password-link.ts';

const HELP = `Makes a link with which somebody chooses a new password.

  pnpm password-link --email <address>
  pnpm password-link --help

The link works once, for an hour. The CMS may be running.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true || values.email === undefined) {
    console.log(HELP);
    return;
  }
  console.log(await passwordLink(await loadStrapi('error'), values.email));
}

// The process ends without closing Strapi: what is written is committed, and closing would fail on what Strapi still asks of a
// PostgreSQL database in the background.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
