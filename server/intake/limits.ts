const MB = 1024 * 1024;

/** Every bound of taking papers in; sizes in bytes, times in milliseconds. The upload itself is bounded by server/http. */
export const INTAKE_LIMITS = {
  /** All parts of an office file unpacked. */
  unpackedBytes: 200 * MB,
  zipEntries: 2_000,
  /** Sheets of numbers shrink to a thirtieth; what shrinks much more is made of nothing. */
  zipRatio: 200,
  /** Below this nobody asks how much a file shrank. */
  ratioMattersBytes: 16 * MB,
  /** The list of parts at the end of a zip file. */
  zipDirectoryBytes: 4 * MB,
  /** Entries of an OLE file, and of its list of sectors. */
  oleEntries: 4_096,
  oleSectors: 65_536,
  /** Pixels of a picture: an A2 sheet at 300 dpi has 35 million. */
  pixels: 120_000_000,

  /** Each run of LibreOffice gets this long, and is then killed with all that it has started. */
  convertMs: 120_000,
  /** Address space; a document with 60 photographs took 1 GB. */
  convertMemoryBytes: 4096 * MB,
  /** The largest file that it may write, and all its temporary files. */
  convertFileBytes: 512 * MB,
  convertScratchBytes: 1024 * MB,
  /** Processes and threads. */
  convertProcesses: 512,

  /** Words lower than this are not read from a sheet of paper, points. */
  readableWordPt: 5,
  /** Pages of a converted sheet on which that is measured. */
  measuredPages: 10,
  /** A page with fewer characters is a picture of a page. */
  scanCharacters: 20,
  /** Pages that are looked at before a paper is called one without text. */
  probedPages: 5,

  /** Files that may wait for the converter, of everybody and of one session. */
  waiting: 200,
  waitingPerSession: 100,
  /** How long an answer is kept for whoever asks what became of their file. */
  keptMs: 30 * 60_000,

  /** What a scan is drawn at for reading its letters. */
  ocrDpi: 300,
  ocrPageMs: 120_000,
} as const;
