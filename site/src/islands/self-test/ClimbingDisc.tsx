import { useMemo } from 'react';
import { drawLand } from '../../components/horizon/land.ts';

interface Props {
  /** The key of the test: it has the same land as its page. */
  readonly land: string;
  /** From 0, at the first question, to 1. */
  readonly progress: number;
}

const WIDTH = 600;
const HEIGHT = 100;
/** How high the disc stands at the first question, behind the hills, and at the end. */
const [LOW, HIGH] = [88, 22];

/** The land of the test. The disc climbs as the visitor goes on. Decoration: the words say the same. */
export function ClimbingDisc({ land, progress }: Props) {
  const { hills, disc } = useMemo(
    () => drawLand({ key: land, width: WIDTH, height: HEIGHT, climb: 0, fullMoon: true }),
    [land],
  );
  return (
    <svg
      className="self-test-land"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
    >
      <g style={{ transform: `translateY(${LOW + (HIGH - LOW) * progress}px)` }}>
        <circle cx={WIDTH * 0.84} cy="0" r={disc.r * 0.8} />
      </g>
      {hills.map((hill) => (
        <path key={hill} d={hill} />
      ))}
    </svg>
  );
}
