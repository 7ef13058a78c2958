/** A licence, as data packages and API descriptions name it. */
export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

/** The licence of the directory as data: use it for anything and name the source. The code of the platform has another one. */
export const DATA_LICENCE: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};
