import type { Locale } from '@moodspace/shared';

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  nl: (
    'aan adem alleen als avond beginnen bericht beter bij blok boek boven buiten dag dagen dan dat de deur dicht die dit docent doen dorp draaien drukte durven een eerst elke en ene fiets gaan gedachte ' +
    'gesprek gevoel gewoon goed groep haar helpen hem het hier hij hoofd huis huisarts iemand iets ik in is ja jaar je jij kamer kans keer klas klein komen kot kunnen laat lang leren les lezen licht lief ' +
    'luisteren maand maar maken meer merken met middag minder moe moeilijk mogen morgen muziek na naar nacht niet nieuw nodig nog nu of om ook op open over pauze piekeren plan plek rust rustig samen schema ' +
    'schrijven slapen soms spanning stap stil student studeren taak tijd tot trein uit uur van vandaag veel vertellen vinden voelen voor vraag vriend vroeg waar wandelen wat week weer weten willen woord zeggen ' +
    'zetten zien zijn zoeken zon zonder zorg zullen'
  ).split(' '),
  en: (
    'a about after again alone along always and anything ask at away bed before begin better bit book breath bus but by call calm change chat class clear come day doctor door down each early eat enough evening ' +
    'exam every feel few find first flat for friend from get give go good group hand hard have head hear help her here him home hour how if in is it just keep know late learn less letter light like listen little ' +
    'long look make many maybe mind minute month more morning move much music need new next night no not note nothing now of often on one open or other out over own page pause plan quiet read rest room say see ' +
    'sleep slow small some someone song speak start step still stop story student study sun take talk tell than that the then there they thing think this time to today together tomorrow train try turn under until ' +
    'up use voice wait walk want week well what when where while who with word work worry write year you'
  ).split(' '),
};

/** Makes text that reads like words and compresses like words: common ones come often, rare ones seldom. */
export interface TextMaker {
  readonly words: (count: number) => string;
  readonly sentence: (words?: number) => string;
  /** A text with subheadings, paragraphs, emphasis and a list. */
  readonly markdown: (words: number) => string;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Some of the values, at least one, in their own order. */
  readonly some: <T>(values: readonly T[], most: number) => readonly T[];
  readonly chance: (probability: number) => boolean;
  readonly between: (least: number, most: number) => number;
}

export function textMaker(locale: Locale, seed: number): TextMaker {
  const random = seededRandom(seed);
  const vocabulary = WORDS[locale];
  const at = <T>(values: readonly T[], index: number): T => values[Math.min(values.length - 1, Math.floor(index))] as T;
  // A cubed random number is most often near 0: a cheap likeness of how often words are used.
  const word = (): string => at(vocabulary, random() ** 3 * vocabulary.length);
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const sentence = (count = between(6, 14)): string => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, () => sentence()).join(' ');
  return {
    words,
    sentence,
    between,
    pick: (values) => at(values, random() * values.length),
    some(values, most) {
      const chosen = new Set(Array.from({ length: between(1, most) }, () => at(values, random() * values.length)));
      return values.filter((value) => chosen.has(value));
    },
    chance: (probability) => random() < probability,
    markdown(count) {
      const parts: string[] = [];
      for (let written = 0; written < count; written += 120) {
        parts.push(
          `## ${sentence(4).slice(0, -1)}`,
          paragraph(),
          `${sentence(6)} **${words(3)}** ${words(5)}. ${paragraph()}`,
        );
        parts.push(Array.from({ length: 3 }, () => `- ${sentence(7)}`).join('\n'));
      }
      return parts.join('\n\n');
    },
  };
}
