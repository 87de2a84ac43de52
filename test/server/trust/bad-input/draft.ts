import * as fc from 'fast-check';
import { type Node, writeJson } from './json-text';

/** Stands in a header for the token of whoever sends it: tokens differ from run to run, requests must not. */
export const OWN_TOKEN = '@token';

/** A failing request is shown, but not all of a target or a body that is too long on purpose. */
const SHOWN = 600;

export type Header = readonly [name: string, value: string];

/** One request as it goes over the wire. All texts are Latin-1: one character is one byte. */
export interface HostileRequest {
  /** The action that it was meant for before it was spoilt. */
  readonly action: string;
  readonly as: string;
  readonly attacks: readonly string[];
  readonly head: string;
  readonly body: Buffer;
  /** Whether the sender gives up after the last byte. */
  readonly andEnd: boolean;
  /** What a correct reader makes of it; null where it is no HTTP, or never ends. */
  readonly read: Read | null;
}

export interface Read {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** A request that is still being spoilt. */
export interface Draft {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: readonly Header[];
  readonly json: Node | null;
  /** Bytes in the place of the JSON. */
  readonly bytes: Buffer | null;
  /** Writes a head that is no HTTP; null for one that is. */
  readonly writeHead: ((lines: readonly string[]) => string) | null;
  readonly frame: (body: Buffer) => Framed;
}

/** A body with the headers that say where it ends. */
export interface Framed {
  readonly headers: readonly Header[];
  readonly bytes: Buffer;
  /** The body that a correct reader gets; null when it waits for ever, or gets nothing that it can read. */
  readonly read: Buffer | null;
}

export interface Attack {
  readonly name: string;
  readonly spoil: (draft: Draft) => Draft;
}

export function unframed(): Framed {
  return { headers: [], bytes: Buffer.alloc(0), read: Buffer.alloc(0) };
}

export function byLength(body: Buffer): Framed {
  return { headers: [['content-length', String(body.length)]], bytes: body, read: body };
}

/** @param value null takes the header away */
export function withHeader(name: string, header: string, value: string | null): Attack {
  return {
    name,
    spoil: (draft) => ({
      ...draft,
      headers: [
        ...draft.headers.filter(([one]) => one !== header),
        ...(value === null ? [] : [[header, value] as const]),
      ],
    }),
  };
}

/** As `encodeURIComponent`, for halves of characters, too. */
export function percent(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The bytes of a text as they are, but for those that would end the line. */
export function bare(text: string): string {
  return Buffer.from(text.replace(/[\r\n ]/g, '')).toString('latin1');
}

/** Spoils a sound request and writes what is left of it. */
export function write(
  sound: Draft,
  attacks: readonly Attack[],
  who: { action: string; as: string },
): HostileRequest {
  const draft = attacks.reduce((so, attack) => attack.spoil(so), sound);
  const { method, writeHead } = draft;
  const { bytes, read, headers: framing } = draft.frame(bodyOf(draft));
  const target = draft.path + (draft.query.length > 0 ? `?${draft.query.join('&')}` : '');
  const headers = [...draft.headers, ...framing, ['connection', 'close'] as const];
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  const unreadable = writeHead !== null || read === null;
  const request: HostileRequest = {
    ...who,
    attacks: attacks.map(({ name }) => name),
    head: writeHead ? writeHead(lines) : `${lines.join('\r\n')}\r\n\r\n`,
    body: bytes,
    // A reader would wait for the rest until its own patience ends.
    andEnd: unreadable,
    read: unreadable ? null : { method, target, headers, body: read },
  };
  return Object.assign(request, { [fc.toStringMethod]: () => shown(request) });
}

function bodyOf({ bytes, json }: Draft): Buffer {
  if (bytes !== null) return bytes;
  return json === null ? Buffer.alloc(0) : Buffer.from(writeJson(json));
}

/** A request as somebody reads it; fast-check prints it beside its seed when it fails. */
function shown({ action, as, attacks, head, body, andEnd }: HostileRequest): string {
  const short = (text: string) =>
    text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;
  return [
    `${as} → ${action}: ${attacks.join(', ') || 'nothing spoilt'}`,
    short(JSON.stringify(head)),
    short(JSON.stringify(body.toString('latin1'))),
    ...(andEnd ? ['(and gives up)'] : []),
  ].join('\n');
}
