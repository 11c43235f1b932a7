/**
 * The parts of Electron that the shell uses. Only types: the real thing is imported by `main.ts` and `preload.ts` alone and
 * handed on as an argument, so that everything else runs in plain Node. `shell` (openExternal) is left out on purpose.
 */
export type {
  BrowserWindowConstructorOptions,
  RenderProcessGoneDetails,
  Session,
  WebPreferences,
} from 'electron';
