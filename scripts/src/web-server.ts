import { writeFile } from 'node:fs/promises';

import { webServerConfiguration } from '../../site/web-server/web-server-configuration.ts';
import { readWebServerSettings } from '../../site/web-server/web-server-settings.ts';
import { runCommand } from './command-line/run-command.ts';

const text = (description: string) => ({ type: 'string', description }) as const;
const flag = (description: string) => ({ type: 'boolean', description }) as const;

/** Caddy gets no door for changes while it runs, so it starts anew. */
const READ_IN = {
  nginx: 'nginx -t && nginx -s reload',
  caddy: 'caddy validate --adapter caddyfile --config FILE, then systemctl restart caddy',
} as const;

await runCommand({
  name: 'run web-server',
  summary: 'Writes the configuration of nginx or Caddy, with the same headers as the built-in server.',
  options: {
    server: text('nginx or caddy'),
    'site-name': text('the name of the site, such as www.example.org'),
    releases: text('the folder of the built sites, RELEASES_DIR of npm start'),
    certificate: text('file with the certificate, when this server ends TLS'),
    key: text('file with its key'),
    'behind-tls': flag('TLS ends at a proxy or CDN in front of this server'),
    port: text('a port of its own, for a proxy in front'),
    brotli: flag('nginx has the module for brotli copies'),
    'cms-name': text('the name under which editors reach the CMS'),
    'cms-allow': text('the networks from which they do, with commas'),
    'cms-upstream': text('where the CMS listens, 127.0.0.1:1337'),
    'preview-name': text('the name of the preview'),
    'preview-upstream': text('where it listens, 127.0.0.1:4322'),
    out: text('the file to write; without it, the text is printed'),
  },
  notes: [
    'Example:',
    '  npm run web-server -- --server nginx --site-name www.example.org --releases /srv/moodspace/site/data/releases \\',
    '    --certificate /etc/ssl/www.pem --key /etc/ssl/www.key --out /etc/nginx/conf.d/moodspace.conf',
  ],
  run: async ({ out, ...given }) => {
    const wishes = Object.entries(given).map(([name, value]) => [
      name.replaceAll(/-[a-z]/g, (part) => part.slice(1).toUpperCase()),
      value,
    ]);
    const settings = readWebServerSettings(Object.fromEntries(wishes) as Record<string, unknown>);
    const configuration = webServerConfiguration(settings);
    if (out === undefined) {
      console.log(configuration);
      return;
    }
    await writeFile(out, configuration);
    console.log(`\n  The configuration is in ${out}. Check it and read it in: ${READ_IN[settings.server]}`);
  },
});
