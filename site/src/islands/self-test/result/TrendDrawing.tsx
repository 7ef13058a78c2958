import type { TrendPicture } from './trend-geometry.ts';

/** A score over time. A sentence and a table beside it say the same. */
export function TrendDrawing({ picture: { points, line, ribbon, bars, limits } }: { readonly picture: TrendPicture }) {
  return (
    <svg className="result-line" width="100%" height="128">
      {limits.map((limit) => (
        <line key={limit} className="result-limit" x1="0" x2="100%" y1={`${limit}%`} y2={`${limit}%`} />
      ))}
      {/* Percentages do not work in the corners of a polygon, so those are drawn on a hundred by hundred and stretched. */}
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
        {ribbon !== '' && <polygon className="result-ribbon" points={ribbon} />}
        {line !== '' && <polyline className="result-way" points={line} />}
      </svg>
      {bars.map(({ x, top, bottom }) => (
        <line key={`${x} ${top}`} className="result-bar" x1={`${x}%`} x2={`${x}%`} y1={`${top}%`} y2={`${bottom}%`} />
      ))}
      {points.map(({ x, y }, place) => (
        <circle
          key={`${x} ${y}`}
          className={place === points.length - 1 ? 'result-mark' : 'result-mark result-earlier'}
          cx={`${x}%`}
          cy={`${y}%`}
          r={place === points.length - 1 ? 10 : 6}
        />
      ))}
    </svg>
  );
}
