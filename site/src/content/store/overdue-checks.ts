import { checkState, isCrisisLine, LOCALE_CODES, type Content } from '@moodspace/shared';
import type { ContentProblem } from './content-error.ts';
import { problemPlace, shownVersion, type ContentTables } from './validate-content.ts';

/** What the checks of the social map and of the crisis contacts say on a day. */
export interface OverdueChecks {
  /** Crisis contacts and crisis lines whose check is overdue: nobody in danger may be sent to a number that nobody vouches for. */
  readonly refused: readonly ContentProblem[];
  /** What an editor should know, in sentences; the site is built all the same, and says it on the page. */
  readonly warnings: readonly string[];
}

/** How many overdue entries are named; the list of all of them is in the admin. */
const MOST_NAMED = 10;

/** Looks at every check in the content. `day` is the day on which it was read from the CMS, as YYYY-MM-DD. */
export function overdueChecks(tables: ContentTables, day: string): OverdueChecks {
  const [locale] = LOCALE_CODES;
  const refused: ContentProblem[] = [];
  const overdue: Content<'service'>[] = [];
  let neverChecked = 0;
  for (const versions of tables['crisis-contact'].values()) {
    const contact = shownVersion<'crisis-contact'>(versions, locale);
    if (checkState(contact, day) !== 'current') refused.push(refusal('crisis-contact', contact));
  }
  for (const versions of tables.service.values()) {
    const service = shownVersion<'service'>(versions, locale);
    const state = checkState(service, day);
    if (state === 'never') neverChecked += 1;
    else if (state === 'overdue' && isCrisisLine(service)) refused.push(refusal('service', service));
    else if (state === 'overdue') overdue.push(service);
  }
  return { refused, warnings: [...overdueWarnings(overdue), ...neverCheckedWarnings(neverChecked)] };
}

function refusal(
  type: 'crisis-contact' | 'service',
  contact: Content<'crisis-contact'> | Content<'service'>,
): ContentProblem {
  return {
    ...problemPlace(type, contact.locale, contact),
    field: 'nextCheck',
    message: {
      nl: `het moest nagekeken worden op ${contact.nextCheck ?? 'een dag die niemand gaf'}; vergelijk het met de dienst zelf en zeg dat met “Vandaag nagekeken”.`,
      en: `its check was due on ${contact.nextCheck ?? 'a day that nobody gave'}; compare it with the service itself and say so with “Checked today”.`,
    },
  };
}

function overdueWarnings(overdue: readonly Content<'service'>[]): readonly string[] {
  if (overdue.length === 0) return [];
  const oldestFirst = overdue.toSorted((a, b) => ((a.nextCheck ?? '') < (b.nextCheck ?? '') ? -1 : 1));
  const named = oldestFirst.slice(0, MOST_NAMED).map(({ name, nextCheck }) => `${name} (${nextCheck ?? ''})`);
  const more = overdue.length - named.length;
  return [
    `The check of ${overdue.length === 1 ? 'one service' : `${overdue.length} services`} is overdue: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Their pages say so; the admin lists them under “To check”.`,
  ];
}

const neverCheckedWarnings = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? 'One service has' : `${count} services have`} never been checked by an editor. ${count === 1 ? 'Its page says' : 'Their pages say'} so.`,
      ];
