import { beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../core/notes/note.ts';
import type { SealedNote, WrappedKey } from '../../core/notes/sync.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { type BookState, CLOSED } from './bookState.ts';
import { NotesBook } from './NotesBook.ts';
import type { NoteRow, NoteRows, NotesServer } from './ports.ts';
import { newRing, openNote, type Ring, sealNote, unwrapRing, wrapRing } from './ring.ts';

beforeAll(ready);

/** A terminal's own store. */
function emptyRows(): NoteRows & { readonly kept: Map<string, NoteRow> } {
  const kept = new Map<string, NoteRow>();
  const rings = new Map<string, Ring>();
  return {
    kept,
    rows: async (owner) => [...kept.values()].filter((row) => row.owner === owner),
    put: async (rows) => {
      for (const row of rows) kept.set(`${row.owner}/${row.id}`, row);
    },
    ring: async (owner) => rings.get(owner) ?? null,
    putRing: async (owner, ring) => void rings.set(owner, ring),
  };
}

/** One person's shelf at the server; it can be away, and it can take something and lose its answer. */
class FakeServer implements NotesServer {
  away = false;
  loseAnswers = false;
  readonly notes = new Map<string, SealedNote>();
  wrapped: WrappedKey[] = [];
  #seq = 0;

  async list(after: number) {
    this.#reach();
    const notes = [...this.notes.values()].filter(({ seq }) => seq > after).toSorted((a, b) => a.seq - b.seq);
    return { notes: notes.slice(0, 2), more: notes.length > 2 };
  }

  async put(notes: Parameters<NotesServer['put']>[0]) {
    this.#reach();
    const answer: Awaited<ReturnType<NotesServer['put']>> = { kept: [], conflicts: [], full: [] };
    for (const { id, base, rev, sealed } of notes) {
      const here = this.notes.get(id);
      if (here?.sealed !== sealed) {
        if (here !== undefined && here.rev > base) {
          answer.conflicts.push(here);
          continue;
        }
        this.#seq += 1;
        this.notes.set(id, { id, rev, sealed, seq: this.#seq });
      }
      answer.kept.push({ id, rev, seq: this.notes.get(id)?.seq ?? 0 });
    }
    if (this.loseAnswers) throw new Error('the line broke');
    return answer;
  }

  async keys() {
    this.#reach();
    return this.wrapped;
  }

  async putKey({ key, replaces }: Parameters<NotesServer['putKey']>[0]) {
    this.#reach();
    this.wrapped = [...this.wrapped.filter(({ id }) => !replaces.includes(id)), key];
  }

  #reach() {
    if (this.away) throw new Error('away');
  }
}

let counter = 0;
const newId = () => {
  counter += 1;
  return `id${counter}`;
};
const note = (id: string, text = 'lời'): Note => ({
  id,
  meetingId: 'm',
  paperId: 'p',
  version: 1,
  sha256: '0'.repeat(64),
  pageIndex: 0,
  kind: 'note',
  colour: 'yellow',
  quads: [],
  strokes: [],
  text,
  anchor: null,
  carried: null,
  rev: 1,
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
});

async function bookAt(server: NotesServer, rows: NoteRows, pin: string | null = '123456', owner = 'p1') {
  let state: BookState = CLOSED;
  const told = (next: BookState) => {
    state = next;
  };
  const book = new NotesBook({ rows, server, ready: async () => {}, now: () => 1.5, newId, told }, owner, pin);
  await book.open();
  return { book, texts: () => [...state.notes.values()].map(({ text }) => text).toSorted(), state: () => state };
}

describe('[N-1] a sealed note', () => {
  it('opens with its owner’s key under its own name alone', () => {
    const [ring, other] = [newRing(), newRing()];
    const sealed = sealNote(ring, 'p1', note('a'));
    expect(openNote(ring, 'p1', 'a', sealed)).toEqual(note('a'));
    expect(openNote([...other, ...ring], 'p1', 'a', sealed)).toEqual(note('a'));
    expect(openNote(other, 'p1', 'a', sealed)).toBeNull();
    expect(openNote(ring, 'p2', 'a', sealed)).toBeNull();
    expect(openNote(ring, 'p1', 'b', sealed)).toBeNull();
    expect(openNote(ring, 'p1', 'a', 'AAAA')).toBeNull();
  });

  it('is all that leaves the terminal', async () => {
    const server = new FakeServer();
    const { book } = await bookAt(server, emptyRows());
    await book.save(note('a', 'CANARY lời riêng'));
    await book.sync();
    const everything = JSON.stringify([...server.notes.values(), server.wrapped]);
    expect(server.notes.size).toBe(1);
    expect(everything).not.toContain('CANARY');
    expect(Buffer.from(everything, 'base64url').toString('latin1')).not.toContain('CANARY');
  });
});

describe('[N-2] the key of notes', () => {
  it('is opened by the PIN it was wrapped with, and by no other', () => {
    const ring = newRing();
    const wrapped = wrapRing(ring, '123456');
    expect(unwrapRing(wrapped, '123456')).toEqual(ring);
    expect(unwrapRing(wrapped, '654321')).toBeNull();
    expect(unwrapRing('x', '123456')).toBeNull();
  });

  it('comes to another terminal by the PIN', async () => {
    const server = new FakeServer();
    const first = await bookAt(server, emptyRows());
    await first.book.save(note('a'));
    await first.book.sync();
    const second = await bookAt(server, emptyRows());
    await second.book.sync();
    expect(second.texts()).toEqual(['lời']);
    expect(server.wrapped).toHaveLength(1);
  });

  it('is wrapped anew at the terminal that has it when the PIN was issued anew', async () => {
    const server = new FakeServer();
    const atFirst = emptyRows();
    const first = await bookAt(server, atFirst);
    await first.book.save(note('a', 'cũ'));
    await first.book.sync();
    const second = await bookAt(server, emptyRows(), '999999');
    await second.book.sync();
    expect([second.texts(), second.state().locked]).toEqual([[], 1]);
    await second.book.save(note('b', 'mới'));
    await second.book.sync();
    const back = await bookAt(server, atFirst, '999999');
    await back.book.sync();
    expect(back.texts()).toEqual(['cũ', 'mới']);
    const third = await bookAt(server, emptyRows(), '999999');
    await third.book.sync();
    expect(third.texts()).toEqual(['cũ', 'mới']);
  });

  it('stays at its terminal where nobody types a PIN', async () => {
    const server = new FakeServer();
    const first = await bookAt(server, emptyRows(), null);
    await first.book.save(note('a'));
    await first.book.sync();
    expect(server.wrapped).toEqual([]);
    const second = await bookAt(server, emptyRows(), null);
    await second.book.sync();
    expect([second.texts(), second.state().locked]).toEqual([[], 1]);
  });
});

describe('[N-3] notes', () => {
  it('are written without the server, and sent when it is back', async () => {
    const server = new FakeServer();
    const rows = emptyRows();
    server.away = true;
    const { book, texts, state } = await bookAt(server, rows);
    await book.save(note('a', 'một'), note('b', 'hai'));
    await expect(book.sync()).rejects.toThrow();
    expect([texts(), state().unsent]).toEqual([['hai', 'một'], 2]);
    const again = await bookAt(server, rows, null);
    expect(again.texts()).toEqual(['hai', 'một']);
    server.away = false;
    await again.book.sync();
    expect([again.state().unsent, server.notes.size]).toEqual([0, 2]);
  });

  it('are not doubled by an answer that was lost', async () => {
    const server = new FakeServer();
    const { book, texts, state } = await bookAt(server, emptyRows());
    await book.save(note('a', 'một'));
    server.loseAnswers = true;
    await expect(book.sync()).rejects.toThrow();
    server.loseAnswers = false;
    await book.save({ ...note('a'), text: 'hai' });
    await book.sync();
    expect([texts(), state().unsent]).toEqual([['hai'], 0]);
    await book.sync();
    expect(server.notes.get('a')?.rev).toBe(2);
  });

  it('that were changed at two terminals are kept as two', async () => {
    const server = new FakeServer();
    const first = await bookAt(server, emptyRows());
    await first.book.save(note('a', 'gốc'));
    await first.book.sync();
    const second = await bookAt(server, emptyRows());
    await second.book.sync();
    await first.book.save(note('a', 'tại ghế 1'));
    await second.book.save(note('a', 'tại ghế 2'));
    await first.book.sync();
    await second.book.sync();
    await first.book.sync();
    expect(second.texts()).toEqual(['tại ghế 1', 'tại ghế 2']);
    expect(first.texts()).toEqual(['tại ghế 1', 'tại ghế 2']);
  });

  it('that were deleted stay deleted elsewhere, but not against a change', async () => {
    const server = new FakeServer();
    const first = await bookAt(server, emptyRows());
    await first.book.save(note('a', 'một'), note('b', 'hai'));
    await first.book.sync();
    const second = await bookAt(server, emptyRows());
    await second.book.sync();
    await first.book.remove('a', 'b');
    await second.book.save(note('b', 'hai sửa'));
    await first.book.sync();
    await second.book.sync();
    await first.book.sync();
    expect(second.texts()).toEqual(['hai sửa']);
    expect(first.texts()).toEqual(['hai sửa']);
  });

  it('of one person are not shown to the next at the same terminal', async () => {
    const server = new FakeServer();
    const rows = emptyRows();
    const first = await bookAt(server, rows);
    await first.book.save(note('a'));
    first.book.close();
    const second = await bookAt(new FakeServer(), rows, '111111', 'p2');
    expect([second.texts(), second.state().locked]).toEqual([[], 0]);
  });
});
