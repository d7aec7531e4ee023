import { parentPort, workerData } from 'node:worker_threads';
import { reportError, type Report, type Task } from './messages.ts';
import { workHere, type Material } from './workshop.ts';

// A thread that makes answers, one task at a time, from a database that it opens for reading only.

const port = parentPort;
if (!port) throw new Error('this file is a thread of the service');
const workshop = workHere(workerData as Material);
const say = (report: Report, bytes: ArrayBuffer[] = []) => port.postMessage(report, bytes);

/** Bytes with a memory of their own, which changes hands without a copy. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isAlone = bytes.byteLength === bytes.buffer.byteLength;
  return isAlone ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

async function work({ job, wanted }: Task): Promise<void> {
  try {
    const made = await workshop.make(job, { wanted });
    const body = ownBytes(made.body);
    const isSame = made.encoded.body === made.body;
    const encoded = { ...made.encoded, body: isSame ? body : ownBytes(made.encoded.body) };
    const buffers = [...new Set([body.buffer, encoded.body.buffer])] as ArrayBuffer[];
    say({ kind: 'made', made: { ...made, body, encoded } }, buffers);
  } catch (error) {
    say(reportError(error));
  }
}

port.on('message', (task: Task) => void work(task));
say({ kind: 'ready' });
