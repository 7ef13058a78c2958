export * from './routes.ts';
export * from './shown-slugs.ts';
