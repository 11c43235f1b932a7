import type { ReactNode } from 'react';

/** Drawings on a 24 × 24 grid, stroked with the text colour. */
export const ICON_SHAPES = {
  check: <path d="M5 12.500l4.7 4.700L19 7" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  dash: <path d="M6 12h12" />,
  plus: <path d="M12 5v14M5 12h14" />,
  play: <path d="M8 5.500v13l10.5-6.500z" />,
  pause: <path d="M9 6v12M15 6v12" />,
  stop: <rect x="6" y="6" width="12" height="12" rx="1.5" />,
  circle: <circle cx="12" cy="12" r="8.5" />,
  document: <path d="M6 2.500h8l4.5 4.500v14.500H6zM14 2.500V7h4.500M9 12h6.500M9 15h6.500M9 18h4" />,
  folder: (
    <path d="M3 6.500A1.5 1.5 0 0 1 4.5 5h5l2 2.500h8A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.500h-15A1.5 1.5 0 0 1 3 18z" />
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.500l5 5" />
    </>
  ),
  zoomIn: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8M12 8v8" />
    </>
  ),
  zoomOut: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8" />
    </>
  ),
  fitPage: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />,
  fitWidth: <path d="M3.5 5v14M20.5 5v14M7 12h10M9.5 9.500L7 12l2.5 2.500M14.5 9.500L17 12l-2.5 2.5" />,
  pageSingle: (
    <>
      <rect x="6" y="3" width="12" height="18" rx="1.5" />
      <path d="M9.5 8h5M9.5 12h5M9.5 16h3" />
    </>
  ),
  pagesContinuous: (
    <>
      <rect x="6" y="2.5" width="12" height="8" rx="1.5" />
      <rect x="6" y="13.5" width="12" height="8" rx="1.5" />
    </>
  ),
  thumbnails: (
    <>
      <rect x="3.5" y="3.5" width="6" height="7.5" rx="1" />
      <rect x="3.5" y="13.5" width="6" height="7" rx="1" />
      <path d="M13.5 6h7M13.5 9h5M13.5 16h7M13.5 19h5" />
    </>
  ),
  typeSize: (
    <>
      <path d="M2.5 19L8 5l5.5 14M4.5 14.500h7" />
      <circle cx="18" cy="16" r="3" />
      <path d="M21 12.800V19" />
    </>
  ),
  arrowLeft: <path d="M20 12H5M11 6l-6 6 6 6" />,
  arrowRight: <path d="M4 12h15M13 6l6 6-6 6" />,
  arrowUp: <path d="M12 20V5M6 11l6-6 6 6" />,
  arrowDown: <path d="M12 4v15M6 13l6 6 6-6" />,
  undo: <path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9" />,
  chevronLeft: <path d="M15 5l-7 7 7 7" />,
  chevronRight: <path d="M9 5l7 7-7 7" />,
  chevronUp: <path d="M5 15l7-7 7 7" />,
  chevronDown: <path d="M5 9l7 7 7-7" />,
  sort: <path d="M8 4v16M4.5 16.500L8 20l3.5-3.500M16 20V4M12.5 7.500L16 4l3.5 3.5" />,
  upload: <path d="M12 16V4M7 8.500L12 4l5 4.500M4 15v5h16v-5" />,
  download: <path d="M12 4v12M7 11.500L12 16l5-4.500M4 15v5h16v-5" />,
  send: <path d="M3.5 11L20.5 3.5 14 20.500l-3.5-7zM10.5 13.500l4-4" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2" />
      <path d="M8 10.500V7.500a4 4 0 0 1 8 0v3" />
    </>
  ),
  unlock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2" />
      <path d="M8 10.500V7.500a4 4 0 0 1 7.7-1.5" />
    </>
  ),
  shield: <path d="M12 2.800l7.5 2.700v5.700c0 5-3.2 8.3-7.5 10-4.3-1.7-7.5-5-7.5-10V5.500zM8.5 12l2.5 2.5 4.5-5" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.500c.7-4.2 3.6-6.2 7.5-6.200s6.8 2 7.5 6.2" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.500c.6-3.7 3.1-5.5 6.5-5.500s5.9 1.8 6.5 5.500M15.5 5.300a3.5 3.5 0 0 1 0 6.400M17.5 14.400c2.3.7 3.6 2.4 4 5.1" />
    </>
  ),
  seat: <path d="M7 3.500v8.500h10V3.500M4.5 9v7.500h15V9M7.5 16.500v4M16.5 16.500v4" />,
  hand: (
    <path d="M7.5 12.500V6a1.5 1.5 0 0 1 3 0v5M10.5 11V4.500a1.5 1.5 0 0 1 3 0V11M13.5 11V5.500a1.5 1.5 0 0 1 3 0V12M16.5 12V8.500a1.5 1.5 0 0 1 3 0V14c0 4.5-2.7 7.2-6.7 7.2-3.3 0-5-1.5-6.3-4.200l-2.2-4.300a1.5 1.5 0 0 1 2.6-1.400l.6 1.2" />
  ),
  mic: (
    <path d="M12 3.500a2.5 2.5 0 0 1 2.5 2.500v5a2.5 2.5 0 0 1-5 0V6A2.5 2.5 0 0 1 12 3.500zM6 11a6 6 0 0 0 12 0M12 17v3.500M9 20.500h6" />
  ),
  vote: <path d="M4 13h16v7.500H4zM7 13V4.500h10V13M10 8.500l1.6 1.600L14.5 7" />,
  warning: <path d="M12 4L2.8 20h18.400zM12 10v4.500M12 17.300v.1" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.500M12 7.600v.1" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.3 9.500a2.7 2.7 0 1 1 4 2.300c-.9.6-1.3 1-1.3 2M12 16.800v.1" />
    </>
  ),
  wifiOff: (
    <path d="M3 3l18 18M2.5 9.500a14 14 0 0 1 4.3-2.700M10.5 5.600A14 14 0 0 1 21.5 9.500M5.5 13a9.5 9.5 0 0 1 4.6-2.500M14.5 10.800a9.5 9.5 0 0 1 4 2.200M8.7 16.300a5 5 0 0 1 6.6 0M12 19.700v.1" />
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.300l3.5 2" />
    </>
  ),
  calendar: <path d="M4 6h16v14H4zM4 10.500h16M8.5 3.500V8M15.5 3.500V8" />,
  pencil: <path d="M4 20l1-4.500L16 4.500l3.5 3.500L8.5 19zM13.5 7l3.5 3.5" />,
  note: <path d="M4.5 4.500h15v10l-5 5h-10zM19.5 14.500h-5v5" />,
  bookmark: <path d="M6.5 3.500h11v17L12 16l-5.5 4.500z" />,
  star: (
    <path d="M12 3.200l2.700 5.600 6.100.800-4.500 4.300 1.100 6.100-5.400-3-5.400 3 1.100-6.100-4.500-4.300 6.100-.800z" />
  ),
  message: <path d="M3.5 4.500h17v11.500h-9l-4.5 4v-4H3.500z" />,
  trash: <path d="M4 6.500h16M9.5 6.500V4h5v2.500M6.5 6.500l1 14h9l1-14M10 10.500v6M14 10.500v6" />,
  copy: <path d="M8 8h12v12.500H8zM16 8V3.500H4V16h4" />,
  more: <path d="M5.5 12v.1M12 12v.1M18.5 12v.1" strokeWidth="3" />,
  drag: <path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1" strokeWidth="2.6" />,
  list: <path d="M8.5 6H20M8.5 12H20M8.5 18H20M4.2 6v.1M4.2 12v.1M4.2 18v.1" />,
  book: (
    <path d="M12 6.500C10 5 6.5 4.5 3.5 5v14c3-.5 6.5 0 8.5 1.5 2-1.5 5.5-2 8.5-1.500V5c-3-.5-6.5 0-8.5 1.500zM12 6.500v14" />
  ),
  coffee: (
    <path d="M4.5 9.500h12v6a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4zM16.5 11h1.500a2.5 2.5 0 0 1 0 5h-1.500M8 3.500v2.500M12.5 3.500v2.5" />
  ),
  monitor: <path d="M3 4.500h18v12H3zM12 16.500v4M8 20.500h8" />,
  megaphone: <path d="M4 9.500v5h3.500l9.5 5v-15l-9.5 5zM7.5 14.500l1.5 6h2.500l-1.2-4.500M20 10v4" />,
  bell: <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15zM10 20.500h4" />,
  eye: (
    <>
      <path d="M2.5 12C4.5 8 8 5.8 12 5.800S19.5 8 21.5 12c-2 4-5.5 6.2-9.5 6.200S4.5 16 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  eyeOff: (
    <path d="M3.5 3.500l17 17M10 6.100c.6-.2 1.3-.3 2-.3 4 0 7.5 2.2 9.5 6.200a13 13 0 0 1-2.8 3.700M6.3 7.800A12.5 12.5 0 0 0 2.5 12c2 4 5.5 6.2 9.5 6.2 1.5 0 2.9-.3 4.2-.9" />
  ),
  locate: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2v5M12 17v5M2 12h5M17 12h5" />
    </>
  ),
  refresh: <path d="M19 8.500A8 8 0 1 0 20 13M20 4v5h-5" />,
  power: <path d="M12 3.500v8.500M6.8 6.800a7.5 7.5 0 1 0 10.4 0" />,
  print: <path d="M7 8.500v-5h10v5M7 17H3.500V8.500h17V17H17M7 14h10v6.500H7z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.500v2.500M12 19v2.500M2.5 12H5M19 12h2.500M5.3 5.300L7 7M17 17l1.7 1.700M5.3 18.700L7 17M17 7l1.7-1.7" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 2.7 4 5.7 4 9s-1 6.3-4 9c-3-2.7-4-5.7-4-9s1-6.3 4-9z" />
    </>
  ),
  settings: <path d="M4 7h9M18 7h2M4 17h2M11 17h9M13 4.500h5v5h-5zM6 14.500h5v5H6z" />,
  server: <path d="M4 4.500h16v6H4zM4 13.500h16v6H4zM7.5 7.500v.1M7.5 16.500v.1M11 7.500h5M11 16.500h5" />,
  enter: <path d="M19 5v9H5M10 9l-5 5 5 5" />,
  keyboard: (
    <path d="M2.5 6h19v12h-19zM6 9.500v.1M9 9.500v.1M12 9.500v.1M15 9.500v.1M18 9.500v.1M6 12.500v.1M18 12.500v.1M8 15h8" />
  ),
  backspace: <path d="M8.5 5.500H21v13H8.500L2.5 12zM12 9.500l5 5M17 9.500l-5 5" />,
  logOut: <path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4" />,
  filter: <path d="M3.5 5h17l-6.5 8v6.500l-4-2V13z" />,
  flag: <path d="M5.5 21V4M5.5 4.500h13l-2.5 4 2.5 4h-13" />,
} satisfies Record<string, ReactNode>;

/** The name of a drawing. */
export type IconName = keyof typeof ICON_SHAPES;
