import { refuse } from '../../../core/refusal.ts';
import type { TechnicalAsks } from '../asks.ts';

const refusing = () => Promise.resolve(refuse('notAllowed'));

/** Where nobody is there to answer what is not about secrets or places. */
export const REFUSING_ASKS: TechnicalAsks = {
  invite: refusing,
  withdrawInvitation: refusing,
  decideEnrolment: refusing,
  openAuthority: refusing,
  closeAuthority: refusing,
  changePassphrase: refusing,
  exportAuthority: refusing,
  orderTerminals: refusing,
  checkReadiness: refusing,
  startRollout: refusing,
  stopRollout: refusing,
  removeUpdate: refusing,
  noteReadings: refusing,
  search: refusing,
  paperText: refusing,
  library: refusing,
  libraryEntries: refusing,
  consistency: refusing,
  inclusion: refusing,
  cosign: refusing,
  raiseAlarm: refusing,
  findBallot: refusing,
  pollBallots: refusing,
  ceremonyPosts: refusing,
  present: refusing,
  movePresentation: refusing,
  point: refusing,
  drawStroke: refusing,
  eraseStrokes: refusing,
  handOver: refusing,
  takePresentation: refusing,
  stopPresenting: refusing,
  follow: refusing,
};
