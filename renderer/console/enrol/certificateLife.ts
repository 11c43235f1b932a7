const DAY_MS = 86_400_000;
/** From here on a terminal's certificate is worth a warning, in days: time for the next meeting without one. */
export const ENDS_SOON_DAYS = 60;

export interface CertificateLife {
  readonly state: 'ok' | 'soon' | 'over';
  /** Whole days that are left, never negative. */
  readonly days: number;
}

export function certificateLife(until: number, now: number, soonDays: number = ENDS_SOON_DAYS): CertificateLife {
  const days = Math.max(0, Math.floor((until - now) / DAY_MS));
  if (until <= now) return { state: 'over', days: 0 };
  return { state: days < soonDays ? 'soon' : 'ok', days };
}
