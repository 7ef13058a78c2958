import type { Core } from '@strapi/strapi';

/**
 * Where a load balancer asks whether this instance can serve editors and publishers: it has started, and its database answers. `/_health` says only that the
 * process is there. Nobody learns more from it than that.
 */
export function addReadyRoute(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/_ready',
      handler: async (context: { status: number; body: unknown }) => {
        try {
          await strapi.db.connection.raw('select 1');
          context.status = 204;
        } catch (error) {
          strapi.log.error(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
          context.status = 503;
          context.body = '';
        }
      },
      config: { auth: false },
      info: { type: 'admin' },
    },
  ] as never);
}
