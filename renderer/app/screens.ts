/** The screens, by the first part of their address. */
export const SCREENS = ['seat', 'chair', 'wall', 'desk', 'console'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What an address opens. */
export type Screen =
  | { readonly kind: 'start' }
  /** A terminal without a room gets one. */
  | { readonly kind: 'enrol' }
  | { readonly kind: 'seat'; readonly placeId: string }
  | { readonly kind: Exclude<ScreenName, 'seat'> };

/** The screen of an address: `/seat/17`, `/desk/anything`; the start page for what is no screen. */
export function screenOf(path: string): Screen {
  const [, name, rest] = path.split('/');
  if (name === 'enrol') return { kind: 'enrol' };
  if (name === 'seat') return rest ? { kind: 'seat', placeId: rest } : { kind: 'start' };
  const known = SCREENS.find((screen) => screen === name);
  return known === undefined || known === 'seat' ? { kind: 'start' } : { kind: known };
}

/** The part of an address that stays the same while one works on a screen; what a browser keeps is kept under it. */
export function screenKey(screen: Screen): string {
  switch (screen.kind) {
    case 'start':
      return '/';
    case 'seat':
      return `/seat/${screen.placeId}`;
    default:
      return `/${screen.kind}`;
  }
}
