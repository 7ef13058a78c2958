import { describe, expect, it } from 'vitest';

import { strapiFailure } from './strapi-output.ts';

describe('the reason in what Strapi printed', () => {
  it('is found inside the frame that Strapi draws', () => {
    const output = [
      '$ strapi build',
      '[ERROR]  There seems to be an unexpected error, try again with --debug for more information',
      '┌────────────────────────────────────────┐│   Error: Could not load js config file ││   /srv/cms/dist/config/admin.js:        ││   Environment variable PORT must be a   ││   number, such as 1337.                 ││   at loadJsFile                         ││   (/srv/cms/node_modules/x.js:24:19)    │└────────────────────────────────────────┘',
    ].join('\n');
    expect(strapiFailure(output)).toBe('Environment variable PORT must be a number, such as 1337');
  });

  it('is the sentence of an error, without its stack trace', () => {
    const output =
      '\u001b[31mError: The seed names a theme "sleeep" that does not exist.\u001b[39m\n    at judge (/srv/x.js:1:2)\n';
    expect(strapiFailure(output)).toBe('The seed names a theme "sleeep" that does not exist');
  });

  it('is the last line when nothing looks like an error', () => {
    expect(strapiFailure('starting\nKilled\n')).toBe('Killed');
    expect(strapiFailure('')).toBe('it said nothing');
  });
});
