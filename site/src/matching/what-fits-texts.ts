import type { UiKey } from '../i18n/ui-strings.ts';
import { REASON_KEYS } from './reason-words.ts';

/** The texts that the script of the page with suggestions says. */
export const WHAT_FITS_KEYS = [...REASON_KEYS, 'fits.found', 'fits.allAbout'] as const satisfies readonly UiKey[];
export type WhatFitsKey = (typeof WHAT_FITS_KEYS)[number];
