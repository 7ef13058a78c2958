import { caddyConfiguration } from './caddy.ts';
import { nginxConfiguration } from './nginx.ts';
import type { WebServerSettings } from './web-server-settings.ts';

/** The configuration of a web server for the site, and for the CMS and the preview when they are named. */
export const webServerConfiguration = (settings: WebServerSettings): string =>
  settings.server === 'nginx' ? nginxConfiguration(settings) : caddyConfiguration(settings);
