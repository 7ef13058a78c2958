import { RISK_LEVELS, type RiskLevel } from '@moodspace/shared';
import type { Localized } from '../../content/localized.ts';

/**
 * Offers by the lightest level of complaints for which they are meant, so that each stands once: at the first step at which
 * it helps.
 */
export function byLightestLevel(
  offers: readonly Localized<'intervention'>[],
): ReadonlyMap<RiskLevel, readonly Localized<'intervention'>[]> {
  const lightest = (offer: Localized<'intervention'>) =>
    RISK_LEVELS.find((level) => offer.data.riskLevels.includes(level));
  return new Map(RISK_LEVELS.map((level) => [level, offers.filter((offer) => lightest(offer) === level)]));
}
