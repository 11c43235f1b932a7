import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { useDeskMeeting } from '../deskMeeting.ts';
import { type FoundFile, inNaturalOrder } from './droppedFiles.ts';
import { guessItem } from './guessItem.ts';
import { newPapers } from './paperUploads.ts';
import { TakeFiles } from './TakeFiles.tsx';
import css from './UploadList.module.css';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './uploads.ts';
import { useStayUntilSent } from './useStayUntilSent.ts';

/** Takes files for one item (or for none, then their names may tell the item) and shows how each of them fares. */
export function UploadList({ itemId }: { itemId: string | null }) {
  const { meeting } = useDeskMeeting();
  const { papers: text } = useText().desk;
  const items = useView('agenda')?.items ?? [];
  const { uploads, add } = useUploads();
  const here = uploads.filter(
    ({ to }) => to.kind === 'paper' && to.meetingId === meeting.id && (itemId === null || to.itemId === itemId),
  );
  useStayUntilSent();

  const take = (found: readonly FoundFile[], pdfOnly: boolean) => {
    const sorted = inNaturalOrder(found);
    const paths = new Map(sorted.map(({ file, path }) => [file, path]));
    const itemOf = (file: File) => itemId ?? guessItem(paths.get(file) ?? file.name, items);
    const files = sorted.map(({ file }) => file);
    if (files.length > 0) add(newPapers({ meetingId: meeting.id, itemOf, pdfOnly }, files));
  };
  return (
    <div className={css.uploads}>
      <TakeFiles onTake={take} />
      {here.length > 0 && (
        <ul className={css.list} aria-label={text.uploads}>
          {here.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}
