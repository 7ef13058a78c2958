import type { Durations } from './percentiles.ts';
import type { PublishFigures } from './publish-speed.ts';
import type { Line } from './report.ts';

/** What the figures of publishing should be, in milliseconds. */
const LIVE = { p50: 150, p95: 250 } as const;
const FINDABLE = 1000;
/** So many times faster than Astro's incremental build. */
const FASTER = 20;
const WRITTEN_PER_CHANGED = 1.05;

/** @param site which site was edited, such as "with 1,000 entries more" */
export function publishLines(site: string, figures: PublishFigures): readonly Line[] {
  const { live, liveWithoutMenu, findable, incrementalBuild } = figures;
  return [
    ...percentileLines(`edit live, ${site}`, live, LIVE),
    ...percentileLines(`edit live, without names in the menu, ${site}`, liveWithoutMenu, LIVE),
    ...Object.entries(figures.liveByKind).flatMap(([kind, of]) => percentileLines(`${kind} live, ${site}`, of, {})),
    ...percentileLines(`findable, ${site}`, findable, { p95: FINDABLE }),
    { what: `found although they were gone, ${site}`, value: figures.foundGone, unit: 'pages', target: 0 },
    { what: `searches that failed, ${site}`, value: figures.failedSearches, unit: 'pages', target: 0 },
    { what: `one edit by Astro's incremental build, ${site}`, value: incrementalBuild, unit: 's' },
    {
      what: `how often the publisher (half of the edits) fits in that, ${site}`,
      value: (incrementalBuild * 1000) / live.p50,
      unit: 'times',
      target: FASTER,
      isMoreBetter: true,
    },
    {
      what: `how often its slowest 5 % fit in that, ${site}`,
      value: (incrementalBuild * 1000) / live.p95,
      unit: 'times',
      target: FASTER,
      isMoreBetter: true,
    },
    {
      what: `files written ÷ files with other bytes, ${site}`,
      value: figures.writtenPerChanged,
      unit: 'times',
      target: WRITTEN_PER_CHANGED,
    },
    { what: `files rendered ÷ files with other bytes, ${site}`, value: figures.renderedPerChanged, unit: 'times' },
    { what: `refused, as they should be, ${site}`, value: figures.refused, unit: 'edits' },
    { what: `not live within half a minute, ${site}`, value: figures.lost, unit: 'edits', target: 0 },
    { what: `after which two pages told different things, ${site}`, value: figures.mixed, unit: 'edits', target: 0 },
    { what: `read meanwhile, ${site}`, value: figures.reads, unit: 'pages' },
    { what: `of them not whole, ${site}`, value: figures.failedReads, unit: 'pages', target: 0 },
  ];
}

function percentileLines(
  what: string,
  { p50, p95 }: Durations,
  targets: { readonly p50?: number; readonly p95?: number },
): readonly Line[] {
  return [
    { what: `${what}, half within`, value: p50, unit: 'ms', ...(targets.p50 && { target: targets.p50 }) },
    { what: `${what}, 95 % within`, value: p95, unit: 'ms', ...(targets.p95 && { target: targets.p95 }) },
  ];
}
