/** Reading over REST: unknown parameters are refused, and lists come in pages of at most a hundred. */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
