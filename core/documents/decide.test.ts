import { describe, expect, it } from 'vitest';
import { act, pollSetup, sittingHall } from '../testing/hall.ts';
import { MEETING, type World } from '../testing/world.ts';

const papers = (world: World) => world.meeting().papers.map((paper) => [paper.id, paper.state.kind]);
const update = (paperId: string, itemId: string | null = null) =>
  ({ kind: 'updatePaper', meetingId: MEETING, paperId, itemId, name: 'Tên mới', paperKind: 'annex' }) as const;
const remove = (paperId: string) => ({ kind: 'removePaper', meetingId: MEETING, paperId }) as const;
const withPapers = () => {
  const world = sittingHall(1);
  world.do('secretary', act.saveItem('i1'));
  for (const id of ['d1', 'd2']) world.do('secretary', act.attach(id, 'i1'));
  return world;
};

describe('a paper', () => {
  it('comes as a draft, is released, recalled, and released again', () => {
    const world = withPapers();
    expect(papers(world)).toEqual([
      ['d1', 'draft'],
      ['d2', 'draft'],
    ]);
    world.do('secretary', act.release('d1', 'd2'));
    expect(world.meeting().papers[0]?.state).toEqual({ kind: 'released', at: world.now });
    world.now += 5;
    world.do('secretary', act.recall('d1'));
    expect(papers(world)[0]).toEqual(['d1', 'recalled']);
    const events = world.do('secretary', act.release('d1', 'd2'));
    expect(events).toEqual([{ type: 'papersReleased', meetingId: MEETING, paperIds: ['d1'] }]);
    expect(world.do('secretary', act.release('d1', 'd2'))).toEqual([]);
  });

  it('[D-2] is removed only while it is a draft', () => {
    const world = withPapers();
    world.do('secretary', act.release('d1'));
    expect(world.answer('secretary', remove('d1'))).toBe('paperReleased');
    world.do('secretary', act.recall('d1'));
    expect(world.answer('secretary', remove('d1'))).toBe('paperReleased');
    world.do('secretary', remove('d2'));
    expect(papers(world)).toEqual([['d1', 'recalled']]);
  });

  it('is recalled only when it is released', () => {
    const world = withPapers();
    expect(world.answer('secretary', act.recall('d1'))).toBe('paperNotReleased');
    world.do('secretary', act.release('d1'));
    world.do('secretary', act.recall('d1'));
    expect(world.answer('secretary', act.recall('d1'))).toBe('paperNotReleased');
  });

  it('[D-3] can be renamed and moved; its file stays what it is', () => {
    const world = withPapers();
    const { file } = world.meeting().papers[0] ?? {};
    world.do('secretary', update('d1'));
    expect(world.meeting().papers[0]).toMatchObject({ itemId: null, name: 'Tên mới', kind: 'annex', file });
  });

  it('hangs on an item that exists, under an id of its own', () => {
    const world = withPapers();
    expect(world.answer('secretary', act.attach('d3', 'x'))).toBe('unknownItem');
    expect(world.answer('secretary', act.attach('d1'))).toBe('idTaken');
    expect(world.answer('secretary', update('d1', 'x'))).toBe('unknownItem');
    for (const command of [update('x'), act.release('d1', 'x'), act.recall('x'), remove('x')]) {
      expect(world.answer('secretary', command)).toBe('unknownPaper');
    }
    expect(papers(world)[0]).toEqual(['d1', 'draft']);
  });

  it('stays as it is after the end', () => {
    const world = withPapers();
    world.do('chair', act.end);
    for (const command of [act.attach('d3'), update('d1'), act.release('d1'), act.recall('d1'), remove('d1')]) {
      expect(world.answer('secretary', command)).toBe('meetingEnded');
    }
  });
});

describe('a signed paper', () => {
  const note = (sha256: string, signer: string, pollId: string | null = null) =>
    ({
      kind: 'notePaperSigned',
      meetingId: MEETING,
      paper: { kind: pollId === null ? 'minutes' : 'voteReport', pollId },
      sha256: sha256.repeat(64),
      signer,
    }) as const;

  it('is the version with all signatures, also after the meeting', () => {
    const world = sittingHall(1);
    world.do('chair', act.end);
    world.do('secretary', note('a', 'Đào'));
    world.now += 5;
    world.do('chair', note('b', 'Ốc'));
    expect(world.meeting().signedPapers).toEqual([
      {
        paper: { kind: 'minutes', pollId: null },
        sha256: 'b'.repeat(64),
        signatures: [
          { name: 'Đào', at: world.now - 5 },
          { name: 'Ốc', at: world.now },
        ],
      },
    ]);
  });

  it('of a vote needs its end, and signing is nobody else’s', () => {
    const world = sittingHall(1);
    world.do('secretary', act.savePoll(pollSetup('a')));
    world.do('chair', act.openPoll('a'));
    expect(world.answer('secretary', note('a', 'Đào', 'a'))).toBe('pollNotClosed');
    expect(world.answer('secretary', note('a', 'Đào', 'x'))).toBe('unknownPoll');
    expect(world.answer('technician', note('a', 'Đào'))).toBe('notAllowed');
    world.do('chair', act.closePoll('a'));
    expect(world.answer('secretary', note('a', 'Đào', 'a'))).toBe('accepted');
  });
});
