import { describe, expect, it } from 'vitest';
import { act, meetingSetup, pollSetup, sittingHall } from '../testing/hall.ts';
import { ROOM } from '../testing/world.ts';
import { castBallots } from '../voting/close.ts';

describe('a meeting that has ended', () => {
  it('[R-2] keeps the ballots for their owners until another meeting comes to the room, and the results for good', () => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p1', 'v', 'for');
    world.do('chair', act.closePoll('v'));
    world.do('chair', act.end);
    expect(castBallots(world.poll('v'))).toHaveLength(1);

    world.do('secretary', { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup: meetingSetup() });
    world.do('secretary', { kind: 'bringToRoom', meetingId: 'next' });
    expect(castBallots(world.poll('v'))).toEqual([]);
    expect(world.poll('v').state).toMatchObject({ kind: 'closed', tally: { takingPart: 1 } });
  });
});
