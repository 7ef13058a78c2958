/** The address of the service worker. */
export const WORKER_PATH = '/service-worker.js';

/** The name of the Trusted Types policy that lets exactly one script become a service worker. */
export const WORKER_POLICY = 'moodspace-offline';

/** What pages and the service worker must both know. */
export const OFFLINE_NAMES = {
  /** Every cache of ours begins like this, so that all of them can be found and deleted. */
  cachePrefix: 'moodspace-',
  /** What a page tells the worker when everything is to be forgotten. Anything else that it tells is the path of the page. */
  forget: 'forget',
} as const;
