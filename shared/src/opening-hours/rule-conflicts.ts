import type { HoursRule } from './opening-hours.ts';
import type { Sentence } from '../content/sentence.ts';
import { DAY_MINUTES } from './time-of-day.ts';

/** A rule with the text from which it was read, as a sentence shows it. */
export interface WrittenRule extends HoursRule {
  readonly written: string;
}

/** What is wrong between rules that are each right, in sentences that name them. */
export function ruleConflicts(rules: readonly WrittenRule[]): readonly Sentence[] {
  return [
    ...onlyClosed(rules),
    ...rules.flatMap((rule, index) => replacedWhole(rule, rules.slice(index + 1))),
    ...new Map(
      rules.flatMap((rule) => nightConflicts(rule, rules)).map((sentence) => [sentence.en, sentence]),
    ).values(),
  ];
}

/** Who only knows that a house is closed at Christmas would have it closed all year: days of which nothing is said are closed ones. */
function onlyClosed(rules: readonly WrittenRule[]): readonly Sentence[] {
  const [rule] = rules;
  const isOpenOnce = rules.some(({ spans }) => spans.length > 0);
  const hasWholeWeek = rules.some(({ days, period }) => period === undefined && days.length === 7);
  return rule === undefined || isOpenOnce || hasWholeWeek
    ? []
    : [
        {
          nl: `"${rule.written}" zegt alleen wanneer er niemand is; zeg wanneer er wel iemand is, zoals "Mo-Fr 09:00-17:00; PH off", of laat het veld leeg.`,
          en: `"${rule.written}" says only when nobody is there; say when somebody is, such as "Mo-Fr 09:00-17:00; PH off", or leave the field empty.`,
        },
      ];
}

/** Who writes the morning in one rule and the afternoon in the next would lose the mornings: the later rule takes the place of the earlier one. */
function replacedWhole(rule: WrittenRule, later: readonly WrittenRule[]): readonly Sentence[] {
  const others = later.filter((other) => holdsThroughout(other, rule));
  const isReplaced =
    rule.days.every((day) => others.some(({ days }) => days.includes(day))) &&
    (!rule.onHolidays || others.some(({ onHolidays }) => onHolidays));
  const by = others.find((other) => shareDays(rule, other));
  if (!isReplaced || by === undefined) return [];
  return [
    {
      nl: `"${rule.written}" wordt op al zijn dagen vervangen door "${by.written}"; schrijf alle uren van een dag in één regel, zoals "Mo-Fr 09:00-12:00,13:00-17:00".`,
      en: `"${rule.written}" is replaced on all of its days by "${by.written}"; write all times of a day in one rule, such as "Mo-Fr 09:00-12:00,13:00-17:00".`,
    },
  ];
}

const holdsThroughout = ({ period }: HoursRule, rule: HoursRule): boolean =>
  rule.period === undefined
    ? period === undefined
    : period !== undefined && period.from <= rule.period.from && rule.period.to <= period.to;

const shareDays = (a: HoursRule, b: HoursRule): boolean =>
  (a.onHolidays && b.onHolidays) || a.days.some((day) => b.days.includes(day));

/** A night that runs into what is open on the next day. */
function nightConflicts(rule: WrittenRule, rules: readonly WrittenRule[]): readonly Sentence[] {
  const nightEnds = (rule.spans.at(-1)?.closes ?? 0) - DAY_MINUTES;
  if (nightEnds <= 0) return [];
  const samePeriod = rules.filter((other) => holdsThroughout(other, rule) && holdsThroughout(rule, other));
  return rule.days
    .filter((day) => samePeriod.findLast(({ days }) => days.includes(day)) === rule)
    .map((day) => samePeriod.findLast(({ days }) => days.some((next) => next === (day % 7) + 1)))
    .flatMap((next) =>
      next !== undefined && (next.spans[0]?.opens ?? DAY_MINUTES) < nightEnds
        ? [
            next === rule
              ? {
                  nl: `De nacht in "${rule.written}" overlapt de uren van de volgende dag; laat hem eindigen waar die beginnen.`,
                  en: `The night in "${rule.written}" overlaps the times of the next day; let it end where those start.`,
                }
              : {
                  nl: `De nacht in "${rule.written}" overlapt "${next.written}" op de volgende dag; laat hem eindigen waar dat begint.`,
                  en: `The night in "${rule.written}" overlaps "${next.written}" on the next day; let it end where that starts.`,
                },
          ]
        : [],
    );
}
