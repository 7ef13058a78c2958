export * from './preview-token.ts';
