import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import type { Place } from '../../../core/room/room.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import css from './IssueCode.module.css';

type Progress =
  | { readonly kind: 'asking'; readonly refusal: RefusalCode | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'issued'; readonly code: string; readonly isCopied: boolean };

/** Makes a new device code for a place, and shows it this once with the address that carries it. */
export function IssueCode({ place, onClose }: { place: Place; onClose: () => void }) {
  const text = useText();
  const words = text.console;
  const [progress, setProgress] = useState<Progress>({ kind: 'asking', refusal: null });
  const issue = async () => {
    setProgress({ kind: 'sending' });
    const outcome = await ask({ kind: 'issuePlaceCode', placeId: place.id });
    if (outcome.kind === 'refused') setProgress({ kind: 'asking', refusal: outcome.code });
    else if (outcome.answer.kind === 'issuePlaceCode') {
      setProgress({ kind: 'issued', code: outcome.answer.code, isCopied: false });
    }
  };
  if (progress.kind !== 'issued') {
    return (
      <ConfirmDialog
        open
        title={words.issueCodeTitle(place.label)}
        confirmLabel={words.issueCode}
        cancelLabel={text.common.cancel}
        busy={progress.kind === 'sending'}
        onConfirm={() => void issue()}
        onCancel={onClose}
      >
        <p>{words.issueCodeText}</p>
        {progress.kind === 'asking' && progress.refusal !== null && (
          <Banner tone="bad" word={text.refusals[progress.refusal]} />
        )}
      </ConfirmDialog>
    );
  }
  const address = `${location.origin}/seat/${place.id}#${progress.code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setProgress({ ...progress, isCopied: true });
  };
  const footer = (
    <>
      <Button icon={progress.isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
        {progress.isCopied ? words.copied : words.copy}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {text.common.close}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.codeTitle(place.label)} footer={footer}>
      <div className={css.issued}>
        <p>{words.codeText}</p>
        <p className={css.code} data-selectable>
          {progress.code}
        </p>
        <p>
          {words.codeAddress}:{' '}
          <span className={css.address} data-selectable>
            {address}
          </span>
        </p>
      </div>
    </Dialog>
  );
}
