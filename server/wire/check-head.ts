import type { IncomingMessage } from 'node:http';
import type { ProblemCode } from '../../geo/text/errors.ts';

/**
 * What forbids to answer a request at all, by its head; `null` for nothing. A proxy before the service may
 * read two `Host`, or a body that is not simply chunked, in another way than we do (RFC 9112, 3.2 and 6.1).
 */
export function checkHead({ rawHeaders, headers }: IncomingMessage): ProblemCode | null {
  if (headers['transfer-encoding'] && !/^chunked$/i.test(headers['transfer-encoding'].trim())) {
    return 'bad_transfer';
  }
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1 ? 'repeated_host' : null;
}
