import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Where the tests have the compiled Strapi application, apart from the one that runs. */
export const TEST_DIST_FOLDER = path.resolve(__dirname, '../.tmp/dist');

/**
 * Compiles the application once before the tests, so that they never run on what an earlier build left.
 * @throws Error with what the compiler says.
 */
export default async function compileCms(): Promise<void> {
  const compiler = require.resolve('typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [
      compiler,
      '-p',
      path.resolve(__dirname, '../tsconfig.json'),
      '--outDir',
      TEST_DIST_FOLDER,
    ]);
  } catch (error) {
    throw new Error(`The content system does not compile:\n${(error as { stdout: string }).stdout}`, { cause: error });
  }
}
