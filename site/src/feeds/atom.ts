import { xmlDocument, type Element } from './xml.ts';

/** One new text. Times are ISO 8601, addresses whole. */
export interface FeedEntry {
  /** The same for ever, whatever happens to the address: a tag URI. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47. */
  readonly language: string;
  readonly homeUrl: string;
  readonly feedUrl: string;
  readonly iconUrl: string;
  readonly entries: readonly FeedEntry[];
}

/** How many texts a feed brings, the newest first. */
const LENGTH = 50;

const text = (name: string, children: string): Element => ({ name, children });
const link = (rel: string, type: string, href: string): Element => ({ name: 'link', attributes: { rel, type, href } });

/** Writes an Atom feed (RFC 4287). A feed without entries has the time of the epoch. */
export function atomFeed(feed: Feed): string {
  const newest = feed.entries
    .toSorted((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id))
    .slice(0, LENGTH);
  const updated = newest.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), new Date(0).toISOString());
  return xmlDocument({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    children: [
      text('id', feed.id),
      text('title', feed.title),
      text('subtitle', feed.subtitle),
      text('updated', updated),
      link('self', 'application/atom+xml', feed.feedUrl),
      link('alternate', 'text/html', feed.homeUrl),
      text('icon', feed.iconUrl),
      ...newest.map((entry) => ({
        name: 'entry',
        children: [
          text('id', entry.id),
          text('title', entry.title),
          link('alternate', 'text/html', entry.url),
          text('published', entry.published),
          text('updated', entry.updated),
          { name: 'author', children: [text('name', entry.author)] },
          text('summary', entry.summary),
        ],
      })),
    ],
  });
}
