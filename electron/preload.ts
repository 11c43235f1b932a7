import { contextBridge, ipcRenderer } from 'electron';
import type { SeatShell } from '../renderer/app/shell.ts';
import { CHANNELS, type LineEvent } from './channels.ts';

// Everything that a page may ask of the shell. Callbacks get plain values, never an event object of Electron.
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
  diagnostics: () => ipcRenderer.invoke(CHANNELS.diagnostics),
  service: (pin, act) => ipcRenderer.invoke(CHANNELS.service, pin, act),
  onServiceAsked(listener) {
    const told = () => listener();
    ipcRenderer.on(CHANNELS.serviceAsked, told);
    return () => {
      ipcRenderer.off(CHANNELS.serviceAsked, told);
    };
  },
};

contextBridge.exposeInMainWorld('seatShell', shell);
