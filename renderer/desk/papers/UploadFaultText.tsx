import { useText } from '../../app/useText.ts';
import type { UploadStop } from './uploadFault.ts';

/** Why a file did not arrive, and what to do. */
export function UploadFaultText({ why }: { why: UploadStop }) {
  const { desk, refusals } = useText();
  if (why.kind === 'refused') return refusals[why.code];
  switch (why.fault) {
    case 'lost':
      return desk.intake.lost;
    case 'signedOut':
    case 'full':
    case 'unknown':
      return desk.papers.upload[why.fault];
    default:
      return desk.intake.refused[why.fault];
  }
}
