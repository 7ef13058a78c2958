import { readFile, realpath } from 'node:fs/promises';
import { parseEnv } from 'node:util';

import { OperatorError } from '../command-line/operator-error.ts';
import { makeSecrets } from './cms-secrets.ts';
import { withSetting, writeSettings } from './write-settings.ts';

/** The token that the CMS takes for another day, so that no program of the site stands before a closed door until it is started again. */
const FORMER_TOKEN = 'CMS_READ_TOKEN_BEFORE';

/**
 * Draws new secrets and writes them in the place of the old ones, in one moment; every other line of the file stays as it is. The first key of `APP_KEYS` stays behind the
 * new one, and the former token of the site is kept for programs that still use it.
 *
 * @param only names of the secrets; all of them by default
 * @param variables the environment, whose settings count before those of the file
 * @returns the names of the secrets that are new
 * @throws OperatorError when there are none yet, or a name is no secret, or the environment would hide the new value.
 */
export async function renewSecrets(
  settingsFile: string,
  only: readonly string[] | undefined,
  variables: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const drawn = makeSecrets();
  const unknown = only?.find((name) => drawn[name] === undefined);
  if (unknown !== undefined)
    throw new OperatorError(
      `"${unknown}" is no secret that can be drawn; choose from ${Object.keys(drawn).join(', ')}.`,
    );
  const names = only ?? Object.keys(drawn);
  const hidden = names.find((name) => (variables[name] ?? '') !== '');
  if (hidden !== undefined)
    throw new OperatorError(
      `${hidden} is set as an environment variable, which counts before ${settingsFile}; take it out there, or renew it there and the others with --only.`,
    );
  const file = await realpath(settingsFile).catch(() => {
    throw new OperatorError(`There are no secrets in ${settingsFile} yet; "npm start" makes them.`);
  });
  let text = await readFile(file, 'utf8');
  const former = parseEnv(text);
  for (const name of names) text = withSetting(text, name, renewed(name, drawn[name] ?? '', former[name]));
  if (names.includes('CMS_READ_TOKEN')) text = withSetting(text, FORMER_TOKEN, former['CMS_READ_TOKEN'] ?? '');
  await writeSettings(file, text);
  return names;
}

/** Cookies that were signed with the former key stay good. */
function renewed(name: string, drawn: string, former = ''): string {
  if (name !== 'APP_KEYS') return drawn;
  return [...drawn.split(',').slice(0, 1), ...former.split(',').slice(0, 1)].filter((key) => key !== '').join(',');
}
