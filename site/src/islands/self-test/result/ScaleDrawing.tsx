import type { ScalePicture } from './scale-geometry.ts';

/** A share of the drawing, as an SVG length. */
const percent = (share: number): string => `${share}%`;

/** The scale of a score as a quiet horizon with the disc on it. Decoration: the sentence beside it says the same. */
export function ScaleDrawing({
  picture: { mark, uncertainty, typical, cuts = [] },
}: {
  /** What of it is drawn: the legend shows each sign alone. */
  readonly picture: Partial<ScalePicture>;
}) {
  return (
    <svg className="result-scale" aria-hidden="true" width="100%" height="56">
      {typical && (
        <rect
          className="result-typical"
          x={percent(typical.start)}
          width={percent(typical.length)}
          y="6"
          height="44"
          rx="8"
        />
      )}
      <line className="result-track" x1="0" x2="100%" y1="28" y2="28" />
      {cuts.map((cut) => (
        <line key={cut} className="result-limit" x1={percent(cut)} x2={percent(cut)} y1="15" y2="41" />
      ))}
      {uncertainty && (
        <rect
          className="result-uncertainty"
          x={percent(uncertainty.start)}
          width={percent(uncertainty.length)}
          y="21"
          height="14"
          rx="7"
        />
      )}
      {mark !== undefined && <circle className="result-mark" cx={percent(mark)} cy="28" r="10" />}
    </svg>
  );
}
