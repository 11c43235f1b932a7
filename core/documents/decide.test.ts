import { describe, expect, it } from 'vitest';
import { act, mark, personOf, pollSetup, sittingHall } from '../testing/hall.ts';
import { sightOf } from '../testing/look.ts';
import { MEETING, type World } from '../testing/world.ts';
import { agendaView } from '../views/agendaView.ts';
import { ownPapersView, papersView } from '../views/papersView.ts';
import { PLAIN_PAPER, type Readers, type SecrecyLabel } from './document.ts';
import { nextRelease } from './nextRelease.ts';
import { isOpenNow, papersFor } from './readers.ts';

const papers = (world: World) => world.meeting().papers.map((paper) => [paper.id, paper.state.kind]);
const update = (paperId: string, itemId: string | null = null) =>
  ({
    kind: 'updatePaper',
    meetingId: MEETING,
    paperId,
    setup: { ...PLAIN_PAPER, readers: { kind: 'all' }, itemId, name: 'Tên mới', kind: 'annex' },
  }) as const;
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

const SOURCE = { sha256: 'f'.repeat(64), size: 9, name: 'to-trinh.docx', mediaType: 'application/msword' };
const on = (kind: 'approvePapers' | 'reorderPapers' | 'releasePapers', ...paperIds: string[]) =>
  ({ kind, meetingId: MEETING, paperIds }) as const;
const paper = (world: World, id = 'd1') => world.meeting().papers.find((one) => one.id === id);

describe('[D-4] a converted paper', () => {
  it('is released only after somebody found it right; a PDF needs no look', () => {
    const world = withPapers();
    world.do('secretary', act.attachVersion('d1', 'b', SOURCE));
    expect(paper(world)).toMatchObject({ version: 2, source: SOURCE, state: { kind: 'draft' } });
    expect(world.answer('secretary', act.release('d1', 'd2'))).toBe('paperNotApproved');
    world.do('secretary', on('approvePapers', 'd1', 'd2'));
    world.do('secretary', act.release('d1', 'd2'));
    expect(papers(world)).toEqual([
      ['d1', 'released'],
      ['d2', 'released'],
    ]);
  });

  it('that comes again is a draft again', () => {
    const world = withPapers();
    world.do('secretary', on('approvePapers', 'd1'));
    world.do('secretary', act.attachVersion('d1', 'b', SOURCE));
    expect(papers(world)[0]).toEqual(['d1', 'draft']);
    expect(world.do('secretary', act.attachVersion('d1', 'b', SOURCE))).toEqual([]);
  });
});

describe('[D-5] a new version of a released paper', () => {
  it('waits unseen, and takes the place of the one before it when it is released', () => {
    const world = withPapers();
    world.do('secretary', act.release('d1'));
    const first = paper(world);
    world.do('secretary', act.attachVersion('d1', 'b', SOURCE));
    expect(paper(world)).toMatchObject({ version: 1, file: first?.file, next: { approved: false } });
    expect(world.answer('secretary', act.release('d1'))).toBe('paperNotApproved');
    world.do('secretary', on('approvePapers', 'd1'));
    world.now += 5;
    world.do('secretary', act.release('d1'));
    expect(paper(world)).toMatchObject({
      version: 2,
      file: { sha256: 'b'.repeat(64) },
      source: SOURCE,
      state: { kind: 'released', at: world.now },
      next: null,
      earlier: [{ version: 1, file: first?.file, releasedAt: world.now - 5, replacedAt: world.now }],
    });
  });

  it('can be dropped, and what was recalled never comes back as an earlier version', () => {
    const world = withPapers();
    world.do('secretary', act.release('d1'));
    world.do('secretary', act.attachVersion('d1', 'b'));
    const drop = { kind: 'dropNextVersion', meetingId: MEETING, paperId: 'd1' } as const;
    world.do('secretary', drop);
    expect(paper(world)?.next).toBeNull();
    expect(world.do('secretary', drop)).toEqual([]);
    world.do('secretary', act.recall('d1'));
    world.do('secretary', act.attachVersion('d1', 'c'));
    world.do('secretary', act.release('d1'));
    expect(paper(world)).toMatchObject({ version: 2, file: { sha256: 'c'.repeat(64) }, earlier: [] });
  });
});

describe('[D-6] the readers of a paper', () => {
  const give = (readers: Readers) =>
    ({
      kind: 'updatePaper',
      meetingId: MEETING,
      paperId: 'd1',
      setup: { ...PLAIN_PAPER, readers, itemId: 'i1', name: 'Riêng', kind: 'report' },
    }) as const;
  const some = (lists: Partial<Extract<Readers, { kind: 'some' }>>) =>
    give({ kind: 'some', standings: [], units: [], personIds: [], ...lists });
  const names = (world: World, personId: string) =>
    papersFor(world.state.people, world.meeting(), personId).map(({ id }) => id);

  function withReaders() {
    const world = sittingHall(4);
    world.do('secretary', act.saveItem('i1'));
    for (const id of ['d1', 'd2']) world.do('secretary', act.attach(id, 'i1'));
    world.do('secretary', act.release('d1', 'd2'));
    world.do('secretary', { kind: 'savePerson', person: { ...personOf('p2'), unit: 'Ban Tổ chức' } });
    return world;
  }

  it('are those whom one of the lists names', () => {
    const world = withReaders();
    world.do('secretary', some({ personIds: ['p1'], units: ['Ban Tổ chức'] }));
    expect(names(world, 'p1')).toEqual(['d1', 'd2']);
    expect(names(world, 'p2')).toEqual(['d1', 'd2']);
    expect(names(world, 'p3')).toEqual(['d2']);
    expect(names(world, 'nobody')).toEqual([]);
    world.do('secretary', some({ standings: ['official'] }));
    expect(names(world, 'p3')).toEqual(['d1', 'd2']);
  });

  it('are told alone: seats do not learn of it, not in a list and not in a number', () => {
    const world = withReaders();
    world.do('secretary', some({ personIds: ['p1'] }));
    const seats = sightOf(world, 'seat');
    expect(papersView(seats).papers.map(({ id }) => id)).toEqual(['d2']);
    expect(agendaView(seats).items[0]?.papers).toBe(1);
    expect(ownPapersView(seats, 'p1').papers.map(({ id }) => id)).toEqual(['d1']);
    expect(ownPapersView(seats, 'p3').papers).toEqual([]);
    expect(papersView(sightOf(world, 'chair')).papers).toHaveLength(2);
  });

  it('include whoever stands in for one of a group, but not for a person', () => {
    const world = sittingHall(3, 2);
    world.do('secretary', act.attach('d1'));
    world.do('secretary', act.release('d1'));
    world.do('secretary', mark(['p3'], { kind: 'absent', excused: true, reason: '' }));
    world.do('secretary', { kind: 'setStandIn', meetingId: MEETING, personId: 'p3', standIn: personOf('q') });
    const setup = (readers: Readers) => ({ ...give(readers).setup, itemId: null });
    const update = (readers: Readers) =>
      world.do('secretary', { kind: 'updatePaper', meetingId: MEETING, paperId: 'd1', setup: setup(readers) });
    update({ kind: 'some', standings: ['official'], units: [], personIds: [] });
    expect(names(world, 'q')).toEqual(['d1']);
    update({ kind: 'some', standings: [], units: [], personIds: ['p3'] });
    expect(names(world, 'q')).toEqual([]);
  });
});

describe('[D-7] a secret paper', () => {
  it('can be opened only while its item, or a part of it, is open', () => {
    const world = sittingHall(1);
    for (const id of ['i1', 'i2']) world.do('secretary', act.saveItem(id));
    world.do('secretary', act.saveItem('i1a', 'i1'));
    const open = (label: SecrecyLabel, itemId: string | null) => isOpenNow(world.meeting(), { label, itemId });
    expect(open('secret', null)).toBe(true);
    expect(open('internal', 'i1')).toBe(true);
    expect(open('topSecret', 'i1')).toBe(false);
    world.do('chair', act.openItem('i1'));
    expect(open('topSecret', 'i1')).toBe(true);
    world.do('chair', act.openItem('i1a'));
    expect(open('secret', 'i1')).toBe(true);
    world.do('chair', act.openItem('i2'));
    expect(open('secret', 'i1')).toBe(false);
    world.do('chair', act.recess);
    expect(open('secret', 'i2')).toBe(false);
    expect(open('highlySecret', null)).toBe(false);
  });
});

describe('[D-8] the hour of a release', () => {
  const at = (releaseAt: number | null, ...paperIds: string[]) =>
    ({ kind: 'schedulePapers', meetingId: MEETING, paperIds, releaseAt }) as const;
  const due = { kind: 'releaseDuePapers', meetingId: MEETING } as const;

  it('releases what is due, and nothing else', () => {
    const world = withPapers();
    world.do('secretary', at(world.now + 10, 'd1'));
    world.do('secretary', at(world.now + 20, 'd2'));
    expect(nextRelease(world.meeting())).toBe(world.now + 10);
    expect(world.do('clock', due)).toEqual([]);
    world.now += 10;
    expect(world.do('clock', due)).toEqual([{ type: 'papersReleased', meetingId: MEETING, paperIds: ['d1'] }]);
    expect(nextRelease(world.meeting())).toBe(world.now + 10);
    world.do('secretary', at(null, 'd2'));
    expect(nextRelease(world.meeting())).toBeNull();
    expect(world.answer('secretary', at(1, 'd1'))).toBe('paperReleased');
  });

  it('is not set for a converted paper that nobody looked at', () => {
    const world = withPapers();
    world.do('secretary', act.attachVersion('d1', 'b', SOURCE));
    expect(world.answer('secretary', at(world.now + 10, 'd1'))).toBe('paperNotApproved');
    expect(world.answer('secretary', at(null, 'd2'))).toBe('paperNotApproved');
  });

  it('is that of a next version as well', () => {
    const world = withPapers();
    world.do('secretary', act.release('d1'));
    world.do('secretary', act.attachVersion('d1', 'b'));
    world.do('secretary', at(world.now + 10, 'd1'));
    expect(nextRelease(world.meeting())).toBe(world.now + 10);
    world.now += 10;
    world.do('clock', due);
    expect(paper(world)).toMatchObject({ version: 2, next: null });
  });
});

describe('the order of papers', () => {
  it('is any order of all of them', () => {
    const world = withPapers();
    expect(world.answer('secretary', on('reorderPapers', 'd2'))).toBe('badOrder');
    expect(world.answer('secretary', on('reorderPapers', 'd2', 'd2'))).toBe('badOrder');
    expect(world.answer('secretary', on('reorderPapers', 'd2', 'x'))).toBe('badOrder');
    world.do('secretary', on('reorderPapers', 'd2', 'd1'));
    expect(papers(world).map(([id]) => id)).toEqual(['d2', 'd1']);
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

  it('has a number and recipients, also after the meeting', () => {
    const world = sittingHall(1);
    world.do('chair', act.end);
    const head = { number: '15', recipients: ['Lưu Văn phòng'] };
    expect(world.answer('secretary', { kind: 'savePaperHead', meetingId: 'none', head })).toBe('unknownMeeting');
    world.do('secretary', { kind: 'savePaperHead', meetingId: MEETING, head });
    expect(world.meeting().paperHead).toEqual(head);
  });

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
