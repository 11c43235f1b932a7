import { contextBridge, ipcRenderer } from 'electron';
import type { SeatShell } from '../renderer/app/shell.ts';
import { CHANNELS, type LineEvent } from './channels.ts';

/** Listens on a channel; the listener gets the plain value, never an event object of Electron. */
function hear<T>(channel: string, listener: (value: T) => void): () => void {
  const told = (_: unknown, value: T) => listener(value);
  ipcRenderer.on(channel, told);
  return () => {
    ipcRenderer.off(channel, told);
  };
}

// Everything that a page may ask of the shell.
const shell: SeatShell = {
  openLine(listener) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<LineEvent>) => {
      if (data.kind === 'heard') listener.heard(data.text);
      else listener[data.kind]();
    };
    ipcRenderer.postMessage(CHANNELS.line, null, [port2]);
    return { send: (text) => port1.postMessage(text), close: () => port1.close() };
  },
  beat: (meetingOpen) => ipcRenderer.send(CHANNELS.beat, meetingOpen),
  papers: (token, wanted) => ipcRenderer.invoke(CHANNELS.papers, token, wanted),
  diagnostics: () => ipcRenderer.invoke(CHANNELS.diagnostics),
  service: (pin, act) => ipcRenderer.invoke(CHANNELS.service, pin, act),
  onServiceAsked: (listener) => hear(CHANNELS.serviceAsked, () => listener()),
  enrolment: {
    rooms: () => ipcRenderer.invoke(CHANNELS.rooms),
    begin: (ask) => ipcRenderer.invoke(CHANNELS.enrol, ask),
    cancel: () => ipcRenderer.invoke(CHANNELS.enrolCancel),
    onStep: (listener) => hear(CHANNELS.enrolStep, listener),
  },
};

contextBridge.exposeInMainWorld('seatShell', shell);
