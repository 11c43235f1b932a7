import { papersHere } from './papersHere.ts';
import { prefetchOrder } from './prefetchOrder.ts';
import type { RoomState } from './roomState.ts';
import type { SeatShell } from './shell.ts';

/** How often the shell is asked which papers have come, in milliseconds. */
const LOOK_EVERY_MS = 3_000;

type Store = { getState(): RoomState; subscribe(listener: (state: RoomState) => void): () => void };

/**
 * Tells the shell which papers this reader should have at hand, the most urgent first, whenever that changes, and keeps
 * `papersHere`. Whoever signs out wants none: what is secret is gone then.
 */
export function keepPapersReady(store: Store, shell: Pick<SeatShell, 'papers'>, token: () => string | null): void {
  let told = '';
  const tell = async (wanted: readonly string[]) => {
    const files = await shell.papers(token(), wanted).catch(() => null);
    if (files === null) {
      told = '';
      return;
    }
    const before = papersHere.getState().files;
    if (before === null || before.size !== files.length || files.some((file) => !before.has(file))) {
      papersHere.setState({ files: new Set(files) });
    }
  };
  const wantedBy = ({ session, views }: RoomState): readonly string[] | null => {
    // Until the room has said who this is, nothing is known: a page that loads anew gives nothing up.
    if (session.kind !== 'signedIn') return session.kind === 'anonymous' && views.papers === undefined ? null : [];
    if (views.papers === undefined) return null;
    return prefetchOrder(views.agenda?.items ?? [], [...views.papers.papers, ...(views.ownPapers?.papers ?? [])]);
  };
  const look = (state: RoomState) => {
    const wanted = wantedBy(state);
    if (wanted === null) return;
    const text = `${token()} ${wanted.join()}`;
    if (text === told) return;
    told = text;
    void tell(wanted);
  };
  store.subscribe(look);
  setInterval(() => {
    const wanted = wantedBy(store.getState());
    if (wanted !== null) void tell(wanted);
  }, LOOK_EVERY_MS);
}
