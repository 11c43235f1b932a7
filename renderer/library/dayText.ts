/** A calendar day as people write it: "2026-11-22" is "22/11/2026". */
export const dayText = (day: string): string => day.split('-').toReversed().join('/');
