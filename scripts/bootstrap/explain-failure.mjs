/** @type {ReadonlyArray<{ sign: RegExp, sentence: string }>} */
const CAUSES = [
  {
    sign: /ENOSPC|no space left on device/i,
    sentence: 'the disk is full; free some space (about 3 GB is needed) and run the command again',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|dns error|error sending request|client error \(Connect\)/i,
    sentence:
      'the npm registry cannot be reached; check the network (or the proxy settings of npm) and run the command again',
  },
  {
    sign: /EACCES|EPERM|permission denied/i,
    sentence: 'a file could not be written; check that this folder belongs to you and run the command again',
  },
  {
    sign: /OUTDATED_LOCKFILE|frozen-lockfile/i,
    sentence:
      'pnpm-lock.yaml does not fit the package.json files; run `pnpm install` inside the workspace and commit the lockfile',
  },
  {
    sign: /ETARGET|ERR_PNPM_NO_MATCHING_VERSION|E404/i,
    sentence: 'the registry does not have a version that the lockfile names; check which registry npm is set to',
  },
];

/**
 * One sentence for a person about why an installation failed.
 *
 * @param {string} what what was being done, as the start of a sentence ("Installing the packages")
 * @param {string} output everything the package manager printed
 * @param {string} logFile where that output was kept
 * @returns {string}
 */
export function explainFailure(what, output, logFile) {
  const cause = CAUSES.find(({ sign }) => sign.test(output));
  return cause === undefined
    ? `${what} failed; the reason stands in ${logFile}.`
    : `${what} failed: ${cause.sentence} (details: ${logFile}).`;
}
