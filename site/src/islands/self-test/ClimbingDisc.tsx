import { useMemo } from 'react';
import { drawLand } from '../../components/horizon/land.ts';

interface Props {
  /** The key of the test: it has the same land as its page. */
  readonly land: string;
  /** From 0, at the first question, to 1. */
  readonly progress: number;
}

/** How far below the top of the sky the disc stands at the first question, half behind the hills, and at the end; in rem. */
const [LOW, HIGH] = [3.1, 0.5];

/** The land of the test. The disc climbs as the visitor goes on. Decoration: the words say the same. */
export function ClimbingDisc({ land, progress }: Props) {
  const { hills } = useMemo(() => drawLand({ key: land, width: 1200, height: 100, climb: 0, fullMoon: true }), [land]);
  return (
    <div className="self-test-sky" aria-hidden="true">
      <svg
        className="self-test-disc"
        viewBox="0 0 2 2"
        style={{ transform: `translateY(${LOW + (HIGH - LOW) * progress}rem)` }}
      >
        <circle cx="1" cy="1" r="1" />
      </svg>
      <svg className="self-test-land" viewBox="0 0 1200 100" preserveAspectRatio="none">
        {hills.map((hill) => (
          <path key={hill} d={hill} />
        ))}
      </svg>
    </div>
  );
}
