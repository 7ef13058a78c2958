import { winston } from '@strapi/logger';
import { readEnvironment } from '../src/env.ts';

/** What Strapi says: lines for people, or one JSON object per line for a program that collects logs. */
export default () => {
  if (readEnvironment(process.env).logFormat === 'text') return {};
  const { combine, errors, json, timestamp } = winston.format;
  return {
    format: combine(errors({ stack: true }), timestamp(), json()),
    transports: [new winston.transports.Console()],
  };
};
