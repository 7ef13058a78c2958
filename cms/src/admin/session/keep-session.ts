import { getFetchClient } from '@strapi/strapi/admin';

/** How often a sign of life is given while somebody works, in milliseconds: well within the half hour after which a session ends (config/admin.ts). */
const INTERVAL = 5 * 60_000;

/** Keeps the session of somebody who types for a long time without saving; it ends when nobody touches the keyboard or the mouse any more. */
export function keepSession(): void {
  let last = Date.now();
  const giveSignOfLife = (): void => {
    if (Date.now() - last < INTERVAL || window.location.pathname.includes('/auth/')) return;
    last = Date.now();
    // Without an answer the session has ended, and the next save says so.
    getFetchClient()
      .get('/admin/users/me')
      .catch(() => undefined);
  };
  for (const sign of ['keydown', 'pointerdown']) window.addEventListener(sign, giveSignOfLife, { passive: true });
}
