/**
 * `original` is a PDF byte for byte, `view` the copy of it that is packed for reading by ranges, `source` the file that
 * a PDF was converted from, byte for byte.
 */
export type FileVariant = 'original' | 'view' | 'source';

const SHA256 = /^[0-9a-f]{64}$/;
const ENDINGS: Readonly<Record<FileVariant, string>> = { original: '.pdf', view: '.view.pdf', source: '.source' };
/** Of a PDF's text, which can be made again. */
const TEXT_ENDING = '.text.json';
const STORED = /^[0-9a-f]{64}(\.pdf|\.view\.pdf|\.source|\.text\.json)$/;

export const isSha256 = (text: string): boolean => SHA256.test(text);

/** What a file is called in its folder; the hash is that of the original also for what is made from it. */
export const storedName = (sha256: string, variant: FileVariant): string => `${sha256}${ENDINGS[variant]}`;
export const textName = (sha256: string): string => `${sha256}${TEXT_ENDING}`;
export const HASH_LENGTH = 64;
export const isOriginal = (name: string): boolean => name.length === HASH_LENGTH + ENDINGS.original.length;
export const isStoredName = (name: string): boolean => STORED.test(name);
