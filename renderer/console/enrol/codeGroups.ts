/** A code for people: its groups, as it is read out and typed. */
export const codeGroups = (code: string): readonly string[] => code.split('-');
