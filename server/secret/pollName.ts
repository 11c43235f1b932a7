/** Where a poll is: its id is its meeting's only. */
export interface PollName {
  readonly meetingId: string;
  readonly pollId: string;
}

export const nameOf = ({ meetingId, pollId }: PollName): string => `${meetingId}/${pollId}`;
