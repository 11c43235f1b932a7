import { useState } from 'react';
import { ReadingReport } from '../../app/readings/ReadingReport.tsx';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

/** Before the meeting: who has read the papers, one press away. */
export function ReadingsButton() {
  const words = useText().papers.readings;
  const view = useView('readings');
  const [open, setOpen] = useState(false);
  if (view === null || view.papers.length === 0) return null;
  return (
    <>
      <Button icon="book" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={open} title={words.open} closeLabel={words.close} onClose={() => setOpen(false)} width="l">
        <ReadingReport view={view} />
      </Dialog>
    </>
  );
}
