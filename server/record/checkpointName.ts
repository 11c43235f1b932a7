/** Digits of a size in a file's name, so that names sort by size. */
const SIZE_DIGITS = 10;

/** The name of a checkpoint's file in a file of record; papers name it, too. */
export const checkpointName = (size: number): string => `${`${size}`.padStart(SIZE_DIGITS, '0')}.note`;
