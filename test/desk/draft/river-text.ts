/** An article with one sentence of each certainty. */
export const RIVER_TEXT = `Veldania’s Assembly passed the River Act on March 12. It caps the water that farms may take. However, the ministry said that 1,200 permits would lapse.

According to the Hydrological Institute, farms take four fifths of the water. A ruling is expected next spring. The first stage is scheduled for July 1.
`;
