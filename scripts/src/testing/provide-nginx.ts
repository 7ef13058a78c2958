import { existsSync } from 'node:fs';
import path from 'node:path';

import { fetchBy, fromDebian } from './fetch-program.ts';

/** Folders in which systems keep servers, also when they are not in the path of the user. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** The nginx with which the generated configuration is tested: the system's, else one that is fetched now; undefined when there is no way to get one. */
export async function provideNginx(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const known = findNginx(environment);
  if (known !== undefined) return known;
  return (await fetchBy(fromDebian('nginx-light'), 'nginx', environment)) ? findNginx(environment) : undefined;
}

function findNginx(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = [...(environment['PATH'] ?? '').split(path.delimiter), ...SERVER_FOLDERS];
  const files = [environment['NGINX_PATH'], ...folders.map((folder) => path.join(folder, 'nginx'))];
  return files.find((file): file is string => file !== undefined && file !== '' && existsSync(file));
}
