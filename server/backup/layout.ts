import { join } from 'node:path';

/** A generation is one whole state of the data folder; every one kept is whole and verified. */
export const KEPT_GENERATIONS = 10;
export const OWNER_ONLY_FILE = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
export const MANIFEST_FILE = 'manifest.json';
/** A paper, its viewing copy, or the file that a paper was converted from, by the hash of the original. */
export const PAPER_NAME = /^([0-9a-f]{64})(\.pdf|\.view\.pdf|\.source)$/;

export const generationsIn = (folder: string): string => join(folder, 'generations');
/** What is being written and does not count yet. */
export const incomingIn = (folder: string): string => join(folder, 'incoming');
/** Papers never change, so all generations share them. */
export const papersIn = (folder: string): string => join(folder, 'files');
export const paperPath = (filesFolder: string, name: string): string => join(filesFolder, name.slice(0, 2), name);

/** "20261122T143208123Z": sorts by time and is a file name everywhere. */
export const generationName = (at: number): string => new Date(at).toISOString().replace(/[-:.]/gu, '');
