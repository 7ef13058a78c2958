import type { Band, Content } from '@moodspace/shared';
import { scoreRange, scoreRule } from '@moodspace/shared/scoring';
import type { Translator } from '../../../i18n/create-translator.ts';
import { scoreName } from './score-steps.ts';

type Instrument = Readonly<Content<'instrument'>>;

/** For which scores the feedback on a band is, in words. Nothing for a category whose own name says it. */
export function bandLimits(instrument: Instrument, band: Band, translator: Translator): string | undefined {
  if (band.category !== null) return quadrantWords(instrument, band, translator);
  if (band.lowest === null || band.highest === null) return undefined;
  return numberWords(instrument, { ...band, lowest: band.lowest, highest: band.highest }, translator);
}

function numberWords(
  instrument: Instrument,
  { score, lowest, highest }: Band & { readonly lowest: number; readonly highest: number },
  { t }: Translator,
): string {
  const range = scoreRange(instrument, score);
  if (lowest === highest) return t('selfTestPaper.limit.exactly', { value: lowest });
  const isWhole = range.kind === 'number' && range.step !== null;
  const isLast = range.kind === 'number' && highest >= range.highest;
  if (isWhole || isLast) return t('selfTestPaper.limit.fromTo', { lowest, highest });
  const isFirst = range.kind === 'number' && lowest <= range.lowest;
  return isFirst
    ? t('selfTestPaper.limit.below', { value: highest })
    : t('selfTestPaper.limit.fromBelow', { lowest, highest });
}

function quadrantWords(instrument: Instrument, band: Band, { t, formatList }: Translator): string | undefined {
  const score = instrument.scores.find(({ key }) => key === band.score);
  const read = score && scoreRule(score);
  if (read?.kind !== 'rule' || read.rule.operation !== 'quadrant') return undefined;
  const heights = (band.category ?? '').split('-');
  return formatList(
    read.rule.of.map((source, place) => {
      const name = t('selfTestPaper.named', { name: scoreName(instrument, source) });
      return t(heights[place] === 'high' ? 'selfTestPaper.high' : 'selfTestPaper.low', { score: name });
    }),
  );
}
