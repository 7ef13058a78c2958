/** How often Shift is pressed to leave. */
export const PRESSES = 3;
/** The longest time between two presses, in milliseconds. */
export const PATIENCE = 5000;

/** Counts presses of the Shift key alone. Times are in milliseconds, of any clock that only goes on. */
export interface ShiftPresses {
  /** A key goes down. */
  readonly down: (key: string) => void;
  /**
   * A key comes up.
   * @returns how many presses are still missing: 0 when it is time to leave, undefined when this was no press of Shift alone.
   */
  readonly up: (key: string, time: number) => number | undefined;
  /** Something else was done, such as a press of the mouse: counting begins again. */
  readonly reset: () => void;
}

/** Shift that makes a capital, or goes with another key or the mouse, is no press; whoever types between two presses begins again. */
export function shiftPresses(): ShiftPresses {
  let count = 0;
  let last = 0;
  let isAlone = false;
  const reset = () => {
    count = 0;
    isAlone = false;
  };
  return {
    down: (key) => {
      if (key === 'Shift') isAlone = true;
      else reset();
    },
    up: (key, time) => {
      if (key !== 'Shift' || !isAlone) return undefined;
      isAlone = false;
      count = time - last > PATIENCE ? 1 : count + 1;
      last = time;
      return Math.max(0, PRESSES - count);
    },
    reset,
  };
}
