import { accept, demand, type Handlers, need } from '../decision.ts';

export const roomHandlers: Handlers<'saveRoom' | 'savePlaces' | 'saveAccount' | 'showOnWall'> = {
  saveRoom: (_state, { roomId, name }) => accept({ type: 'roomSaved', roomId, name }),

  savePlaces: (state, { roomId, places }) => {
    need(state.rooms[roomId], 'unknownRoom');
    const ids = new Set(places.map((place) => place.id));
    demand(ids.size === places.length, 'idTaken');
    demand(new Set(places.map((place) => place.label)).size === places.length, 'placeTaken');
    demand(new Set(places.map((place) => `${place.row}/${place.column}`)).size === places.length, 'placeTaken');
    const inUse = Object.values(state.meetings)
      .filter((meeting) => meeting.roomId === roomId && meeting.state.kind !== 'ended')
      .flatMap((meeting) => Object.values(meeting.delegates))
      .some((delegate) => delegate.placeId !== null && !ids.has(delegate.placeId));
    demand(!inUse, 'placeInUse');
    return accept({ type: 'placesSaved', roomId, places });
  },

  saveAccount: (state, { account }) => {
    need(state.rooms[account.roomId], 'unknownRoom');
    if (account.personId !== null) need(state.people[account.personId], 'unknownPerson');
    demand(account.role !== 'technician' || account.personId === null, 'notAllowed');
    return accept({ type: 'accountSaved', account });
  },

  showOnWall: (state, { roomId, shows }) => {
    const room = need(state.rooms[roomId], 'unknownRoom');
    if (shows.kind === 'poll') {
      const meeting = need(room.meetingId === null ? null : state.meetings[room.meetingId], 'noMeeting');
      const poll = need(
        meeting.polls.find((candidate) => candidate.setup.id === shows.pollId),
        'unknownPoll',
      );
      const released = poll.state.kind === 'open' || (poll.state.kind === 'closed' && poll.state.announcedAt !== null);
      demand(released, 'pollNotClosed');
    }
    return accept({ type: 'hallShows', roomId, shows });
  },
};
