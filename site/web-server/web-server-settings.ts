import path from 'node:path';
import { z } from 'zod';
import { EnvironmentError } from '../src/settings.ts';

const hostName = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i, {
    error: 'must be a name such as www.example.org, without https:// and without a path.',
  });
const upstream = z
  .string()
  .regex(/^[a-z0-9.-]+:\d{1,5}$/i, { error: 'must be an address with a port, such as 127.0.0.1:1337.' });
// A configuration is text: what could end a value and begin another directive is refused, not escaped.
const file = z
  .string()
  .regex(/^\/[\w./ @+-]+$/, { error: 'must be an absolute path of letters, digits and . _ - + @ and spaces.' });
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a number such as 8080.' })
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, { error: 'must be a number from 1 to 65535.' });
const networks = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(
    z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1, { error: 'must name at least one network.' }),
  );

const WebServerSettingsSchema = z
  .object({
    server: z.enum(['nginx', 'caddy'], { error: 'must be nginx or caddy.' }),
    siteName: hostName,
    releases: file,
    port: port.optional(),
    certificate: file.optional(),
    key: file.optional(),
    behindTls: z.boolean().default(false),
    brotli: z.boolean().default(false),
    cmsName: hostName.optional(),
    cmsUpstream: upstream.default('127.0.0.1:1337'),
    cmsAllow: networks.optional(),
    previewName: hostName.optional(),
    previewUpstream: upstream.default('127.0.0.1:4322'),
  })
  .refine(({ certificate, key }) => (certificate === undefined) === (key === undefined), {
    path: ['key'],
    error: 'and the certificate belong together: give both or none.',
  })
  .refine(({ cmsName, cmsAllow }) => cmsName === undefined || cmsAllow !== undefined, {
    path: ['cmsAllow'],
    error:
      'is missing: name the networks from which editors work, such as 10.0.0.0/8, or 0.0.0.0/0 when something else guards the CMS.',
  });

export type WebServerWishes = z.input<typeof WebServerSettingsSchema>;

/** A name for another server behind this one. */
export interface ProxiedHost {
  readonly name: string;
  /** Host and port. */
  readonly upstream: string;
}

/** What a configuration of a web server is made for. */
export interface WebServerSettings {
  readonly server: 'nginx' | 'caddy';
  readonly siteName: string;
  /** Absolute path of the folder whose link `live` leads to what visitors see. */
  readonly root: string;
  /** The port to listen at, when it is not that of the protocol. */
  readonly port: number | undefined;
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  /** Whether visitors come over HTTPS: to this server, or to one in front of it. */
  readonly isHttps: boolean;
  /** Whether nginx has the module for brotli copies. Caddy always has. */
  readonly hasBrotli: boolean;
  readonly cms: (ProxiedHost & { readonly allow: readonly string[] }) | undefined;
  readonly preview: ProxiedHost | undefined;
}

/** @throws EnvironmentError that names each wish that cannot be met. */
export function readWebServerSettings(wishes: Readonly<Record<string, unknown>>): WebServerSettings {
  const result = WebServerSettingsSchema.safeParse(wishes);
  if (!result.success) {
    const option = (name: PropertyKey | undefined): string =>
      `--${String(name ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new EnvironmentError(
      result.error.issues
        .map(({ path: [name], message, code }) =>
          wishes[String(name)] === undefined && code !== 'custom'
            ? `The option ${option(name)} is missing.`
            : `The option ${option(name)} ${message}`,
        )
        .join('\n'),
    );
  }
  const { data } = result;
  const { certificate, key } = data;
  // Caddy fetches certificates by itself, unless somebody in front of it ends TLS or it listens at a port of its own.
  const isOwnTls = data.server === 'caddy' && data.port === undefined;
  return {
    server: data.server,
    siteName: data.siteName,
    root: path.join(data.releases, 'live'),
    port: data.port,
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : undefined,
    isHttps: certificate !== undefined || data.behindTls || isOwnTls,
    hasBrotli: data.brotli,
    cms:
      data.cmsName === undefined
        ? undefined
        : { name: data.cmsName, upstream: data.cmsUpstream, allow: data.cmsAllow ?? [] },
    preview: data.previewName === undefined ? undefined : { name: data.previewName, upstream: data.previewUpstream },
  };
}
