/** The only door between page and main process: every request of the contract, checked for who asks and what is asked. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import * as v from 'valibot';
import { ipcContract, type Channel, type EventData, type EventName, type Handlers, type Reply } from '../src/ipc/contract.ts';
import { Refusal } from './refusal.ts';
import { isAppPage } from './schemes.ts';

interface IpcOptions {
  readonly log: (line: string) => void;
  /** What the person is told when something of ours went wrong: no path, no English. */
  readonly apology: () => string;
}

/** Registers a handler for each request; one that is missing does not compile. */
export function registerIpc(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, options: IpcOptions): void {
  for (const channel of Object.keys(ipcContract) as Channel[]) {
    ipcMain.handle(channel, (event, input) => reply(channel, event, input, handlers, options));
  }
}

/** Never rejects: what goes wrong is said in the reply, without paths. */
async function reply(channel: Channel, event: Pick<IpcMainInvokeEvent, 'senderFrame'>, input: unknown, handlers: Handlers, { log, apology }: IpcOptions): Promise<Reply> {
  const refuse = (why: string, message: string): Reply => {
    log(`${channel} refused: ${why}`);
    return { ok: false, message };
  };
  if (!isTrusted(event.senderFrame)) return refuse('from a frame that is not ours', apology());
  const parsed = v.safeParse(ipcContract[channel].input as v.GenericSchema, input);
  if (!parsed.success) return refuse(`not of the agreed shape: ${v.summarize(parsed.issues)}`, apology());
  try {
    return { ok: true, value: await handlers[channel](parsed.output as never) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message, error.message);
    return refuse(error instanceof Error ? error.stack ?? error.message : String(error), apology());
  }
}

/** Only the app's page itself asks: no frame inside it, no other address. */
function isTrusted(frame: IpcMainInvokeEvent['senderFrame']): boolean {
  return frame !== null && frame.parent === null && isAppPage(frame.url);
}

/** Tells the page something it listens to. */
export function tellPage<E extends EventName>(contents: WebContents, event: E, data: EventData<E>): void {
  if (!contents.isDestroyed()) contents.send(event, data);
}
