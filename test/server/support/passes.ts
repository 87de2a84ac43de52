import type { RequestOf, ResponseOf } from '../../../src/contract/endpoints';
import { freshen, readPass } from '../../../src/domain/visitor-pass';
import { nodePassCrypto } from '../../../src/server/pass-keys';
import type { Client } from './start-server';

type Guest = RequestOf<'preRegisterVisit'>['body'];
type Pass = ResponseOf<'getVisitPass'>['pass'];

/** The text of a live pass as the app shows it at an instant. */
export function shownAt({ live }: Pass, at: number): string {
  const passId = readPass(live.payload)?.pass.passId as string;
  const secret = Uint8Array.from(Buffer.from(live.secret, 'base64url'));
  return freshen(nodePassCrypto.hmacSha256, live.payload, secret, passId, at);
}

/** What a host says of a guest; the first room that they are bound to. */
export function guestOf(host: Client, more: Pick<Guest, 'schedule'> & Partial<Guest>): Guest {
  return {
    roomId: host.me?.rooms[0]?.roomId ?? '',
    name: '周建平',
    phone: '13911112222',
    plate: '粤B12345',
    purpose: 'friend',
    ...more,
  };
}
