/** Names the latest ballot of a person in a poll. */
export const ballotKey = (pollId: string, personId: string): string => `${pollId}/${personId}`;
