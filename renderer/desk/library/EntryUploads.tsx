import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { type FoundFile, inNaturalOrder } from '../papers/droppedFiles.ts';
import { TakeFiles } from '../papers/TakeFiles.tsx';
import css from '../papers/UploadList.module.css';
import { UploadRow } from '../papers/UploadRow.tsx';
import { useUploads } from '../papers/uploads.ts';
import { newEntries } from './entryUploads.ts';

/** Takes files into a category, and shows how each of them fares. */
export function EntryUploads({ categoryId, onClose }: { categoryId: string | null; onClose: () => void }) {
  const { library, desk } = useText();
  const text = library.desk;
  const { uploads, add } = useUploads();
  const here = uploads.filter(({ to, isVersion }) => to.kind === 'entry' && !isVersion);
  const take = (found: readonly FoundFile[], pdfOnly: boolean) => {
    const files = inNaturalOrder(found).map(({ file }) => file);
    if (files.length > 0) add(newEntries(categoryId, pdfOnly, files));
  };
  return (
    <div className={css.uploads}>
      <TakeFiles onTake={take}>
        <p className={css.lacking}>{text.addText}</p>
        <div>
          <Button small onClick={onClose}>
            {text.closeAdd}
          </Button>
        </div>
      </TakeFiles>
      {here.length > 0 && (
        <ul className={css.list} aria-label={desk.papers.uploads}>
          {here.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}
