const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><clipPath id="c"><circle cx="32" cy="32" r="30"/></clipPath></defs><g clip-path="url(#c)"><path fill="#fdf1dc" d="M0 0h64v64H0z"/><circle cx="40" cy="27" r="10" fill="#f2b544"/><path fill="#7fb0a5" d="M0 42c14-10 26-8 38-2s18 6 26 2v22H0z"/><path fill="#2f6f73" d="M0 52c12-8 22-6 34-1s20 5 30-1v14H0z"/></g></svg>`;

/** The mark of MoodSpace, a disc above hills, as the address of an image. */
export const moodSpaceMark = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`;
