import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export interface PushSettings {
  readonly url: string;
  readonly token: string;
  /** 43 characters; null pushes in plain mode. */
  readonly aesKey: string | null;
  readonly appid: string;
}

/** One push as it goes over the wire, so that a test can send it again, or spoil it. */
export interface Push {
  readonly url: string;
  readonly body: string;
}

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');

/** The address that WeChat asks once to see whether the endpoint is ours. */
export function greeting({ url, token }: PushSettings, at: number, echo: string): string {
  const timestamp = String(Math.floor(at / 1_000));
  const nonce = String(randomBytes(4).readUInt32BE());
  return `${url}?${new URLSearchParams({ signature: sha1(token, timestamp, nonce), timestamp, nonce, echostr: echo })}`;
}

/** An event, signed, and in safe mode encrypted: AES-256-CBC over random(16) + length(4) + text + appid, padded to 32. */
export function pushOf({ url, token, aesKey, appid }: PushSettings, at: number, event: object): Push {
  const timestamp = String(Math.floor(at / 1_000));
  const nonce = String(randomBytes(4).readUInt32BE());
  const text = JSON.stringify({
    ToUserName: 'gh_97417a04a28d',
    FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
    CreateTime: Number(timestamp),
    MsgType: 'event',
    ...event,
  });
  const signed = { signature: sha1(token, timestamp, nonce), timestamp, nonce };
  if (aesKey === null) return { url: `${url}?${new URLSearchParams(signed)}`, body: text };

  const key = Buffer.from(`${aesKey}=`, 'base64');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  const whole = Buffer.concat([randomBytes(16), length, Buffer.from(text), Buffer.from(appid)]);
  const pad = 32 - (whole.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const encrypted = Buffer.concat([
    cipher.update(Buffer.concat([whole, Buffer.alloc(pad, pad)])),
    cipher.final(),
  ]).toString('base64');
  const query = new URLSearchParams({
    ...signed,
    encrypt_type: 'aes',
    msg_signature: sha1(token, timestamp, nonce, encrypted),
  });
  return {
    url: `${url}?${query}`,
    body: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: encrypted }),
  };
}

export function deliver({ url, body }: Push): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}
