/** How pages are coloured: as printed, light on black, or dimmed for a dark room. */
export const LOOKS = ['paper', 'contrast', 'night'] as const;
export type Look = (typeof LOOKS)[number];

/** What pdf.js draws with instead of the colours of the document. */
export const PAGE_COLORS: Readonly<Record<Look, { background: string; foreground: string } | null>> = {
  paper: null,
  contrast: { background: '#000000', foreground: '#ffffff' },
  night: { background: '#1d1a16', foreground: '#d8cdb8' },
};
