import { useEffect, useState } from 'react';
import { never } from '../../../core/base/never.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { NumPad } from '../../parts/NumPad.tsx';
import type { SeatShell, ServiceAct, ShellDiagnostics } from '../shell.ts';
import { useText } from '../useText.ts';
import { cornerTaps } from './cornerTaps.ts';
import { Facts } from './Facts.tsx';
import css from './ServiceSheet.module.css';

const PIN_DIGITS = { least: 6, most: 12 } as const;
/** What is always offered; an update only while the server has one. */
const ACTS: readonly ServiceAct[] = ['restart', 'wipeDocuments', 'enrolAgain', 'leave'];

type Step =
  | { readonly kind: 'closed' }
  | { readonly kind: 'pin'; readonly error: string | null }
  | { readonly kind: 'acts'; readonly note: 'done' | 'failed' | null }
  /** The act that cannot be taken back here is asked for twice. */
  | { readonly kind: 'sure' };

/** What a technician may do at the terminal itself; the shell asks for the PIN's word before each act. */
export default function ServiceSheet({ shell }: { shell: SeatShell }) {
  const { shell: texts, signIn, common } = useText();
  const words = texts.service;
  const [step, setStep] = useState<Step>({ kind: 'closed' });
  const [pin, setPin] = useState('');
  const [facts, setFacts] = useState<ShellDiagnostics | null>(null);

  useEffect(() => {
    const open = () => {
      setPin('');
      setStep({ kind: 'pin', error: null });
      shell.diagnostics().then(setFacts, () => setFacts(null));
    };
    const stop = shell.onServiceAsked(open);
    const tap = cornerTaps();
    const tapped = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      if (tap(clientX, clientY, timeStamp)) open();
    };
    window.addEventListener('pointerdown', tapped);
    return () => {
      stop();
      window.removeEventListener('pointerdown', tapped);
    };
  }, [shell]);

  const close = () => setStep({ kind: 'closed' });
  const act = async (name: ServiceAct) => {
    try {
      const outcome = await shell.service(pin, name);
      if (outcome.kind === 'done') {
        setStep({ kind: 'acts', note: 'done' });
        setFacts(await shell.diagnostics());
        return;
      }
      setPin('');
      setStep({ kind: 'pin', error: outcome.kind === 'locked' ? words.locked(outcome.retryInMs) : words.wrongPin });
    } catch {
      setStep({ kind: 'acts', note: 'failed' });
    }
  };

  const body = () => {
    switch (step.kind) {
      case 'closed':
        return null;
      case 'pin':
        return (
          <>
            <p>{words.hint}</p>
            <NumPad
              value={pin}
              onChange={setPin}
              onSubmit={() => setStep({ kind: 'acts', note: null })}
              minLength={PIN_DIGITS.least}
              maxLength={PIN_DIGITS.most}
              masked
              error={pin === '' ? step.error : null}
              labels={{
                pad: words.pad,
                backspace: signIn.backspace,
                clear: signIn.clearPin,
                submit: words.next,
                entered: signIn.digitsEntered,
              }}
            />
          </>
        );
      case 'acts':
        return (
          <>
            {step.note !== null && <Banner tone={step.note === 'done' ? 'ok' : 'bad'} word={words[step.note]} />}
            <div className={css.acts}>
              {facts !== null && <Facts facts={facts} />}
              <div className={css.sheet}>
                {facts !== null && facts.offer !== null && (
                  <Button block variant="primary" icon="download" note={facts.offer} onClick={() => void act('update')}>
                    {words.acts.update}
                  </Button>
                )}
                {ACTS.map((name) => (
                  <Button
                    key={name}
                    block
                    variant={name === 'leave' ? 'danger' : 'secondary'}
                    onClick={() => (name === 'enrolAgain' ? setStep({ kind: 'sure' }) : void act(name))}
                  >
                    {words.acts[name]}
                  </Button>
                ))}
              </div>
            </div>
          </>
        );
      case 'sure':
        return (
          <>
            <p>{words.sureToEnrol}</p>
            <Button block onClick={() => setStep({ kind: 'acts', note: null })}>
              {common.cancel}
            </Button>
            <Button block variant="dangerFull" onClick={() => void act('enrolAgain')}>
              {words.sureToEnrolYes}
            </Button>
          </>
        );
      default:
        return never(step);
    }
  };
  return (
    <div data-screen="seat">
      <Dialog
        open={step.kind !== 'closed'}
        onClose={close}
        title={words.title}
        closeLabel={common.close}
        width={step.kind === 'acts' ? 'l' : 'm'}
        size="seat"
      >
        <div className={css.sheet}>{body()}</div>
      </Dialog>
    </div>
  );
}
