import type { Core } from '@strapi/strapi';
import { watchContent } from './content-changes.ts';
import { NoticeSender } from './notice-sender.ts';
import type { PublisherAccess } from './publisher-request.ts';

/** The name under which a running Strapi keeps its sender of notices. */
const SENDER = 'moodspace.notices';

/** Tells the publisher from now on what is written that visitors could see. */
export function tellPublisher(strapi: Core.Strapi, access: PublisherAccess): void {
  const sender = new NoticeSender(access, strapi.log);
  watchContent(strapi, sender.tell);
  strapi.add(SENDER, sender);
}

/** Resolves once the publisher knows what was written, or cannot be told now: for a process that ends. */
export async function publisherTold(strapi: Core.Strapi): Promise<void> {
  if (!strapi.has(SENDER)) return;
  await strapi.get<NoticeSender>(SENDER).settled();
}
