import type { Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { finderFileNames, finderFiles } from '../../../finder/finder-files.ts';

interface File {
  readonly locale: Locale;
  readonly file: string;
}

export const getStaticPaths = (async () =>
  (await finderFileNames()).map(({ locale, file }) => ({
    params: { locale, file },
    props: { locale, file } satisfies File,
  }))) satisfies GetStaticPaths;

/** One of the files with which the finder works on the device. */
export const GET: APIRoute<File> = ({ props: { locale, file } }) => {
  const { index, texts } = finderFiles(locale);
  return Response.json(file === 'index' ? index : texts[Number(file.replace('texts-', '')) - 1]);
};
