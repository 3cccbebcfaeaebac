/** Reads which page of a list is asked for, counted from one. The first, if it is not said or cannot be read. */
export const pageNumber = (text: string | null): number =>
  text !== null && /^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : 1;
