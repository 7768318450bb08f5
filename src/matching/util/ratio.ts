/** Divides a part by a whole; 0 if the whole is not positive. */
export const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
