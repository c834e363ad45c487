// What may happen between the moment a file begins to be read and its end.

/** Is told the share of a file that was read, from 0 to 1, and can end its reading. */
export interface ReadingControl {
  advanced?(share: number): void;
  /** Is given what to call when the reading is no longer wanted. */
  cancellable?(cancel: () => void): void;
}
