/** What stands outside the style sheets and must agree with them: the browser draws it before, or without, a style. */
export const BRAND = {
  /** `--paper` and the paper of the night, as src/styles/tokens.css has them. */
  colours: { paper: '#fdfaf4', night: '#101627' },
  /** Made by `site/brand/draw.ts`. */
  socialImage: { path: '/social.png', width: 1200, height: 630 },
} as const;
