/** How fast somebody goes through the questions. It lives as long as the page is open, is kept nowhere, and never takes an answer away. */
export interface Pace {
  /** A question was answered, this many milliseconds after it came on the screen. */
  readonly note: (milliseconds: number) => void;
  /** True when most questions were answered faster than one can read them. */
  readonly isQuick: () => boolean;
  readonly reset: () => void;
}

/** Under two seconds per question counts as too fast to be careful (Huang et al. 2012, doi:10.1007/s10869-011-9231-8). */
const QUICK = 2000;
/** With fewer questions the pace says nothing. */
const FEWEST = 5;

export function createPace(): Pace {
  let answered = 0;
  let quick = 0;
  return {
    note: (milliseconds) => {
      answered += 1;
      if (milliseconds < QUICK) quick += 1;
    },
    isQuick: () => answered >= FEWEST && quick > answered / 2,
    reset: () => {
      answered = 0;
      quick = 0;
    },
  };
}
