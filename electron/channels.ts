/** The names under which pages and the main process speak. */
export const CHANNELS = {
  line: 'seat:line',
  beat: 'seat:beat',
  papers: 'seat:papers',
  diagnostics: 'seat:diagnostics',
  service: 'seat:service',
  serviceAsked: 'seat:service-asked',
  rooms: 'seat:rooms',
  enrol: 'seat:enrol',
  enrolCancel: 'seat:enrol-cancel',
  enrolStep: 'seat:enrol-step',
} as const;

/** What the main process says on a line's port; the page says texts. */
export type LineEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'heard'; readonly text: string }
  | { readonly kind: 'closed' };
