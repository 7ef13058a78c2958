import { defineLiveCollection } from 'astro:content';
import { CONTENT_TYPE_NAMES, type ContentTypeName } from '@moodspace/shared';
import { storeLoader } from './content/store/live-loader.ts';

const liveCollection = (type: ContentTypeName) => defineLiveCollection({ loader: storeLoader(type) });

export const collections = Object.fromEntries(CONTENT_TYPE_NAMES.map((type) => [type, liveCollection(type)])) as Record<
  ContentTypeName,
  ReturnType<typeof liveCollection>
>;
