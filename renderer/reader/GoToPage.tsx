import { useState } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { NumPad } from '../parts/NumPad.tsx';
import type { ReaderLabels } from './labels.ts';

export interface GoToPageProps {
  open: boolean;
  pages: number;
  labels: ReaderLabels;
  onPage: (page: number) => void;
  onClose: () => void;
}

/** Asks for a page number with big keys; a number beyond the end means the last page. */
export function GoToPage({ open, pages, labels, onPage, onClose }: GoToPageProps) {
  const [digits, setDigits] = useState('');
  const close = () => {
    setDigits('');
    onClose();
  };
  const go = () => {
    const page = Number.parseInt(digits, 10);
    if (page >= 1) onPage(Math.min(page, pages));
    close();
  };
  return (
    <Dialog open={open} onClose={close} title={`${labels.goToPage} (1–${pages})`} closeLabel={labels.close} width="s">
      <NumPad
        value={digits}
        onChange={(next) => setDigits(next.replace(/^0+/, ''))}
        onSubmit={go}
        maxLength={String(pages).length}
        labels={labels.pad}
      />
    </Dialog>
  );
}
