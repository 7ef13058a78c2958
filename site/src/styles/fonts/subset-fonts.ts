/**
 * Makes the two font files of the site from the packages of Fontsource: only the characters of Western European text, only
 * the weights in use. Run it again after an update of those packages: `node src/styles/fonts/subset-fonts.ts` in `site`.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

interface FontCut {
  /** The package, and the file in it that holds every axis we cut from. */
  readonly from: string;
  readonly file: string;
  readonly to: string;
  readonly axes: Readonly<
    Record<string, number | { readonly min: number; readonly max: number; readonly default: number }>
  >;
}

const CUTS: readonly FontCut[] = [
  {
    from: '@fontsource-variable/fraunces',
    file: 'fraunces-latin-full-normal.woff2',
    to: 'fraunces',
    axes: { opsz: 96, SOFT: 100, WONK: 0, wght: { min: 400, max: 600, default: 400 } },
  },
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next',
    file: 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-hyperlegible-next',
    axes: { wght: { min: 400, max: 700, default: 400 } },
  },
];

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
/** ASCII, Latin-1 (Dutch, French, German, English), the letters of names that Latin-1 lacks, and typographic punctuation. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŠšŽžĞğİıŞşĆćČčŁł–—‘’‚“”„•…‹›€→←↗−×`;
const FEATURES = ['kern', 'liga', 'locl', 'mark', 'mkmk', 'ccmp', 'lnum'];

const here = dirname(fileURLToPath(import.meta.url));
for (const cut of CUTS) {
  const folder = join(here, '../../../node_modules', cut.from);
  const whole = await readFile(join(folder, 'files', cut.file));
  const subset = await subsetFont(whole, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { ...cut.axes },
    keepFeatures: FEATURES,
    noHinting: true,
  });
  await writeFile(join(here, `${cut.to}.woff2`), subset);
  await copyFile(join(folder, 'LICENSE'), join(here, `${cut.to}.LICENCE.txt`));
  console.log(`${cut.to}.woff2: ${whole.length} bytes became ${subset.length}`);
}
