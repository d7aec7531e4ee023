import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { rawProblem } from '../errors.ts';
import type { Answers } from '../answers/answers.ts';
import { checkHead } from './check-head.ts';
import { cutSlowReaders, type SLOWEST_READER } from './cut-slow-readers.ts';

/** A request that is not complete after this many milliseconds is cut. */
const REQUEST_TIMEOUT = 10_000;
const HEADERS_TIMEOUT = 8_000;
/** Answers up to this many bytes fit into the system's own buffers: nobody has to wait for their reader. */
const FITS_BUFFERS = 16_384;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that refuses ambiguous heads, answers what is kept, and hands everything else to the framework. */
export function makeServer(
  answers: Pick<Answers, 'sendKept'>,
  handler: Handler,
  slowest?: typeof SLOWEST_READER,
): Server {
  const readers = cutSlowReaders(slowest);
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: HEADERS_TIMEOUT,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      const before = request.socket.bytesWritten;
      const fault = checkHead(request);
      if (fault) return void request.socket.end(rawProblem(fault));
      if (!answers.sendKept(request, response)) handler(request, response);
      if (!response.writableFinished && !fitsBuffers(response)) readers.watch(response, before);
    },
  );
  return server.on('close', readers.close);
}

// A kept answer is written at once: what little there is of it is with the system already.
const fitsBuffers = ({ writableEnded, socket }: ServerResponse) =>
  writableEnded && (socket?.writableLength ?? 0) < FITS_BUFFERS;

/** Answers what never became a request (too long, too slow, not HTTP) and closes. */
export function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  socket.end(rawProblem(error.code));
}
