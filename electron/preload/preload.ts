/** All that the page knows of the main process: the contract's requests and events, by name. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ipcContract, ipcEvents } from '../../src/ipc/contract.ts';

contextBridge.exposeInMainWorld('periscode', {
  request: (channel: string, input: unknown): Promise<unknown> => {
    if (!Object.hasOwn(ipcContract, channel)) throw new Error(`No request is called ${channel}`);
    return ipcRenderer.invoke(channel, input);
  },
  on: (event: string, listener: (data: unknown) => void): (() => void) => {
    if (!Object.hasOwn(ipcEvents, event)) throw new Error(`No event is called ${event}`);
    const heard = (_event: IpcRendererEvent, data: unknown): void => listener(data);
    ipcRenderer.on(event, heard);
    return () => { ipcRenderer.removeListener(event, heard); };
  },
});
