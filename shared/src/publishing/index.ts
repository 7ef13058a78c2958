export * from './notice.ts';
export * from './publisher-status.ts';
