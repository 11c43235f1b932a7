/** Longest delegate code as it is typed. */
export const DELEGATE_CODE_LENGTH = 24;
