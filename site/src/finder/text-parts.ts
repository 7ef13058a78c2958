import { holdsAlert } from '../components/service/holds-alert.ts';
import type { Localized } from '../content/localized.ts';
import { SERVICES_PER_PART, type FinderTexts } from './finder-index.ts';
import { firstChat } from './service-contact.ts';

/** The longer texts of all services, in parts that come after the index. `today`, as YYYY-MM-DD, decides which alerts hold. */
export function textParts(
  services: readonly Localized<'service'>[],
  today: string,
): readonly Omit<FinderTexts, 'version'>[] {
  const known = (texts: readonly (string | undefined)[], from: number): Readonly<Record<string, string>> =>
    Object.fromEntries(texts.flatMap((text, at) => (text === undefined ? [] : [[from + at, text]])));
  return Array.from({ length: Math.ceil(services.length / SERVICES_PER_PART) }, (_, part) => {
    const from = part * SERVICES_PER_PART;
    const run = services.slice(from, from + SERVICES_PER_PART).map(({ data }) => data);
    return {
      from,
      summaries: run.map(({ summary }) => summary),
      chats: known(run.map(firstChat), from),
      alerts: known(
        run.map((service) => (holdsAlert(service, today) ? (service.alert ?? undefined) : undefined)),
        from,
      ),
    };
  });
}
