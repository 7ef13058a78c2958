import type { ExerciseWords } from './exercise-words.ts';

/** What a part of an exercise may ask of the whole. */
export interface ExerciseHost {
  readonly element: HTMLElement;
  readonly form: HTMLFormElement;
  readonly words: ExerciseWords;
  /** What stands in a field; empty when nothing does. */
  readonly text: (name: string) => string;
  /** Fills fields in as if the visitor had: it is kept, and shown everywhere. */
  readonly fill: (texts: Readonly<Record<string, string>>) => void;
}

/** What is special about some exercises. */
export interface ExercisePart {
  /** Shows what follows from the answers, after each change and after they were found again. */
  readonly refresh: () => void;
  /** Makes room for a row that was kept earlier. */
  readonly ensureRow?: (row: number) => void;
  /** Ends what reaches outside the exercise. */
  readonly leave?: () => void;
}
