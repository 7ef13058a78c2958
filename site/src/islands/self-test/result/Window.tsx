import type { BandTone } from '@moodspace/shared';
import { useMemo } from 'react';
import { drawLand } from '../../../components/horizon/land.ts';

/** How high the disc stands. It is low towards evening, and up again in the night, when the moon is full. */
const CLIMB: Readonly<Record<BandTone, number>> = { bright: 1, calm: 0.65, attentive: 0.1, caring: 0.8 };

/** A small window onto the land of a band, as beside the rows of a list. Decoration: the words say the same. */
export function Window({ land, tone }: { readonly land: string; readonly tone: BandTone }) {
  const { hills, disc } = useMemo(
    () => drawLand({ key: land, width: 64, height: 80, climb: CLIMB[tone], fullMoon: true }),
    [land, tone],
  );
  return (
    <svg className="result-window" viewBox="0 0 64 80" aria-hidden="true">
      <circle cx={disc.x} cy={disc.y} r="9" />
      {hills.map((hill) => (
        <path key={hill} d={hill} />
      ))}
    </svg>
  );
}
