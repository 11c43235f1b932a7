import { comparePapers, type PaperWords } from '../../core/compare/comparePapers.ts';

/** Compares away from the screen: a long paper takes a second or two. */
self.onmessage = ({ data }: MessageEvent<{ readonly before: PaperWords; readonly after: PaperWords }>) => {
  self.postMessage(comparePapers(data.before, data.after));
};
