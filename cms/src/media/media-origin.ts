import type { MediaStore } from './media-setting.ts';

/** What the admin's Content-Security-Policy must name beside itself so that it shows uploads; empty when they are on the disk. */
export const mediaSource = (store: MediaStore | undefined): string =>
  store === undefined ? '' : ` ${new URL(store.publicUrl).origin}`;
