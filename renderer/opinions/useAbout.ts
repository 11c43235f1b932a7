import { usePapers } from '../app/usePapers.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import type { About } from './OpinionDialog.tsx';

/** What an opinion is about, in words. */
export function useAbout({ itemId, paper }: About): string {
  const { opinions: t, seat } = useText();
  const papers = usePapers();
  const items = useView('agenda')?.items ?? [];
  if (paper !== null) {
    const name = papers.find(({ id }) => id === paper.paperId)?.name ?? t.gonePaper;
    return paper.page === null ? t.onPaper(name) : t.onPage(name, paper.page);
  }
  if (itemId === null) return t.onMeeting;
  const item = items.find(({ id }) => id === itemId);
  return t.onItem(item === undefined ? t.goneItem : seat.item(item.number, item.title));
}
