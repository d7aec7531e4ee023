import type { Socket } from 'node:net';
import { hostname } from 'node:os';

/** What may stand in links: a name or an address, and a port. */
const HOST_FORM = /^(?=.{1,260}$)(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/;
/** Ports that an address need not name. */
const USUAL_PORTS = new Set(['80', '443']);

type Place = Pick<Socket, 'localAddress' | 'localPort'>;

/** Whether a `Host` is a name or an address, with or without a port. */
export const isHost = (host: string): boolean => HOST_FORM.test(host.toLowerCase());

/**
 * Whether the service answers to a `Host`: one that is allowed by name, or the address or name of this
 * machine, at the port that was called. Links start with it, so that each is an answer of its own.
 */
export function isOwnHost(host: string, allowed: readonly string[], place: Place): boolean {
  const lower = host.toLowerCase();
  const [, name = '', port] = HOST_FORM.exec(lower) ?? [];
  if (name === '') return false;
  if (allowed.includes(lower)) return true;
  const isUsual = port === undefined || USUAL_PORTS.has(port) || port === String(place.localPort);
  return isUsual && (allowed.includes(name) || ownNames(place).includes(name));
}

function ownNames({ localAddress = '' }: Place): string[] {
  const address = localAddress.toLowerCase().replace(/^::ffff:/, '');
  const own = address.includes(':') ? `[${address}]` : address;
  return ['localhost', '127.0.0.1', '[::1]', hostname().toLowerCase(), own];
}
