import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, type Stats } from 'node:fs';

/*
 * What is done with the names of files, under the names of `node:fs/promises`, and done before anybody waits: such a call takes some microseconds, and handing it to
 * another thread ten times as long. A change of a few pages makes hundreds of them. Whoever makes thousands lets others get on in between, as `inParallel` does.
 */

const atOnce =
  <Parameters extends unknown[], Result>(call: (...parameters: Parameters) => Result) =>
  (...parameters: Parameters): Promise<Result> =>
    new Promise((resolve) => {
      // What it throws rejects the promise.
      resolve(call(...parameters));
    });

export const link = atOnce((from: string, to: string) => linkSync(from, to));

export const lstat = atOnce((place: string): Stats => lstatSync(place));

export const mkdir = atOnce((folder: string, options?: { readonly recursive: boolean }) => mkdirSync(folder, options));

export const rename = atOnce((from: string, to: string) => renameSync(from, to));

export const rm = atOnce((place: string, options?: { readonly force?: boolean; readonly recursive?: boolean }) =>
  rmSync(place, options),
);

export const rmdir = atOnce((folder: string) => rmdirSync(folder));
