import type { SearchHit } from '../../../core/search/search.ts';
import { useText } from '../../app/useText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { SearchPanel } from '../../search/SearchPanel.tsx';
import css from './SearchDialog.module.css';

export interface SearchDialogProps {
  open: boolean;
  onOpen: (hit: SearchHit) => void;
  onClose: () => void;
}

/** The chair looks for words in what has been released to the meeting. */
export function SearchDialog({ open, onOpen, onClose }: SearchDialogProps) {
  const { search } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={search.title} width="l" closeLabel={search.close}>
      <div className={css.body}>
        <SearchPanel onOpen={onOpen} />
      </div>
    </Dialog>
  );
}
