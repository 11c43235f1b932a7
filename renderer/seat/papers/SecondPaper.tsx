import { isSecret } from '../../../core/documents/document.ts';
import { documentSource } from '../../app/documents.ts';
import { usePapers } from '../../app/usePapers.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Reader } from '../../reader/Reader.tsx';
import { useSeat } from '../useSeat.ts';
import type { Paper } from './paperGroups.ts';
import css from './SecondPaper.module.css';

export interface ChooseSecondProps {
  open: boolean;
  onChoose: (paper: Paper) => void;
  onClose: () => void;
}

/** Asks which paper is to stand beside the open one; the same one is offered, too, for another place of it. */
export function ChooseSecond({ open, onChoose, onClose }: ChooseSecondProps) {
  const { reader } = useText();
  // A secret paper stands alone, under its band.
  const papers = usePapers().filter((paper) => paper.isOpen && !isSecret(paper.label));
  return (
    <Dialog open={open} onClose={onClose} title={reader.second} closeLabel={reader.close} width="l" size="seat">
      <ul className={css.papers}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Button className={css.paper} variant="quiet" icon="document" block onClick={() => onChoose(paper)}>
              {paper.name}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The paper beside the open one: it is read only, and where it stands is nobody's but the reader's. */
export function SecondPaper({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const { reader } = useText();
  const { readings } = useSeat();
  const link = useLink();
  return (
    <Reader
      source={documentSource(paper.file)}
      initialPosition={{ page: readings[paper.file.sha256]?.page ?? 1 }}
      online={link.kind === 'open'}
      labels={reader}
      toolbarStart={<IconButton icon="cross" label={reader.closeSecond} onClick={onClose} />}
    />
  );
}
